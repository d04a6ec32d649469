import { inPattern, inQuotes } from './quoting.ts';
import { CHANGING, cacheControl, HASHED, HEADERS, HSTS, KEPT } from './rules.ts';
import { type DeployedSite, isPrecompressed, kindsOf, type Place, SERVED_FOLDER, textTypes } from './site.ts';

/** A site of its own, as a file of \`sites-available\`. Made for Apache 2.4. */
export const apacheRoot = (
  site: DeployedSite,
  { host, base }: Place,
): string => `# Apache 2.4：整个网址只放这一个网站。
# 只改三行：ServerName 写自己的域名，DocumentRoot 和 Directory 写 dist/ 里的文件复制到了哪里。
<VirtualHost *:80>
    ServerName ${host}
    DocumentRoot ${SERVED_FOLDER}
    <Directory ${SERVED_FOLDER}>
        AllowOverride None
        Require all granted
${indented(body(site, base), '        ')}
    </Directory>
</VirtualHost>
`;

/** A path of whatever sites there are, as a file of \`conf-available\`. */
export const apacheBelow = (
  site: DeployedSite,
  { base, path }: Place,
): string => `# Apache 2.4：放在已有网站的 ${path} 下面。
# 文件不在 ${SERVED_FOLDER} 的，改 Alias 和 Directory 两行；换一个路径，把下面每一处 ${path} 都改掉${base === path ? '' : `，每一处 ${base} 也改掉`}。
RedirectMatch 301 ${inQuotes(`^${inPattern(path.slice(0, -1))}$`)} ${inQuotes(path.replace(/[\\$]/g, '\\$&'))}
Alias ${inQuotes(path)} ${SERVED_FOLDER}/
<Directory ${SERVED_FOLDER}>
    AllowOverride None
    Require all granted
${indented(body(site, base), '    ')}
</Directory>
`;

/**
 * For whoever may put files and nothing else: it lies beside the pages. What the server has no module for is left out, where elsewhere it
 * would stop the server, which is told in its log.
 */
export const apacheFolder = (
  site: DeployedSite,
  { base }: Place,
): string => `# Apache 2.4：只能传文件的主机。改名为 .htaccess，和 index.html 放在同一个文件夹里。
# 网站的路径不是 ${base} 的，把下面每一处 ${base}404.html 的路径改掉。
${body(site, base, true)}
`;

const indented = (text: string, indent: string): string => text.replace(/^(?=.)/gm, indent);

function body(site: DeployedSite, base: string, isOptional = false): string {
  const kinds = kindsOf(site);
  const named = kinds.filter(({ ending }) => ending);
  const texts = named.filter(({ isText }) => isText).map(({ ending }) => `.${ending}`);
  const ifThere = (module: string, lines: string[]): string[] =>
    isOptional
      ? [`<IfModule mod_${module}.c>`, ...lines.map((line) => line && `    ${line}`), '</IfModule>']
      : lines;
  const companion = isPrecompressed(site) ? '(?:\\.(?:br|gz))?' : '';
  const cached = (pattern: string, seconds: number): string[] => [
    `<FilesMatch "${pattern}${companion}$">`,
    `    Header set Cache-Control "${cacheControl(seconds)}"`,
    '</FilesMatch>',
  ];
  return [
    'Options -Indexes +SymLinksIfOwnerMatch',
    'DirectoryIndex index.html',
    `ErrorDocument 404 ${base}404.html`,
    `ErrorDocument 403 ${base}404.html`,
    '',
    ...named.map(({ ending, type }) => `AddType ${type} .${ending}`),
    'AddDefaultCharset utf-8',
    `AddCharset utf-8 ${texts.join(' ')}`,
    '',
    ...ifThere('headers', [
      ...HEADERS.map(([name, value]) => `Header always set ${name} "${value}"`),
      '# 全站只用 https、以后也不改回去的，去掉下一行前面的 #：',
      `# Header always set ${HSTS[0]} "${HSTS[1]}"`,
      `Header set Cache-Control "${cacheControl(KEPT.rest)}"`,
      ...cached('\\.html', KEPT.pages),
      ...cached(`\\.(?:${CHANGING.join('|')})`, KEPT.changing),
      `<If "%{REQUEST_URI} =~ m#${HASHED}#">`,
      `    Header set Cache-Control "${cacheControl(KEPT.hashed)}"`,
      '</If>',
    ]),
    '',
    ...ifThere('filter', ifThere('deflate', [`AddOutputFilterByType DEFLATE ${textTypes(kinds).join(' ')}`])),
    ...(isPrecompressed(site) ? ['', ...ifThere('rewrite', compressed(base))] : []),
  ].join('\n');
}

/** Sends the compressed file beside the one that is asked for. Whoever asks for that file itself gets its bytes. */
const compressed = (base: string): string[] => [
  'RewriteEngine On',
  `RewriteBase ${base}`,
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
