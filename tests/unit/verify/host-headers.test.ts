import { eachFault, headers } from '../../helpers/small-deployments.ts';

eachFault([
  [
    'wrong-type',
    /^assets\/search\.js text\/plain/,
    { change: headers(/search\.js$/, { 'content-type': 'text/plain' }) },
  ],
  [
    'wrong-charset',
    /^404\.html text\/html; charset=gb2312 \| index\.html/,
    { change: headers(/\.html$/, { 'content-type': 'text/html; charset=gb2312' }) },
  ],
  [
    'page-downloads',
    'index.html',
    { change: headers(/^index\.html$/, { 'content-disposition': 'attachment' }) },
  ],
  [
    'policy-breaks',
    /^404\.html 没有样式；页面里的脚本不运行.*搜索变弱/,
    { change: headers(/\.html$/, { 'content-security-policy': "default-src 'self'" }) },
  ],
  [
    'cached-long',
    /^404\.html max-age=31536000, immutable \| assets\/search\.js (?!.*assets\/search\/).*terms\/recall-20150901\.html/,
    { change: headers(/\.(?:html|js)$/, { 'cache-control': 'max-age=31536000, immutable' }) },
  ],
  [
    'headers-lacking',
    'X-Content-Type-Options: nosniff 8 页',
    { change: headers(/./, { 'x-content-type-options': '' }) },
  ],
  ['cookie', 'sid', { change: headers(/index/, { 'set-cookie': 'sid=1; Path=/' }) }],
  ['not-for-search', 'index.html', { change: headers(/^index/, { 'x-robots-tag': 'noindex' }) }],
  [
    'plain-type',
    'pledge.md application/octet-stream',
    { change: headers(/\.md$/, { 'content-type': 'application/octet-stream' }) },
  ],
]);
