import type { Words } from './words.ts';

/** Of what a host says of files. */
export const headersKinds = {
  'wrong-type': [
    'fault',
    '内容类型（Content-Type）不对',
    '浏览器会当成别的东西：页面变成下载、显示成代码，脚本和图片不起作用。',
    '请管服务器的同事按扩展名设好类型；deploy/ 里有各种服务器的写法。',
  ],
  'plain-type': [
    'note',
    '内容类型（Content-Type）太笼统',
    '能下载，不能在浏览器里直接看。',
    '不要紧；要能直接看，请管服务器的同事按扩展名设好类型。',
  ],
  'wrong-charset': [
    'fault',
    '服务器说错了字符集',
    '网站全是 UTF-8。照服务器说的去读，是乱码，搜索也用不了。',
    '请管服务器的同事改成 utf-8，或者去掉这项设置（nginx 的 charset，Apache 的 AddDefaultCharset）。',
  ],
  'page-downloads': [
    'fault',
    '打开页面变成了下载',
    '服务器要浏览器把它存下来（Content-Disposition: attachment），对象存储的默认域名常常这样。',
    '绑定自己的域名，或者请服务商去掉这个响应头。',
  ],
  'policy-breaks': [
    'fault',
    '服务器加的安全策略（CSP）拦住了网站自己的东西',
    '两份策略一起生效，服务器的比页面的还严。',
    '请管服务器的同事去掉 Content-Security-Policy，只留 frame-ancestors（页面自己有更严的策略）；deploy/ 里有写法。',
  ],
  'cached-long': [
    'fault',
    '缓存的时间太长',
    '换了新版，读者很久还看旧的；页面和脚本新旧不合，搜索会坏。',
    '请管服务器的同事把网页和名字里没有校验码的脚本改成不超过一天，例如 Cache-Control: max-age=300。',
  ],
  'cache-unset': [
    'note',
    '没有说可以缓存多久（Cache-Control）',
    '浏览器自己猜，换了新版有人会看到旧的。',
    '请管服务器的同事照 deploy/ 里的写法加上。',
  ],
  'headers-lacking': [
    'note',
    '安全扫描常要的响应头没有',
    '网站照样能用，扫描报告会提出来。',
    '请管服务器的同事照 deploy/ 里的写法加上。',
  ],
  uncompressed: [
    'note',
    '发送时没有压缩',
    '手机上慢，流量是压缩以后的几倍。',
    '请管服务器的同事给网页和脚本打开 gzip 或 brotli；deploy/ 里有写法。',
  ],
  cookie: [
    'note',
    '服务器给读者设了 Cookie',
    '网站自己不用 Cookie，关于页也是这样写的。',
    '请服务商关掉统计、会话、防护一类的 Cookie；关不掉，把关于页的话改得和实际一样。',
  ],
  'not-for-search': [
    'note',
    '服务器不让搜索引擎收录（X-Robots-Tag: noindex）',
    '人们在搜索引擎里找不到这个网站；测试用的域名常常这样。',
    '公开的网站，请管服务器的同事去掉这个响应头。',
  ],
} satisfies Record<string, Words>;
