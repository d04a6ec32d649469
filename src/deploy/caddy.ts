import { contentType, mediaTypeOf } from '../support/media-types.ts';
import { inCaddyQuotes, inPattern } from './quoting.ts';
import { CHANGING, cacheControl, HASHED, HEADERS, HSTS, KEPT } from './rules.ts';
import { type DeployedSite, isPrecompressed, kindsOf, otherPath, type Place, SERVED_FOLDER } from './site.ts';

/** A site of its own. Made for Caddy 2.6 and later; it fetches its certificate itself. */
export const caddyRoot = (site: DeployedSite, { host }: Place): string => `# Caddy 2：整个网址只放这一个网站。
# 只改两处：大括号前面的 ${host} 写自己的域名；文件不在 ${SERVED_FOLDER} 的，改 root 两行。
${host} {
	root * ${SERVED_FOLDER}
${body(site, '\t')}
	handle_errors {
${notFound('\t\t')}
	}
}
`;

/** A path of a site that is there: to be put inside its braces. Caddy's `path` would read `{`, `*` and `%` in it as signs of its own. */
export const caddyBelow = (
  site: DeployedSite,
  place: Place,
): string => `# Caddy 2：放在已有网站的 ${place.path} 下面。这一段写进那个网站的大括号里，放在最前面。
# 它自己有 handle_errors 的，并成一个：先是这里的 handle @pledge { … }，再把它原来的放进 handle { … }。
# 文件不在 ${SERVED_FOLDER} 的，改 root 两行。
# ${otherPath(place)}
@bare path_regexp ${inCaddyQuotes(`^${inPattern(place.path.slice(0, -1))}$`)}
map {query} {asked} {
	~(.+) "?\${1}"
	default ""
}
redir @bare ${place.base}{asked}
@pledge path_regexp ${inCaddyQuotes(`^${inPattern(place.path)}`)}
handle @pledge {
	uri strip_prefix ${place.base.slice(0, -1)}
	root * ${SERVED_FOLDER}
${body(site, '\t')}
}
handle_errors {
	handle @pledge {
${notFound('\t\t')}
	}
}
`;

const headers = (): string[] => [
  'header {',
  ...HEADERS.map(([name, value]) => `\t${name} "${value}"`),
  '\t# 全站只用 https、以后也不改回去的，去掉下一行前面的 #：',
  `\t# ${HSTS[0]} "${HSTS[1]}"`,
  '\t-Server',
  '}',
];

const indented = (lines: readonly string[], indent: string): string =>
  lines.join('\n').replace(/^(?=.)/gm, indent);

/** What was set before an error is lost with it, and is set again; what stays is the kind and the time of the file that was asked for. */
const notFound = (indent: string): string =>
  indented(
    [
      `root * ${SERVED_FOLDER}`,
      ...headers(),
      `header Content-Type "${contentType(mediaTypeOf('404.html'))}"`,
      `header Cache-Control "${cacheControl(0)}"`,
      'rewrite * /404.html',
      'file_server',
    ],
    indent,
  );

/** Each path has one line on how long it is kept: where two fit, their order would not be that of the file. */
function body(site: DeployedSite, indent: string): string {
  const kinds = kindsOf(site).filter(({ ending }) => ending);
  const changing = CHANGING.map((ending) => `*.${ending}`).join(' ');
  const keep = (matcher: string, seconds: number) =>
    `header ${matcher} Cache-Control "${cacheControl(seconds)}"`;
  const lines = [
    ...headers(),
    ...kinds.flatMap((kind) => [
      `@${kind.ending} path *.${kind.ending}${kind.ending === 'html' ? ' */' : ''}`,
      `header @${kind.ending} Content-Type "${contentType(kind)}"`,
    ]),
    `@hashed path *${HASHED}*`,
    keep('@hashed', KEPT.hashed),
    '@pages path *.html */',
    keep('@pages', KEPT.pages),
    '@changing {',
    `\tpath ${changing}`,
    `\tnot path *${HASHED}*`,
    '}',
    keep('@changing', KEPT.changing),
    '@rest {',
    `\tnot path *.html */ ${changing}`,
    '}',
    keep('@rest', KEPT.rest),
    'encode gzip',
    isPrecompressed(site) ? 'file_server {\n\tprecompressed br gzip\n}' : 'file_server',
  ];
  return indented(lines, indent);
}
