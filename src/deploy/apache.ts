import { inQuotes } from './quoting.ts';
import { CHANGING, cacheControl, HASHED, HEADERS, HSTS, KEPT } from './rules.ts';
import {
  type DeployedSite,
  isPrecompressed,
  kindsOf,
  otherPath,
  type Place,
  SERVED_FOLDER,
  textTypes,
} from './site.ts';

/** A site of its own, as a file of \`sites-available\`. Made for Apache 2.4. */
export const apacheRoot = (
  site: DeployedSite,
  place: Place,
): string => `# Apache 2.4：整个网址只放这一个网站。
# 只改三行：ServerName 写自己的域名，DocumentRoot 和 Directory 写 dist/ 里的文件复制到了哪里。只听 80 端口，要 https 见 README.md。
<VirtualHost *:80>
    ServerName ${place.host}
    DocumentRoot ${SERVED_FOLDER}
    <Directory ${SERVED_FOLDER}>
        AllowOverride None
        Require all granted
${indented(body(site, place), '        ')}
    </Directory>
</VirtualHost>
`;

/** A path of a site that is there: to be included by it. Without its slash the path is a folder's, which the server leads on. */
export const apacheBelow = (
  site: DeployedSite,
  place: Place,
): string => `# Apache 2.4：放在已有网站的 ${place.path} 下面。
# 文件不在 ${SERVED_FOLDER} 的，改 Alias 和 Directory 两行。
# ${otherPath(place)}
Alias ${inQuotes(place.path.slice(0, -1))} ${SERVED_FOLDER}
<Directory ${SERVED_FOLDER}>
    AllowOverride None
    Require all granted
${indented(body(site, place), '    ')}
</Directory>
`;

/**
 * For whoever may put files and nothing else: it lies beside the pages. What the server has no module for is left out, where elsewhere it
 * would stop the server, which is told in its log.
 */
export const apacheFolder = (
  site: DeployedSite,
  place: Place,
): string => `# Apache 2.4：只能传文件的主机。改名为 .htaccess，和 index.html 放在同一个文件夹里。
# ${place.path === '/' ? '网站不在网址最上一层的，把下面每一处 /404.html 换成它现在的路径，例如 /zt/2015/404.html。' : otherPath(place)}
${body(site, place, true)}
`;

/** A header as it is for every answer. What the host sets for good answers alone stands in a list of its own, and would be sent beside. */
const once = ([name, value]: readonly [string, string]): string[] => [
  `Header unset ${name}`,
  `Header always set ${name} "${value}"`,
];

/** @param companion what else the end of a path may have, as a pattern: a compressed file is kept as long as its own */
function headers(companion: string): string[] {
  const cached = (pattern: string, seconds: number): string[] => [
    `<FilesMatch "${pattern}${companion}$">`,
    `    Header set Cache-Control "${cacheControl(seconds)}"`,
    '</FilesMatch>',
  ];
  return [
    ...HEADERS.flatMap(once),
    '# 全站只用 https、以后也不改回去的，去掉下两行前面的 #：',
    ...once(HSTS).map((line) => `# ${line}`),
    'Header always unset Cache-Control',
    `Header set Cache-Control "${cacheControl(KEPT.rest)}"`,
    ...cached('\\.html', KEPT.pages),
    ...cached(`\\.(?:${CHANGING.join('|')})`, KEPT.changing),
    `<If "%{REQUEST_URI} =~ m#${HASHED}#">`,
    `    Header set Cache-Control "${cacheControl(KEPT.hashed)}"`,
    '</If>',
  ];
}

const indented = (text: string, indent: string): string => text.replace(/^(?=.)/gm, indent);

function body(site: DeployedSite, { base, path }: Place, isOptional = false): string {
  const kinds = kindsOf(site);
  const named = kinds.filter(({ ending }) => ending);
  const texts = named.filter(({ isText }) => isText).map(({ ending }) => `.${ending}`);
  const ifThere = (module: string, lines: string[]): string[] =>
    isOptional
      ? [`<IfModule mod_${module}.c>`, ...lines.map((line) => line && `    ${line}`), '</IfModule>']
      : lines;
  return [
    'Options -Indexes +SymLinksIfOwnerMatch',
    'DirectoryIndex index.html',
    `ErrorDocument 404 ${base}404.html`,
    `ErrorDocument 403 ${base}404.html`,
    '',
    ...named.map(({ ending, type }) => `AddType ${type} .${ending}`),
    'AddDefaultCharset utf-8',
    `AddCharset utf-8 ${texts.join(' ')}`,
    // Of a file compressed as it is sent, the tag is another than the one that is asked for: never 304. The date is enough.
    'FileETag None',
    '<IfModule mod_expires.c>',
    '    ExpiresActive Off',
    '</IfModule>',
    '',
    ...ifThere('headers', headers(isPrecompressed(site) ? '(?:\\.(?:br|gz))?' : '')),
    '',
    ...ifThere('filter', ifThere('deflate', [`AddOutputFilterByType DEFLATE ${textTypes(kinds).join(' ')}`])),
    ...(isPrecompressed(site)
      ? ['', ...ifThere('rewrite', compressed(base === path ? [] : [`RewriteBase ${base}`]))]
      : []),
  ].join('\n');
}

/**
 * Sends the compressed file beside the one that is asked for. Whoever asks for that file itself gets its bytes. The server knows the path
 * itself, but for one with signs that addresses write otherwise.
 */
const compressed = (base: readonly string[]): string[] => [
  'RewriteEngine On',
  ...base,
  'RewriteRule "\\.(?:br|gz)$" "-" [E=no-gzip:1,E=no-brotli:1,L]',
  ...['br', 'gz'].flatMap((ending) => [
    `RewriteCond %{HTTP:Accept-Encoding} "\\b${ending === 'gz' ? 'gzip' : ending}\\b"`,
    `RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
    `RewriteRule "^(.+)$" "$1.${ending}" [E=sent_${ending}:1,L]`,
  ]),
  'RemoveType .gz',
  'RemoveLanguage .br',
  'Header set Content-Encoding br env=REDIRECT_sent_br',
  'Header set Content-Encoding gzip env=REDIRECT_sent_gz',
  'Header merge Vary Accept-Encoding',
];
