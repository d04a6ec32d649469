import { type DeployedSite, isPrecompressed, type Place, placesOf, SERVED_FOLDER } from './site.ts';

/** The part of the guide on web servers that read a recipe, as Markdown: sections of at most four steps. */
export function serverSteps(site: DeployedSite): string {
  const { root, below } = placesOf(site);
  const modules = isPrecompressed(site) ? 'headers rewrite' : 'headers';
  const copied = `1. 把 \`dist/\` 里的全部文件复制到服务器的 \`${SERVED_FOLDER}/\`。`;
  const host = (text: string) => (site.address ? '' : text);
  const path = pathStep(below);
  return `## nginx，整个网址只放这一个网站

${copied}
2. 把 \`nginx/root.conf\` 复制成 \`/etc/nginx/conf.d/pledge.conf\`${host('，改里面的 `server_name`')}；文件放在别处的，改里面的 \`root\`。
3. 运行 \`nginx -t && nginx -s reload\`。

## nginx，放在已有网站的 ${below.path} 下面

${copied}
2. 把 \`nginx/below.conf\` 复制成 \`/etc/nginx/pledge.inc\`${path}；文件放在别处的，改里面的 \`alias\`。
3. 在那个网站的 \`server { … }\` 里加一行 \`include /etc/nginx/pledge.inc;\`。80 和 443 各有一段的，两段都加，只管转到 https 的那一段不加。
4. 运行 \`nginx -t && nginx -s reload\`。

## Apache，整个网址只放这一个网站

${copied}
2. 把 \`apache/root.conf\` 复制成 \`/etc/apache2/sites-available/pledge.conf\`${host('，改里面的 `ServerName`')}；文件放在别处的，改里面的路径。（红帽、CentOS：复制成 \`/etc/httpd/conf.d/pledge.conf\`，跳过下一步的前两个命令。）
3. 运行 \`a2enmod ${modules} && a2ensite pledge && apachectl configtest && apachectl graceful\`。

## Apache，放在已有网站的 ${below.path} 下面

${copied}
2. 把 \`apache/below.conf\` 复制成 \`/etc/apache2/pledge.inc\`${path}；文件放在别处的，改里面的 \`Alias\` 和 \`Directory\`。
3. 在那个网站的 \`<VirtualHost>\` 里加一行 \`Include /etc/apache2/pledge.inc\`。80 和 443 各有一段的，两段都加，只管转到 https 的那一段不加。（红帽、CentOS 没有 \`<VirtualHost>\` 的：上一步复制成 \`/etc/httpd/conf.d/pledge.conf\`，整台服务器都照它做，不用这一步。）
4. 运行 \`a2enmod ${modules} && apachectl configtest && apachectl graceful\`（红帽、CentOS 跳过第一个命令）。

## Apache，只能传文件

1. 把 \`dist/\` 里的全部文件传到主机上。
2. 把 \`apache/htaccess.txt\` 传到 \`index.html\` 旁边，改名为 \`.htaccess\`${host('。网站不在网址最上一层的，把里面每一处 `/404.html` 换成它现在的路径，例如 `/zt/2015/404.html`')}。
3. 打开首页看一眼。显示 500 的，主机不许用其中的某一项：请主机的管理员看日志，或者删掉 \`.htaccess\`，网站照样能看。

## Caddy，整个网址只放这一个网站

${copied}
2. 把 \`caddy/root.Caddyfile\` 的内容加到 \`/etc/caddy/Caddyfile\` 末尾${host(`，大括号前面的 \`${root.host}\` 换成自己的域名`)}；文件放在别处的，改里面的 \`root\`。
3. 运行 \`caddy reload --config /etc/caddy/Caddyfile\`。

## Caddy，放在已有网站的 ${below.path} 下面

${copied}
2. 把 \`caddy/below.Caddyfile\` 的内容写进 \`/etc/caddy/Caddyfile\` 里那个网站的大括号，放在最前面${path}；文件放在别处的，改里面的 \`root\`。它自己有 \`handle_errors\` 的，两个并成一个：先是这里的 \`handle @pledge { … }\`，再把它原来的放进 \`handle { … }\`。
3. 运行 \`caddy reload --config /etc/caddy/Caddyfile\`。`;
}

/** What of a recipe is changed for another path, as its own comment says it. */
const pathStep = ({ path, isExample }: Place): string =>
  isExample
    ? `；路径不是 ${path} 的，把里面每一处 \`${path.slice(0, -1)}\` 换成自己的，例如 \`/zt/2015\`（末尾不加 /）`
    : '';
