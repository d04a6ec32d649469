import { CHANGING, HASHED, HEADERS, HSTS, KEPT } from './rules.ts';
import { type DeployedSite, isPrecompressed, kindsOf, type Place, SERVED_FOLDER, textTypes } from './site.ts';

/** A site of its own. Made for nginx 1.18 and later, as distributions build it. */
export const nginxRoot = (
  site: DeployedSite,
  { host, base }: Place,
): string => `# nginx：整个网址只放这一个网站。
# 只改两行：server_name 写自己的域名，root 写 dist/ 里的文件复制到了哪里。
server {
    listen 80;
    server_name ${host};
    root ${SERVED_FOLDER};

    location / {
${body(site, base, '        ')}
    }
}
`;

/** A path of a site that is there: its folder lies below that site's root. */
export const nginxBelow = (
  site: DeployedSite,
  { base }: Place,
): string => `# nginx：放在已有网站的 ${base} 下面。文件复制到那个网站的根目录下的 ${base.slice(1)} 里。
# 换一个路径，把下面每一处 ${base} 都改掉。
location = ${base.slice(0, -1)} {
    return 301 ${base};
}
location ^~ ${base} {
${body(site, base, '    ')}
}
`;

/** What holds for every file. `expires` is no header of \`add_header\`, so the locations inside keep those of the one around them. */
function body(site: DeployedSite, base: string, indent: string): string {
  const kinds = kindsOf(site);
  const texts = textTypes(kinds).filter((type) => type !== 'text/html');
  return [
    'index index.html;',
    `error_page 404 ${base}404.html;`,
    `error_page 403 =404 ${base}404.html;`,
    'server_tokens off;',
    '',
    'types {',
    ...kinds.filter(({ ending }) => ending).map(({ ending, type }) => `    ${type} ${ending};`),
    '}',
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${texts.join(' ')};`,
    '',
    ...HEADERS.map(([name, value]) => `add_header ${name} "${value}" always;`),
    '# 全站只用 https、以后也不改回去的，去掉下一行前面的 #：',
    `# add_header ${HSTS[0]} "${HSTS[1]}" always;`,
    '',
    'gzip on;',
    'gzip_vary on;',
    'gzip_min_length 1000;',
    `gzip_types ${texts.join(' ')};`,
    ...(isPrecompressed(site)
      ? ['gzip_static on;', '# 装了 brotli 模块的，去掉下一行前面的 #：', '# brotli_static on;']
      : []),
    '',
    `expires ${KEPT.rest}s;`,
    `location ~ ${HASHED} { expires ${KEPT.hashed}s; }`,
    `location ~ \\.html$ { expires ${KEPT.pages}s; }`,
    `location ~ \\.(?:${CHANGING.join('|')})$ { expires epoch; }`,
  ]
    .map((line) => line && indent + line)
    .join('\n');
}
