import { basename, dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readContentFile } from '../../src/content/reader.ts';
import { slips } from '../../src/content/slips/slips.ts';
import { type Fault, SiteError } from '../../src/support/site-error.ts';
import { copyContent } from '../helpers/broken-content.ts';
import { body, duty, section as prose, sentence, term } from '../helpers/content-places.ts';

const about = 'pages/about.mdx';
/** Where the body of a file begins. */
const claim = /^claim: .*$/m;
const title = /^title: .*$/m;
const name = /^name: .*$/m;
const roles = /^ {4}roles: .*$/m;
const keywords = /^keywords: .*$/m;
const aliases = /^aliases: .*$/m;
const number = /^ {2}number: .*$/m;
const closing = /(?<=^---\n[\s\S]*?)^---$/m;
const icon = '\uE0A8';

/** A slip as an editor makes it: what of which file becomes what; the phrase its message has; how many lines below the change it stands. */
type Slipped = [what: string, path: string, place: RegExp, put: string, says: RegExp, below?: number];

const listed: Slipped[] = [
  ['a full-width colon', duty, title, 'title：增强职业精神', /title 后面的冒号是中文的/],
  ['no space after a colon', duty, title, 'title:增强职业精神', /title 的冒号后面没有空格/],
  ['a tab at the start of a line', duty, roles, '\troles: [worker]', /Tab/],
  ['a text on two lines', duty, claim, 'claim: 做好\n质量。', /折成了两行/, 1],
  ['a full-width comma in a list', duty, roles, '    roles: [worker， media]', /用“，”隔开/],
  ['full-width brackets', duty, roles, '    roles: 【worker】', /方括号不是英文的/],
  ['an English colon in a text', duty, /(?<=^ {4}text: ).*$/m, '做到: 一二三。', /有英文的冒号/],
  ['a less-than sign in a text', prose, body, '少于<5个。\n\n', /英文的 </],
  ['a brace in a text', prose, body, '共{五个。\n\n', /花括号/],
  ['curly quotes round an attribute', prose, body, '见<Term id=“aqsiq”>总局</Term>。\n\n', /标签的符号不对/],
  [
    'a zero-width space in an id',
    prose,
    body,
    '见<Term id="key-\u200Bpost">岗位</Term>。\n\n',
    /零宽空格，U\+200B.*“.*key-”后面/,
  ],
  ['a zero-width space in a text', prose, body, '质\u200B量。\n\n', /第 2 个字.*U\+200B.*“质”/],
  ['a soft hyphen', duty, claim, 'claim: 质量\u00AD好。', /软连字符，U\+00AD/],
  ['a line separator', term, body, '甲\u2028乙。', /U\+2028/],
  ['a bullet of Word', prose, body, `${icon} 甲\n\n`, /私用字符，U\+E0A8/],
  ['bold that is not closed', prose, body, '**没有收尾。\n\n', /加粗没有收尾/],
  ['bold round quotation marks', prose, body, '这是**“引号”**的。\n\n', /加粗不起作用/],
  ['stars for “times”', prose, body, '赔3*4*5万元。\n\n', /星号会不见/],
  ['a year that begins a list', prose, body, '2015. 这一条。\n\n', /行首的“2015\.”/],
  ['a heading without a space', prose, body, '###小标题\n\n文字。\n\n', /后面没有空格/],
  ['a heading with full-width signs', prose, body, '＃＃＃ 小标题\n\n文字。\n\n', /井号不是英文的/],
  ['a link with full-width parentheses', prose, body, '见[岗位]（/roles/worker.html）。\n\n', /链接的括号/],
  ['a link with full-width brackets', prose, body, '见【岗位】(/roles/worker.html)。\n\n', /链接的括号/],
  ['a link with a gap', prose, body, '见[岗位] (/roles/worker.html)。\n\n', /链接的括号/],
  ['a list with full-width dashes', prose, body, '－ 项\n\n', /横线不是英文的/],
  ['a list without spaces', prose, body, '-项\n\n', /横线后面没有空格/],
  ['a tag in full-width signs', prose, body, '见＜Term id="aqsiq"＞总局。\n\n', /标签的符号不对/],
  ['a full-width brace', 'interface.yaml', number, '  number: 第｛n｝条', /花括号是中文的/],
  ['a quotation mark that is not closed', duty, claim, 'claim: "做好质量。', /双引号没有收尾/],
  ['a line break in a paragraph', prose, body, '质量要\n做好。\n\n', /换了行/, 1],
  [
    'a filing number in Chinese quotes',
    'site.yaml',
    /^ {2}text: ""[\s\S]*?code: ""/m,
    '  text: 京公网安备11010502000001号\n  code: “11010502000001”',
    /“police\.code”不对.*数字/,
    1,
  ],
  [
    'a whole filing number for its digits',
    'site.yaml',
    /^ {2}text: ""[\s\S]*?code: ""/m,
    '  text: 京公网安备11010502000001号\n  code: 京公网安备11010502000001号',
    /“police\.code”不对.*数字/,
    1,
  ],
];

