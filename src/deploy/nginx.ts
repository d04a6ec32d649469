import { inQuotes } from './quoting.ts';
import { CHANGING, HASHED, HEADERS, HSTS, KEPT } from './rules.ts';
import {
  type DeployedSite,
  isPrecompressed,
  kindsOf,
  otherPath,
  type Place,
  SERVED_FOLDER,
  textTypes,
} from './site.ts';

/** A site of its own. Made for nginx 1.18 and later, as distributions build it. */
export const nginxRoot = (
  site: DeployedSite,
  { host, path }: Place,
): string => `# nginx：整个网址只放这一个网站。
# 只改两行：server_name 写自己的域名，root 写 dist/ 里的文件复制到了哪里。只听 80 端口，要 https 见 README.md。
server {
    listen 80;
    listen [::]:80;
    server_name ${host};
    root ${SERVED_FOLDER};

    location / {
${body(site, path, '        ')}
    }
}
`;

/** A path of a site that is there, wherever that has its root: it may stand within a location, which ours does not see. */
export const nginxBelow = (
  site: DeployedSite,
  place: Place,
): string => `# nginx：放在已有网站的 ${place.path} 下面。
# 文件不在 ${SERVED_FOLDER} 的，改 alias 一行，末尾留着 /。
# ${otherPath(place)}
# 那个网站用 add_header 加的响应头，在这里不算数；要的，抄到下面的 add_header 后面。
${dollar(place.path)}location = ${inQuotes(place.path.slice(0, -1))} {
    return 301 "${inQuotes(place.base.replaceAll('$', '%24')).slice(1, -1)}$is_args$args";
}
location ^~ ${inQuotes(place.path)} {
    alias ${SERVED_FOLDER}/;
${body(site, place.path, '    ')}
}
`;

/** `error_page` takes a `$` for the beginning of a variable's name, and nothing escapes it: it comes out of the address that is asked for. */
const DOLLAR = 'pledge_dollar';
const dollar = (path: string): string =>
  path.includes('$') ? `if ($uri ~ "^[^$]*([$])") {\n    set $${DOLLAR} $1;\n}\n` : '';

/** What holds for every file. `expires` is no header of \`add_header\`, so the locations inside keep those of the one around them. */
function body(site: DeployedSite, path: string, indent: string): string {
  const kinds = kindsOf(site);
  const notFound = inQuotes(`${path.replaceAll('$', `$\{${DOLLAR}}`)}404.html`);
  const texts = textTypes(kinds).filter((type) => type !== 'text/html');
  return [
    'index index.html;',
    `error_page 404 ${notFound};`,
    `error_page 403 =404 ${notFound};`,
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
