import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLines } from '../../../src/importer/read/line.ts';
import { type Origin, readOfficial, writeOfficial } from '../../../src/official/file.ts';
import { fingerprintOf, type ImportedPledge } from '../../../src/official/pledge.ts';
import { SiteError } from '../../../src/support/site-error.ts';

/** Any text a source line may hold: what breaks lines or stands around is gone before. Often it looks like Markdown. */
const anyLine = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'#*_->`[]\\<&~|=+!:.)1 0\t　。：“首先') }),
    fc.constantFrom(
      '# 一',
      '## 二',
      '### 三',
      '---',
      '***',
      '- 四',
      '* 五',
      '1. 六',
      '12) 七',
      '> 八',
      '\\',
      '\\#',
      '*九*',
      '<b>十</b>',
      '&lt;',
      'null',
      '"',
      "'",
      ': x',
      '- a: b',
    ),
  )
  .map((text) =>
    splitLines(text.replace(/[\ud800-\udfff]|\p{Cc}/gu, ''))
      .join(' ')
      .trim(),
  )
  .filter((text) => text !== '');
const lines = fc.array(anyLine, { maxLength: 3 });
const duty = fc
  .record({ heading: anyLine, runIn: fc.boolean(), paragraphs: lines })
  .map((one) => ({ ...one, runIn: one.runIn && one.paragraphs.length > 0 }));
const anyPledge: fc.Arbitrary<ImportedPledge> = fc.record(
  {
    above: lines,
    title: anyLine,
    subtitles: lines,
    dateline: anyLine,
    preamble: lines,
    groups: fc.array(
      fc.record({ lead: anyLine, intro: lines, duties: fc.array(duty, { minLength: 1, maxLength: 3 }) }),
      { minLength: 1, maxLength: 3 },
    ),
    closing: lines,
    signatories: lines,
  },
  { requiredKeys: ['above', 'title', 'subtitles', 'preamble', 'groups', 'closing', 'signatories'] },
);
const anyOrigin: fc.Arbitrary<Origin> = fc.record(
  {
    file: anyLine,
    size: fc.integer({ min: 1 }),
    sha256: fc.constant('0'.repeat(64)),
    rights: anyLine,
    dropped: fc.array(fc.record({ at: anyLine, rule: fc.constant('navigation'), text: anyLine }), {
      maxLength: 3,
    }),
  },
  { requiredKeys: ['file', 'size', 'sha256', 'dropped'] },
);

const origin: Origin = { file: 'a.txt', size: 1, sha256: '0'.repeat(64), dropped: [] };
const pledge: ImportedPledge = {
  above: [],
  title: '读书倡议书',
  subtitles: ['人人读书'],
  dateline: '（2023年4月）',
  preamble: ['春天来了。'],
  groups: [
    {
      lead: '首先，我们率先做到：',
      intro: [],
      duties: [{ heading: '一、按时开馆。', runIn: true, paragraphs: ['钟点要准。', '- 不是列表'] }],
    },
  ],
  closing: ['一起读书吧！'],
  signatories: ['苏城图书馆'],
};

test('whatever a document says, it is read back as it was written', () => {
  fc.assert(
    fc.property(anyOrigin, anyPledge, (from, document) => {
      const { data, pledge: read } = readOfficial(writeOfficial(from, document), 'pledge.md');
      expect(read).toEqual(document);
      expect(data).toEqual({
        ...from,
        fingerprint: fingerprintOf(document),
        duties: document.groups.map(({ duties }) => duties.length),
      });
    }),
    { numRuns: 500, seed: 4 },
  );
});

test('the file is Markdown a person can read', () => {
  const body = writeOfficial(origin, pledge).split('---\n').slice(2).join('---\n');
  expect(body).toBe(
    [
      '',
      '# 读书倡议书',
      '> 人人读书',
      '*（2023年4月）*',
      '春天来了。',
      '## 首先，我们率先做到：',
      '### 一、按时开馆。\n钟点要准。',
      '\\- 不是列表',
      '---',
      '一起读书吧！',
      '- 苏城图书馆\n',
    ]
      .join('\n\n')
      .replace(/^\n/, ''),
  );
});

test('line ends of Windows and a byte-order mark change nothing', () => {
  const text = writeOfficial(origin, pledge);
  expect(readOfficial(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'pledge.md').pledge).toEqual(pledge);
});

test.each<[situation: string, change: (text: string) => string, said: string]>([
  ['a word of the text is changed', (text) => text.replace('钟点要准', '钟点要对'), '指纹'],
  ['a line of the text is gone', (text) => text.replace('春天来了。\n\n', ''), '指纹'],
  ['a title of a duty becomes a paragraph', (text) => text.replace('### ', ''), '指纹'],
  ['there is no front matter', (text) => text.slice(4), '“---”'],
  ['the front matter is no YAML', (text) => text.replace('file: a.txt', 'file: "a.txt'), '读不出来'],
  ['a field of the front matter is gone', (text) => text.replace('size: 1\n', ''), 'size'],
  ['there are two titles', (text) => text.replace('> 人', '# 人'), '题目（#）只能有一个'],
  ['a duty stands outside every group', (text) => text.replace('## 首', '首'), '条目（###）要在一组'],
  [
    'a slogan stands below the preamble',
    (text) => text.replace('春天来了。', '春天来了。\n\n> 又一句'),
    '口号（>）',
  ],
])('%s: reading refuses, and says to import again', (_, change, said) => {
  try {
    readOfficial(change(writeOfficial(origin, pledge)), 'content/official/pledge.md');
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(SiteError);
    const [fault] = (error as SiteError).faults;
    expect(fault).toMatchObject({ kind: 'official-changed', where: { file: 'content/official/pledge.md' } });
    expect(fault?.what).toContain(said);
    expect(fault?.hint).toContain('npm run import');
  }
});