const variants: Slipped[] = [
  ['a sign that YAML keeps for itself', duty, claim, 'claim: @某人', /以 @ 开头/],
  [
    'a full-width colon in an item',
    'roles.yaml',
    /^ {2}intro: .*$/m,
    '  intro：这里。',
    /intro 后面的冒号是中文的/,
  ],
  [
    'a full-width colon behind a dash',
    'sources.yaml',
    /^- id: outline-2011$/m,
    '- id：outline-2011',
    /id 后面的冒号是中文的/,
  ],
  [
    'a full-width colon before a list',
    duty,
    /^commitments:$/m,
    'commitments：',
    /commitments 后面的冒号是中文的/,
  ],
  [
    'a full-width colon in a group',
    'interface.yaml',
    number,
    '  number：第{n}条',
    /number 后面的冒号是中文的/,
  ],
  [
    'no space before an address',
    'site.yaml',
    /^address: ""/m,
    'address:https://example.org/',
    /address 的冒号后面没有空格/,
  ],
  [
    'no space behind a dash and a colon',
    'roles.yaml',
    /^- id: worker$/m,
    '- id:worker',
    /id 的冒号后面没有空格/,
  ],
  ['a wide space behind a colon', term, name, 'name:　国家质检总局', /冒号后面没有空格/],
  [
    'tabs on every line',
    'campaign.yaml',
    /^ {2}- id: industry\n {4}name: (.*)\n/m,
    '\t- id: industry\n\t  name: 企业界争先做到\n',
    /Tab.*共有 2 行/,
  ],
  [
    'a text indented on a second line',
    'roles.yaml',
    /^ {2}intro: .*$/m,
    '  intro: 先翻开\n    制度。',
    /折成了两行/,
    1,
  ],
  ['a text on three lines', 'campaign.yaml', /^theme: .*$/m, 'theme: 迈向\n  质量\n  时代', /折成了两行/, 1],
  ['a folded text', duty, claim, 'claim: >-\n  做好\n  质量。', /折成了两行/, 2],
  [
    'a quoted text on two lines',
    'campaign.yaml',
    /^theme: .*$/m,
    'theme: "迈向\n  质量时代"',
    /双引号没有收尾/,
  ],
  ['a full-width comma in search words', duty, keywords, 'keywords: [质量，做好]', /用“，”隔开/],
  ['a list comma between ids', term, /^sources: .*$/m, 'sources: [pledge-2015、outline-2011]', /用“、”隔开/],
  ['a full-width bracket that closes', term, aliases, 'aliases: [质检总局］', /方括号不是英文的/],
  ['a list without brackets', duty, keywords, 'keywords: 质量, 做好', /没有写方括号/],
  ['a bracket that is not closed', duty, roles, '    roles: [worker, media', /方括号没有收尾/],
  [
    'a quotation that begins a text',
    'campaign.yaml',
    /^theme: .*$/m,
    'theme: "迈向"质量时代',
    /只包住了前一半/,
  ],
  [
    'a quotation mark closed by a Chinese one',
    'campaign.yaml',
    /^edition: .*$/m,
    'edition: "2015”',
    /双引号没有收尾/,
  ],
  ['a brace that begins a text', 'interface.yaml', number, '  number: {n}条', /以 \{ 开头/],
  ['a brace that is not closed', 'interface.yaml', number, '  number: 第{n条', /花括号不成对/],
  [
    'an English colon in an item',
    'campaign.yaml',
    /^ {2}- 《.*$/m,
    '  - 文件: 《质量发展纲要》',
    /有英文的冒号/,
  ],
  ['a dash without a space', 'campaign.yaml', /^ {2}- 《.*$/m, '  -《质量发展纲要》', /横线后面没有空格/],
  ['a full-width equals sign', about, body, '见<Source id＝"pledge-2015" />。\n\n', /标签的符号不对/],
  ['no quotes round an attribute', about, body, '见<Source id=pledge-2015 />。\n\n', /标签的符号不对/],
  [
    'a tag that closes in full width',
    'pledge/preamble.mdx',
    body,
    '见<Term id="aqsiq">总局</Term＞。\n\n',
    /标签的符号不对/,
  ],
  ['a direction mark', 'roles.yaml', /^ {2}intro: /m, '  intro: \u200E', /U\+200E/],
  ['a lost character', term, body, '全\uFFFD称。', /乱码，U\+FFFD/],
  ['an invisible character by its name', about, body, '质&#8203;量。\n\n', /U\+200B/],
  ['a no-break space by its name', about, body, '质&nbsp;量。\n\n', /&nbsp;/],
  ['bold that ends in a comma', duty, body, '先说**重点，**再说。\n\n', /加粗不起作用/],
  ['stars between words', about, body, '体积是长*宽*高。\n\n', /星号会不见/],
  ['tildes for “to”', about, body, '要10~20元，不是30~40元。\n\n', /删除线/],
  ['a number that begins a list', about, body, '120. 以上都是。\n\n', /行首的“120\.”/],
  ['one sign of a heading in full width', about, body, '#＃ 小标题\n\n文字。\n\n', /井号不是英文的/],
  ['a link in full width', about, body, '见［岗位］（/roles/worker.html）。\n\n', /链接的括号/],
  [
    'a link closed in full width',
    'pledge/preamble.mdx',
    body,
    '见[岗位](/roles/worker.html）。\n\n',
    /链接的括号/,
  ],
  ['a bullet', about, body, '• 甲\n\n', /横线不是英文的/],
  ['a paragraph that is indented', about, body, '　　本站。\n\n', /行首有全角空格/],
  ['a line break before a term', prose, body, '质量要\n<Term id="aqsiq">总局</Term>管。\n\n', /换了行/, 1],
  ['a line break in an item', about, body, '- 甲，\n  乙。\n\n', /换了行/, 1],
  ['a tab in a text', about, body, '甲\t乙\n\n', /Tab/],
  ['a term that is not closed', about, body, '见<Term id="aqsiq">总局。\n\n', /<Term> 没有收尾/],
  [
    'a letter that looks like another',
    about,
    body,
    '见<Term id="k\u0435y-post">岗位</Term>。\n\n',
    /U\+0435/,
  ],
];

const signs: Slipped[] = [
  ['a list comma beside commas', duty, roles, '    roles: [worker, media、consumer]', /用“、”隔开/],
  ['a list comma beside commas, in words', duty, keywords, 'keywords: [质量, 做好、放心]', /用“、”隔开/],
  ['a semicolon between ids', duty, roles, '    roles: [worker; media]', /用“;”隔开/],
  ['a wide semicolon between words', duty, keywords, 'keywords: [质量；做好]', /用“；”隔开/],
  ['a slash between ids', duty, roles, '    roles: [worker/media]', /用“\/”隔开/],
  ['a stop between ids', term, /^sources: .*$/m, 'sources: [outline-2011. pledge-2015]', /用“\.”隔开/],
  ['no comma between ids', duty, roles, '    roles: [worker enterprise-leader]', /少了逗号：\[worker/],
  ['no comma between words', duty, keywords, 'keywords: [质量 做好, 放心]', /少了逗号/],
  ['no comma between quoted words', duty, keywords, 'keywords: ["质量" "做好"]', /少了逗号/],
  [
    'no comma at the end of a line',
    duty,
    keywords,
    'keywords: [\n  质量\n  做好\n  ]',
    /上一行的末尾少了逗号/,
    2,
  ],
  ['two commas', duty, roles, '    roles: [worker,, media]', /多了一个逗号/],
  ['a brace that closes a list', duty, roles, '    roles: [worker, media}', /方括号写成了 \}/],
  ['a parenthesis that closes a list', duty, keywords, 'keywords: [质量, 做好)', /方括号写成了 \)/],
  ['braces round a list', duty, roles, '    roles: {worker, media}', /方括号写成了 \{/],
  ['one space too many', duty, /^claim: /m, ' claim: ', /行首多了 1 个空格/],
  ['one space too few', duty, /^ {4}text: /m, '   text: ', /行首少了 1 个空格/],
  ['one space too many in an item', duty, /^ {4}text: /m, '     text: ', /行首多了 1 个空格/],
  [
    'one space too many before a dash',
    'campaign.yaml',
    /^ {2}- id: industry/m,
    '   - id: industry',
    /行首多了 1 个/,
  ],
  ['one space too few in a group', 'site.yaml', /^ {2}code: /m, ' code: ', /行首少了 1 个空格/],
  ['one space too many where a group begins', 'site.yaml', /^ {2}text: /m, '   text: ', /行首多了 1 个空格/],
  [
    'one space too many behind a dash',
    'roles.yaml',
    /^- id: worker/m,
    '-  id: worker',
    /横线后面多了 1 个空格/,
  ],
  [
    'one space too few behind a dash',
    'sources.yaml',
    /^ {2}publisher: /m,
    ' publisher: ',
    /行首少了 1 个空格/,
  ],
  [
    'a remark without a space',
    'campaign.yaml',
    /^where: .*$/m,
    'where: 北京# 备注',
    /备注会算进文字里：# 备注/,
  ],
  [
    'a remark with a wide sign',
    'campaign.yaml',
    /^where: .*$/m,
    'where: 北京 ＃备注',
    /备注会算进文字里：＃备注/,
  ],
  ['a line with a wide sign', 'campaign.yaml', /^where: .*$/m, '＃ 备注\nwhere: 北京', /＃ 不是英文的/],
  [
    'a remark behind a quotation mark',
    'site.yaml',
    /^contact: "".*$/m,
    'contact: "某某"# 备注',
    /备注会算进文字里/,
  ],
  [
    'a remark in brackets behind a quotation mark',
    'site.yaml',
    /^icp: "".*$/m,
    'icp: "某某"（备注）',
    /备注会算进/,
  ],
  ['a remark of programmers', 'campaign.yaml', /^where: .*$/m, 'where: 北京 // 备注', /备注会算进文字里/],
  [
    'a wide colon in braces',
    'site.yaml',
    /^government: \{\}.*$/m,
    'government: {SiteName：某局}',
    /不能这样写在一行上/,
  ],
  [
    'no space in braces',
    'site.yaml',
    /^government: \{\}.*$/m,
    'government: {SiteName:某局}',
    /不能这样写在一行上/,
  ],
  [
    'a text in the place of a group',
    'site.yaml',
    /^government: \{\}.*$/m,
    'government: 某局',
    /不能这样写在一行上/,
  ],
];

const names: Slipped[] = [
  [
    'quotes round a setting',
    'site.yaml',
    /^operator: ""/m,
    'operator: “某某局”',
    /“operator”不对：外面的引号会印/,
  ],
  ['single quotes round a setting', 'site.yaml', /^icp: ""/m, 'icp: ‘京ICP备1号’', /外面的引号/],
  ['a quote closed by an English one', 'site.yaml', /^contact: ""/m, 'contact: “电话"', /外面的引号/],
  ['quotes round the edition', 'campaign.yaml', /^edition: .*$/m, 'edition: “2015”', /外面的引号/],
  ['corner brackets round a setting', 'campaign.yaml', /^where: .*$/m, 'where: 「北京」', /外面的引号/],
  ['quotes round a choice', 'sources.yaml', /^ {2}alive: .*$/m, '  alive: “unknown”', /只能写 yes.*不加引号/],
  [
    'quotes round an address',
    'sources.yaml',
    /^ {2}address: .*$/m,
    '  address: “http://a.cn/”',
    /外面的引号/,
  ],
  ['dashes that open', prose, /^---$/m, '——', /开头的“——”不是三个英文的减号/],
  ['short dashes that open', prose, /^---$/m, '–––', /开头的“–––”/],
  ['dashes that close', prose, closing, '——', /收尾的“——”/],
  ['wide dashes that close', prose, closing, '－－－', /收尾的“－－－”/],
  ['four dashes that close', prose, closing, '----', /收尾的“----”/],
  ['equals signs that close', term, closing, '===', /收尾的“===”/],
  ['dashes that do not close', prose, /^---\n\n/m, '\n', /没有“---”收尾/],
  ['an empty line above the dashes', prose, /^---$/m, '\n---', /上面有空行/],
  [
    'a wide colon in an address',
    'sources.yaml',
    /^ {2}address: .*$/m,
    '  address: http：//a.cn/',
    /写成了“：\/\/”/,
  ],
  ['wide slashes in an address', 'site.yaml', /^address: ""/m, 'address: http:／／a.cn/', /写成了“:／／”/],
  ['wide stops in an address', 'site.yaml', /^address: ""/m, 'address: http://a。cn/', /“。”不是英文的/],
  ['a wide colon in a link', about, body, '见[网站](http：//a.cn/)。\n\n', /网址的开头写得不对：http：\/\//],
  ['backslashes in an address', about, body, '见 http:\\\\a.cn/ 。\n\n', /网址的开头写得不对/],
  [
    'an address in a text',
    about,
    body,
    '见（http://a.cn/b）以后再说吧。\n\n',
    /链接 http:\/\/a\.cn\/b 没有登记/,
  ],
  ['en dashes in a day', 'campaign.yaml', /^updated: .*$/m, 'updated: 2026–11–25', /要写成 2026-11-25/],
  ['wide digits in a day', 'campaign.yaml', /^updated: .*$/m, 'updated: ２０２６-11-25', /要写成 2026-11-25/],
  ['slashes in a day', term, /^asOf: .*$/m, 'asOf: 2026/11/2', /要写成 2026-11-02/],
  ['stops in a day', term, /^asOf: .*$/m, 'asOf: 2026.11.2', /要写成 2026-11-02/],
  ['a day in Chinese', 'sources.yaml', /^ {2}seen: .*$/m, '  seen: 2026年11月22日', /要写成 2026-11-22/],
  ['a day in one number', term, /^asOf: .*$/m, 'asOf: 20261122', /要写成 2026-11-22/],
  ['a dash in an id', 'sources.yaml', /^- id: outline-2011$/m, '- id: outline—2011', /“—”是破折号/],
  ['a short dash in an id', 'campaign.yaml', /^source: .*$/m, 'source: pledge–2015', /“–”是短横线/],
  ['a wide dash in a reference', about, body, '见<Term id="key－post">岗位</Term>。\n\n', /“－”是全角横线/],
  ['an underscore in an id', duty, /^ {2}- id: .*$/m, '  - id: key_post', /“_”是下划线/],
  ['a capital in an id', duty, roles, '    roles: [Worker]', /大写字母 W/],
  ['a space in an id', duty, /^ {2}- id: .*$/m, '  - id: key post', /有空格/],
  ['wide letters in an id', duty, /^ {2}- id: .*$/m, '  - id: ｋey', /“ｋ”是全角的/],
  ['nothing behind a colon', 'site.yaml', /^contact: "".*$/m, 'contact:', /“contact”后面是空的/],
  ['nothing behind the colon of a list', term, aliases, 'aliases:', /“aliases”后面是空的/],
  [
    'nothing behind the colon of a group',
    'site.yaml',
    /^government: .*$/m,
    'government:',
    /“government”后面是空的/,
  ],
  ['a misspelt field', duty, /^title: /m, 'titel: ', /不认识的项：titel/],
  ['a misspelt field that may be left out', duty, keywords, 'keyword: [质量]', /不认识的项：keyword/],
  ['a field in Chinese', prose, /^title: /m, '标题: ', /不认识的项：标题/],
  ['a field in capitals', 'sources.yaml', /^ {2}publisher: /m, '  Publisher: ', /不认识的项：Publisher/],
  ['a field at the wrong depth', 'site.yaml', /^ {2}code: /m, 'code: ', /不认识的项：code/],
  ['a heading of the page’s level', prose, body, '## 小标题\n\n文字。\n\n', /用了 ## 开头的标题/],
  ['a role twice', duty, roles, '    roles: [worker, worker]', /“worker”写了两次/],
  ['a word twice', duty, keywords, 'keywords: [质量, 甲, 质量]', /“质量”写了两次/],
  ['an alias twice', term, aliases, 'aliases: [质检总局, 质检总局]', /“质检总局”写了两次/],
  [
    'a day that is to come',
    'sources.yaml',
    /^ {2}seen: .*$/m,
    '  seen: 2027-11-22',
    /seen 写的 2027-11-22.*还晚/,
  ],
  ['a state that is to come', term, /^asOf: .*$/m, 'asOf: 2026-12-22', /asOf 写的 2026-12-22.*还晚/],
  [
    'a change before all else',
    'campaign.yaml',
    /^updated: .*$/m,
    'updated: 2025-11-25',
    /有 \d+ 处日期比它晚/,
  ],
  ['a name of every object as an id', duty, /^ {2}- id: .*$/m, '  - id: constructor', /电脑自己要用的名字/],
  ['a prototype as an id', duty, /^ {2}- id: .*$/m, '  - id: prototype', /电脑自己要用的名字/],
  ['a name of every object as a field', duty, claim, 'constructor: 甲', /constructor 是电脑自己要用的名字/],
  ['a prototype as a field', duty, claim, '__proto__: 甲', /__proto__ 是电脑自己要用的名字/],
  [
    'a name of every object as a label',
    'site.yaml',
    /^government: .*$/m,
    'government: {toString: 甲}',
    /toString 是电脑/,
  ],
  ['a line break before a number', about, body, '一共\n12条。\n\n', /换了行/, 1],
  ['a line break behind a word', about, body, '按 ISO\n标准。\n\n', /换了行/, 1],
  [
    'a section called otherwise than its folder',
    'campaign.yaml',
    /^ {2}- id: industry/m,
    '  - id: industries',
    /代号写的是 industries.*叫 industry/,
  ],
  [
    'a section with a letter left out',
    'campaign.yaml',
    /^ {2}- id: society/m,
    '  - id: socity',
    /代号写的是 socity.*叫 society/,
  ],
  [
    'a source with another id than all say',
    'sources.yaml',
    /^- id: pledge-2015$/m,
    '- id: pledge-2105',
    /来源 pledge-2105 没有一处用到/,
  ],
  [
    'a role with another id than all say',
    'roles.yaml',
    /^- id: consumer$/m,
    '- id: consumr',
    /角色 consumr 没有一处用到/,
  ],
];

const invented: Slipped[] = [
  ['“and” between ids', duty, roles, '    roles: [worker 和 media]', /用“和”隔开/],
  [
    'a list comma in an item',
    duty,
    roles,
    '    roles:\n      - worker、media',
    /“、”不能用，一处只写一个/,
    1,
  ],
  ['quotes round the address', 'site.yaml', /^address: ""/m, 'address: “https://a.cn/”', /外面的引号/],
  [
    'a label that lost its indent',
    'site.yaml',
    /^government: .*$/m,
    'government:\nSiteName: 某局',
    /不认识的项：SiteName/,
    1,
  ],
  ['a stop behind a list', duty, roles, '    roles: [worker, media]。', /方括号后面还有“。”/],
  ['a semicolon behind a list', duty, keywords, 'keywords: [质量, 做好];', /方括号后面还有“;”/],
  ['an e-mail address', about, body, '写信到 a@example.org 。\n\n', /邮箱 a@example\.org 会成为链接/],
  ['a wide space behind a dash', 'sources.yaml', /^- id: outline-2011$/m, '-　id: outline-2011', /全角空格/],
  ['bold in a field', duty, title, 'title: **增强**职业精神', /开头的 \* 是 YAML 的记号/],
  ['a link without brackets', about, body, '见岗位(/roles/worker.html)。\n\n', /链接没有方括号/],
  ['a link in a remark', about, body, '岗位（/roles/worker.html）。\n\n', /链接没有方括号/],
  [
    'two fields on a line',
    'sources.yaml',
    /^ {2}seen: (.*)\n {2}alive: (.*)$/m,
    '  seen: 2026-11-22 alive: unknown',
    /写了两项，后面还有 alive/,
  ],
  [
    'two fields on a line of a front matter',
    duty,
    /^title: (.*)\nclaim: (.*)$/m,
    'title: 甲 claim: 乙',
    /写了两项，后面还有 claim/,
  ],
  ['a wide colon in a number to call', about, body, '拨[12315](tel：12315)。\n\n', /tel：12315 里的冒号/],
  [
    'a stroke of a duty left as it is',
    'laws.yaml',
    /^ {2}duties: \[.*$/m,
    '  duties: [industry/integrety]',
    /^没有叫 industry\/integrety 的条目。$/,
  ],
  [
    'a duty in another folder',
    'laws.yaml',
    /^ {2}duties: \[.*$/m,
    '  duties: [society/integrity]',
    /^没有叫 society\/integrity 的条目。$/,
  ],
  [
    'two buttons on the home page',
    'roles.yaml',
    /^- id: government$/m,
    '- id: government\n  homeButton: 甲',
    /首页的按钮写了不止一个/,
    1,
  ],
  ['words behind the dashes that close', term, /^---\n\n/m, '---正文\n\n', /收尾的“---正文”/],
];

const tables: Slipped[] = [
  [
    'full-width bars',
    prose,
    body,
    '｜ 年 ｜ 题 ｜\n｜ --- ｜ --- ｜\n｜ 甲 ｜ 乙 ｜\n\n',
    /竖线不是英文的.*共有 3 行/,
  ],
  ['one full-width bar', prose, body, '| 年 | 题 |\n| --- | --- |\n| 甲 ｜ 乙 |\n\n', /竖线不是英文的/, 2],
  ['bars drawn as boxes are', prose, body, '│ 年 │\n│ --- │\n│ 甲 │\n\n', /竖线不是英文的/],
  ['dashes in full width', prose, body, '| 年 | 题 |\n| —— | —— |\n| 甲 | 乙 |\n\n', /横线不是英文的/, 1],
  ['no row of dashes', prose, body, '| 年 | 题 |\n| 甲 | 乙 |\n| 丙，\n\n', /少了横线的一行/],
  [
    'a row of dashes with a cell less',
    prose,
    body,
    '| 年 | 题 |\n| --- |\n| 甲 | 乙 |\n\n',
    /第一行有 2 格，第二行的横线有 1 格/,
    1,
  ],
  [
    'a row with a cell less',
    prose,
    body,
    '| 年 | 题 |\n| --- | --- |\n| 甲 |\n| 丙 | 丁 |\n\n',
    /第一行有 2 格，这一行有 1 格/,
    2,
  ],
  [
    'a row with a cell more',
    prose,
    body,
    '| 年 | 题 |\n| --- | --- |\n| 甲 | 乙 |\n| 丙 | 丁 | 戊 |\n\n',
    /这一行有 3 格/,
    3,
  ],
  ['a heading forgotten', prose, body, '| 年 |\n| --- |\n| 甲 | 乙 |\n| 丙 | 丁 |\n\n', /下面各行都有 2 格/],
  ['an empty heading', prose, body, '| 年 | |\n| --- | --- |\n| 甲 | 乙 |\n\n', /第一行有空的格/],
  ['a row without a name', prose, body, '| 年 | 题 |\n| --- | --- |\n| | 乙 |\n\n', /第一格是空的/, 2],
  ['headings alone', prose, body, '| 年 | 题 |\n| --- | --- |\n\n', /下面没有内容/],
  ['colons for the side', prose, body, '| 年 | 题 |\n| :-- | --- |\n| 甲 | 乙 |\n\n', /写了冒号/, 1],
  [
    'a blank line above a row',
    prose,
    body,
    '| 年 | 题 |\n| --- | --- |\n| 甲 | 乙 |\n\n| 丙 | 丁 |\n\n',
    /空了一行/,
    4,
  ],
  [
    'a blank line above the dashes',
    prose,
    body,
    '| 年 | 题 |\n\n| --- | --- |\n| 甲 | 乙 |\n\n',
    /空了一行/,
    2,
  ],
  [
    'no blank line below a table',
    prose,
    body,
    '| 年 | 题 |\n| --- | --- |\n| 甲 | 乙 |\n文字。\n\n',
    /紧跟在表格下面/,
    3,
  ],
  [
    'bold that is not closed in a cell',
    prose,
    body,
    '| 年 | 题 |\n| --- | --- |\n| 甲 | **乙 |\n\n',
    /加粗没有收尾/,
    2,
  ],
  ['a table in a definition', term, body, '| 年 | 题 |\n| --- | --- |\n| 甲 | 乙 |\n\n', /第一段里用了表格/],
];

const found = new Set<string>();

/** What is said of a copy of the content in which one place has been changed, and where that place is. */
function changed(
  path: string,
  place: RegExp,
  put: string,
): { file: string; line: number; faults: readonly Fault[] } {
  const content = copyContent();
  const line = content.change(path, place, put);
  const file = content.shown(path);
  // A file that cannot be read is all that is told, of a content without other faults: the rest need not be read for it.
  return { file, line, faults: refused(resolve(content.root, path), file) ?? content.faults() };
}

/** What is told of a file that is not taken. */
function refused(absolute: string, file: string): readonly Fault[] | undefined {
  try {
    readContentFile(dirname(absolute), basename(absolute), file);
    return undefined;
  } catch (error) {
    if (error instanceof SiteError) return error.faults;
    throw error;
  }
}

test('what is told of a file that is not taken is all that is told', () => {
  const content = copyContent();
  content.change(duty, claim, 'claim: "做好质量。');
  const file = content.shown(duty);
  expect(content.faults()).toEqual(refused(resolve(content.root, duty), file));
});

test.each([...listed, ...variants, ...signs, ...names, ...invented, ...tables])(
  '%s is told once, by its name',
  (_, path, place, put, says, below = 0) => {
    const { file, line, faults } = changed(path, place, put);
    const where = { file, line: line + below };
    expect(faults).toEqual([
      { kind: expect.any(String), where, what: expect.stringMatching(says), hint: sentence },
    ]);
    for (const { kind } of faults) found.add(kind);
  },
);

test('every slip of the table is found by a case above', () => {
  expect(slips.map(({ kind }) => kind).filter((kind) => !found.has(kind))).toEqual([]);
});

test.each([
  ['with the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['behind a byte-order mark', (text: string) => `\uFEFF${text}`],
  ['behind a mark, with the line ends of old Macs', (text: string) => `\uFEFF${text.replaceAll('\n', '\r')}`],
])('slips %s stand at the same lines', (_, write) => {
  const content = copyContent();
  const lines = [
    content.change(duty, title, 'title：增强职业精神'),
    content.change(duty, keywords, 'keywords: [质量，做好]'),
    content.change(duty, body, '###小标题\n\n文字。\n\n'),
  ];
  content.write(duty, write(content.read(duty)));
  expect(content.faults().map(({ where }) => where?.line)).toEqual(lines);
});

const ordinary = [
  '比例是3:1，时间是12:30。',
  '合格率99.5%，误差±0.1 mm。',
  '国市监网监〔2019〕46号，《产品质量法》（2018年修正）。',
  '【注意】（详见下文）',
  '[1]、[2]两项',
  '- 甲\n- 乙\n\n1. 一\n2. 二',
  '文字',
  '3. 第三\n4. 第四',
  '* 甲\n* 乙',
  '**要紧**的话，**甲**、**乙**',
  '他说：“好。”——某某',
  '——摘自讲话',
  '-5℃以下',
  '－5℃以下',
  '#1机组',
  '#质量月#',
  '5 < 6，5>3',
  'A*B',
  '2*3',
  'QA/QC、ISO 9001:2015、GB/T 19001—2016',
  '甲。\\\n乙。',
  'Quality\nnation',
  '用`**`加粗',
  '第1.5条',
  '1.5倍',
  '10～20元，10~20元',
  '女工👩‍🔧',
  '①甲②乙',
  '见（/roles）',
  '·中国',
  '“三个转变”',
  '甲—乙',
  '*重点*',
  '| 年 | 题 |\n| --- | --- |\n| 甲 | <Term id="product-recall">乙</Term>。<Source id="pledge-2015" /> |\n| 丙\\|丁 | |',
  '中国｜质量',
  '甲 | 乙',
];

test('ordinary texts in a body have no fault', () => {
  expect(changed(about, body, ordinary.map((text) => `${text}\n\n`).join('')).faults).toEqual([]);
});

test('ordinary texts among the fields have no fault', () => {
  const texts = [
    '比例是3:1，时间是12:30',
    '“三包”是什么',
    '《质量法》：读本',
    '【公告】某事',
    '（一）总则',
    '2015. 这一条',
    'QA：质量保证',
    'https://example.org/a:b',
    "it's",
    '5 < 6',
    '甲{乙}',
    '甲 [乙]',
    '100%',
    '-5℃',
    '甲#乙',
    '～',
    '“甲”：“乙”',
    '"做到: 三点"',
    "'甲: 乙'",
    '甲，乙、丙；丁',
    '＜甲＞',
  ];
  const list = texts.map((text) => `  - ${text}\n`).join('');
  expect(changed('campaign.yaml', /^policy:\n(?: .*\n)*/m, `policy:\n${list}`).faults).toEqual([]);
  const questions = texts.map(
    (text, i) => `- id: r${i}\n  name: 人\n  intro: ${text}\n  first:\n    - ${text}\n`,
  );
  expect(changed('roles.yaml', /$(?![\s\S])/, `\n${questions.join('')}`).faults).toEqual([]);
});

test.each([
  '["放、管、治", 放管治]',
  '[ISO 9001, product recall, 质量 QA, C# 语言]',
  '["一、二，三", ISO 9001, “三包”]',
  '[甲,乙] # 备注，[备注]',
  '[\n  甲,\n  乙,\n  ]',
  '\n  - QA：质量\n  - 12315热线\n  - GB:2015',
])('%j as search words has no fault', (text) => {
  expect(changed(duty, keywords, `keywords: ${text}`).faults).toEqual([]);
});

test.each([
  ['site.yaml', /^government: \{\}.*$/m, 'government: {SiteName: 某局, SiteDomain: example.org}'],
  ['site.yaml', /^police:\n.*\n.*/m, 'police: {text: "", code: ""}'],
  ['campaign.yaml', /^policy:\n(?: .*\n)*/m, 'policy:\n- 甲\n- 乙\n'],
  ['campaign.yaml', /^where: .*$/m, 'where: 北京#甲'],
  ['campaign.yaml', /^theme: .*$/m, 'theme: “质量时代”'],
  ['campaign.yaml', /^organisers: .*$/m, 'organisers: “质量月”办公室、“质量”'],
  [term, name, 'name: “总局”'],
  [duty, /^ {4}roles: .*$/m, '    roles:\n    - worker\n    - media'],
])('%s with %j has no fault', (path, place, put) => {
  expect(changed(path, place, put).faults).toEqual([]);
});

test('narrow spaces of other kinds are ordinary ones', () => {
  expect(changed(term, name, 'name:\u00A0国家质检总局').faults).toEqual([]);
  expect(changed(about, body, 'ISO\u00A09001\u202F%\u2003。\n\n').faults).toEqual([]);
});

const english = /[a-z]{3,} [a-z]{2,} [a-z]{2,}/i;

test.each([
  '%甲',
  '@甲',
  '`甲`',
  '!甲',
  '&甲',
  '*甲',
  '"\\q"',
  '"甲',
  "'甲",
  '[甲',
  '{甲',
  '? 甲',
  '- 甲',
  '甲: 乙',
  '甲]: ',
  '|',
  '>',
  '[甲]乙',
  '甲\n--- 乙',
  '甲\nclaim: 乙',
])('what YAML says of %j is told once, in Chinese', (value) => {
  const { faults } = changed(duty, claim, `claim: ${value}`);
  expect(faults).toEqual([expect.objectContaining({ what: sentence, hint: sentence })]);
  expect(faults[0]?.what).not.toMatch(english);
});

test.each([
  '</Term>',
  '<Term',
  '<b>甲',
  '<>',
  '<Term id="a" id>',
  '<!-- 甲 -->',
  '<Term {...a}>甲</Term>',
  '甲<b',
  '<Term id="aqsiq>甲</Term>',
])('what MDX says of %j is told once, in Chinese', (text) => {
  const { faults } = changed(about, body, `${text}\n\n`);
  expect(faults).toEqual([expect.objectContaining({ what: sentence, hint: sentence })]);
  expect(faults[0]?.what).not.toMatch(english);
});
