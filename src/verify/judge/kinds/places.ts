import type { Words } from './words.ts';

/** Of where the site stands, and of addresses that are no file. */
export const placesKinds = {
  'no-index': [
    'fault',
    '打开网址看不到首页',
    '服务器没有把 index.html 当作首页。',
    '请管服务器的同事把“默认文档（首页）”设为 index.html；对象存储要打开“静态网站”功能。',
  ],
  'other-index': [
    'fault',
    '打开网址看到的不是首页',
    '多半有别的首页文件（index.php、default.htm）排在前面，或者是缓存的旧首页。',
    '删掉别的首页文件，把“默认文档（首页）”设为 index.html，清掉缓存。',
  ],
  'address-elsewhere': [
    'fault',
    '网站写的网址不是这里',
    '规范网址、站点地图、海报上印的网址和二维码都指到那里，读者和搜索引擎也会去那里。',
    '哪个是对的：网站应当在那里，就放到那里；就在这里，把 content/site.yaml 的 address 改成这里，重新生成、重新公布、重新印。',
  ],
  'code-elsewhere': [
    'fault',
    '二维码指的不是这里',
    '扫码的人到不了这个网站。',
    '改 content/site.yaml 的 address，重新生成，印过的换掉。',
  ],
  'http-for-https': [
    'fault',
    '网站写的是 https，这里是 http',
    'http 没有加密，中间可以被插广告、被改；搜索引擎认的是 https 的那个。',
    '请管服务器的同事打开 HTTPS，把 http 跳转过去；再核对 https:// 的网址。',
  ],
  unencrypted: [
    'note',
    '没有加密（http）',
    '运营商可以在中间插广告、改内容。',
    '能用 https 就用 https：请管服务器的同事打开。',
  ],
  'own-404': [
    'note',
    '找不到页面时，看到的是服务器自己的页面',
    '网址打错的人没有回首页、去搜索的链接。',
    '请管服务器的同事把“找不到时显示的网页”设为网站文件夹里的 404.html。',
  ],
  'found-nowhere': [
    'note',
    '打错的网址，服务器也说“有”（200）',
    '搜索引擎会收进不存在的页面。',
    '请管服务器的同事让找不到的网页回答 404。',
  ],
  'folder-index': [
    'note',
    '网址只写到文件夹，看不到那一页',
    '有人会把网址后面的文件名删掉再打开。',
    '请管服务器的同事给子文件夹也设默认文档 index.html；对象存储做不到的，不用改。',
  ],
  listing: [
    'note',
    '服务器列出了文件夹里的文件',
    '安全扫描会提出来。',
    '请管服务器的同事关掉目录浏览（autoindex、Options -Indexes）。',
  ],
} satisfies Record<string, Words>;
