import { withMark } from '../text/file.ts';
import { HSTS } from './rules.ts';
import { serverSteps } from './server-steps.ts';
import { type DeployedSite, isPrecompressed, placesOf, SERVED_FOLDER } from './site.ts';
import { storageSteps } from './storage.ts';

/** For whoever has the built site and these files, and nothing else of the project. Each way has fewer than five steps. */
export function guide(site: DeployedSite): string {
  const { root, below } = placesOf(site);
  return withMark(`# 把网站放到服务器上

网站是 \`dist/\` 里的全部文件，放在哪里都能用，不用装程序和数据库。这里是各种服务器的配置，照着做一种就行，每种不超过四步。只想先放上去的，把 \`dist/\` 里的文件整个复制过去就能看；配置管的是：网址打错时显示本站自己的页面、文字不乱码、传得快、安全检查过得去。

${
  site.address
    ? `这些配置照网站设置里的网址 ${site.address} 写好了，域名和路径不用改。`
    : `网站设置里没有写网址，这些配置里的 ${root.host} 和 ${below.path} 是举例，照各步换成自己的。路径里有汉字的，请做网站的同事先把网址填进网站设置，再生成一次。`
}

复制完，打开是 403，或者文件明明在、却说找不到的，多半是服务器没有读的权限：运行 \`chmod -R a+rX ${SERVED_FOLDER}\`（文件放在别处的，写那里）。换新版时，先清掉服务器上的旧文件，再整个复制；\`.htaccess\`、\`web.config\`、\`.nojekyll\`、\`CNAME\` 留着，清掉了的再放一次。\`deploy/\` 里的 \`RECIPES.sha256\` 是生成时记下的单子，不用管，也不用上传。

${serverSteps(site)}

## IIS

这一份按微软的文档写成，没有在 Windows 服务器上试过。

1. 把 \`dist/\` 里的全部文件复制到网站的文件夹。
2. 把 \`iis/web.config\` 放到 \`index.html\` 旁边。那里已经有一个的，把两份合在一起，不要盖掉。
3. 放在已有网站的子文件夹里的，在 IIS 管理器里右击这个文件夹，选“转换为应用程序”，找不到页面时才显示本站自己的。

## GitHub Pages

1. 把 \`dist/\` 里的全部文件，连同 \`github-pages/.nojekyll\`（一个空文件，名字以点开头），提交到仓库的 \`gh-pages\` 分支最上一层。少了它，\`pledge.md\` 会被另做成网页，盖掉 \`pledge.html\`。
2. 在仓库的 Settings → Pages 里，选 Deploy from a branch，\`gh-pages\`，\`/ (root)\`。

响应头和保存时间改不了，由它定；页面自己带着安全策略，照样有效。

${storageSteps()}

## https

nginx 和 Apache 的 \`root.conf\` 只听 80 端口。域名指过来以后，运行 \`certbot --nginx\` 或 \`certbot --apache\`，它办好证书，加上 443；Caddy 自己会办，只要外面连得到它的 80 和 443，连不到的，在域名前面写上 \`http://\`。配置里的 HSTS（\`${HSTS[0]}\`）默认不用，浏览器也只认经 https 送来的：要用，nginx 就在那一份里打开，Apache 在 certbot 新做的 \`pledge-le-ssl.conf\` 里打开。

## 放好以后看一眼

把 \`…\` 换成网站的网址，打开这三个：

- \`…/\`：本站的首页，有颜色，有版式。
- \`…/no/such/page.html\`：本站自己的“找不到页面”。是服务器的或者别的网站的，配置就没有生效；用 \`.htaccess\` 的，是主机没有读它，请主机的管理员打开 \`AllowOverride All\`。
- \`…/search.html?q=词\`，“词”换成首页上的一个词：列出找到的页面。

文件齐不齐，在网站文件夹里运行 \`sha256sum -c --quiet SHA256SUMS.txt\`，什么也不显示就是一个文件也不差。Windows 没有这个命令：请做网站的同事在项目文件夹里运行 \`npm run verify -- 网址\`，每个文件、响应头和上面这些，它都查。

## 压缩

${
  isPrecompressed(site)
    ? '这一份生成时用了 `--precompress`：每个文本文件旁边有压缩好的 `.br` 和 `.gz`，也列在 `SHA256SUMS.txt` 里，要一起复制。上面的配置会送出它们；nginx 送 `.br` 要先装 brotli 模块（Debian、Ubuntu：`libnginx-mod-http-brotli-static`），再去掉配置里那一行前面的 #。IIS、GitHub Pages 和对象存储用不上，留着也无妨。'
    : 'nginx、Apache、Caddy 和 IIS 照上面的配置边送边压缩，GitHub Pages 自己会压缩，对象存储靠前面的 CDN。想更小、更省服务器的，请做网站的同事用 `npm run build -- --precompress` 生成：每个文本文件旁边多出压缩好的 `.br` 和 `.gz`，这里的配置也跟着变。'
}

## 服务器自己的规矩

- **编码**：服务器说成 gbk、gb2312 也不乱码，网页和脚本自己写着编码。
- **网址去掉 \`.html\`、文件夹优先**：都能用。给网页加斜杠（\`…/search.html\` 变成 \`…/search/\`）的不行，链接会走错，请关掉。
- **响应头里的 Content-Security-Policy**：只能比网页自己的更严。\`default-src 'self'\` 会让网页没有样式，也没有搜索，请去掉，或者只留 \`frame-ancestors\`；不许 \`wasm-unsafe-eval\` 的，搜索照样能用，换一种慢一些的办法。
- **已有网站自己加的响应头**：同名的，以这里的为准，Apache 写在 \`<Location>\` 里的除外；nginx 的 \`add_header\`，不同名的在这里也不算数，要的抄进 \`below.conf\`。
- **已有网站把所有网址交给一个程序，或者都回到首页**（\`rewrite\`、\`RewriteRule\`、\`ProxyPass\`、\`try_files\`，或者更上一层的 \`Alias\`、\`handle\`）：这里的也会被它接走。请管它的人给这个路径留一个例外，写在它们前面。
- **改动网页**：“自动压缩 HTML”“插入统计代码”之类的，一改字节，安全策略就不认网页自己的样式和脚本，请关掉。
- **Apache 的版本号**：\`Server\` 响应头里有。要去掉，把 \`ServerTokens Prod\` 写在整个服务器的配置里（\`/etc/apache2/conf-available/security.conf\`），一个网站自己改不了。
- **只放行几种文件**：看网页和搜索只要 \`.html\`、\`.js\`、\`.png\`、\`.svg\`；其余是供下载的。
`);
}
