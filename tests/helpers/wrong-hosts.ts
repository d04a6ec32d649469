/** Web servers with something set wrong, for what `verify` must find. Those set by our recipes are in web-servers.ts. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mediaTypeOf } from '../../src/support/media-types.ts';
import { answers, ended, findServer } from './server-process.ts';

/** A site a server has: a folder at a path of a port, and what is set otherwise than right. */
export interface Hosted {
  port: number;
  /** The folder whose files are served at the port's root. */
  root: string;
  /** The path the site stands at in it, with slashes at both ends. */
  base: string;
  set: Settings;
}

/** What a host may have set otherwise. */
export interface Settings {
  /** Headers besides, or in the place of, the usual ones. */
  headers?: Record<string, string>;
  charset?: string;
  scriptType?: string;
  /** A file that is redirected, and where to. */
  redirect?: [path: string, to: string];
  /** An ending that is refused. */
  refused?: string;
  /** The name of a folder's first page. */
  index?: string;
  /** Whether what is not there is answered with the home page. */
  fallsBack?: boolean;
}

const usual = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'max-age=300',
};
const headersOf = ({ set }: Hosted) => Object.entries({ ...usual, ...set.headers });
const asRoot = process.getuid?.() === 0;

const ENDINGS = ['html', 'js', 'png', 'svg', 'json', 'pdf', 'zip', 'txt', 'md', 'csv', 'docx', 'pptx'];
const types = (set: Settings): [type: string, ending: string][] =>
  ENDINGS.map((ending) => [
    (ending === 'js' ? set.scriptType : undefined) ?? mediaTypeOf(`*.${ending}`).type,
    ending,
  ]);

const nginx = (folder: string, sites: readonly Hosted[]): string => `
${asRoot ? 'user root;' : ''}
daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  gzip on; gzip_min_length 500; gzip_types text/javascript text/plain;
  ${sites
    .map(
      (site) => `server {
    listen 127.0.0.1:${site.port}; root ${site.root}; index ${site.set.index ?? 'index.html'};
    charset ${site.set.charset ?? 'utf-8'};
    charset_types text/javascript text/plain text/markdown;
    types { ${types(site.set)
      .map(([type, ending]) => `${type} ${ending};`)
      .join(' ')} }
    ${headersOf(site)
      .map(([name, value]) => `add_header ${name} "${value}" always;`)
      .join(' ')}
    error_page 404 ${site.base}404.html;
    ${site.set.redirect ? `location = ${site.base}${site.set.redirect[0]} { return 302 ${site.set.redirect[1]}; }` : ''}
    ${site.set.refused ? `location ~ \\.${site.set.refused}$ { deny all; }` : ''}
    ${site.set.fallsBack ? `location / { try_files $uri ${site.base}index.html; }` : ''}
  }`,
    )
    .join('\n')}
}`;

const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate', 'alias'];
const apache = (folder: string, sites: readonly Hosted[]): string => `
ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
${asRoot ? 'User www-data\nGroup www-data' : ''}
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
<Directory />
  Options FollowSymLinks
  AllowOverride None
  Require all granted
</Directory>
${sites
  .map(
    (site) => `Listen 127.0.0.1:${site.port}
<VirtualHost 127.0.0.1:${site.port}>
  DocumentRoot ${site.root}
  DirectoryIndex ${site.set.index ?? 'index.html'}
  ${types(site.set)
    .map(([type, ending]) => `AddType ${type} .${ending}`)
    .join('\n  ')}
  AddCharset ${site.set.charset ?? 'utf-8'} .html .js .txt .md
  AddOutputFilterByType DEFLATE text/html text/javascript text/plain
  ${headersOf(site)
    .map(([name, value]) => `Header always set ${name} "${value}"`)
    .join('\n  ')}
  ErrorDocument 404 ${site.base}404.html
  ${site.set.redirect ? `Redirect 302 ${site.base}${site.set.redirect[0]} ${site.set.redirect[1]}` : ''}
  ${site.set.refused ? `<FilesMatch "\\.${site.set.refused}$">\n    Require all denied\n  </FilesMatch>` : ''}
  ${site.set.fallsBack ? `FallbackResource ${site.base}index.html` : ''}
</VirtualHost>`,
  )
  .join('\n')}
`;

const caddy = (folder: string, sites: readonly Hosted[]): string => `{
  admin off
  auto_https off
  storage file_system ${folder}/storage
}
${sites
  .map(
    (site) => `http://127.0.0.1:${site.port} {
  bind 127.0.0.1
  root * ${site.root}
  encode gzip
  header {
    ${headersOf(site)
      .map(([name, value]) => `${name} "${value}"`)
      .join('\n    ')}
  }
  ${types(site.set)
    .map(
      ([type, ending]) =>
        `@${ending} path *.${ending}${ending === 'html' ? ' */' : ''}\n  header @${ending} Content-Type "${type}${['html', 'js', 'txt', 'md'].includes(ending) ? `; charset=${site.set.charset ?? 'utf-8'}` : ''}"`,
    )
    .join('\n  ')}
  ${site.set.redirect ? `redir ${site.base}${site.set.redirect[0]} ${site.set.redirect[1]} 302` : ''}
  ${site.set.refused ? `@refused path *.${site.set.refused}\n  respond @refused 403` : ''}
  ${site.set.fallsBack ? `try_files {path} ${site.base}index.html` : ''}
  file_server {
    index ${site.set.index ?? 'index.html'}
  }
  handle_errors {
    @lost expression {http.error.status_code} == 404
    handle @lost {
      rewrite * ${site.base}404.html
      file_server
    }
    handle {
      respond {http.error.status_code}
    }
  }
}`,
  )
  .join('\n')}
`;

/** The servers of Debian, each with how its settings are written and how it is started. */
const servers = {
  nginx: { config: nginx, args: (file: string) => ['-c', file] },
  apache2: { config: apache, args: (file: string) => ['-f', file, '-DFOREGROUND'] },
  caddy: { config: caddy, args: (file: string) => ['run', '--adapter', 'caddyfile', '--config', file] },
};
export type ServerName = keyof typeof servers;
export const serverNames = Object.keys(servers) as ServerName[];

export const hasServer = (name: ServerName): boolean => findServer(name) !== undefined;
/**
 * Starts a server with a configuration of its own, on 127.0.0.1 alone.
 * @param folder an empty folder for what it writes
 * @returns how to end it
 */
export async function startServer(
  name: ServerName,
  folder: string,
  sites: readonly Hosted[],
): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const file = join(folder, 'config');
  const { config, args } = servers[name];
  writeFileSync(file, config(folder, sites));
  const child = spawn(findServer(name) ?? name, args(file), {
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += data;
    });
  if (await answers(`http://127.0.0.1:${sites.at(-1)?.port ?? 0}/`, child)) return () => ended(child);
  await ended(child);
  throw new Error(`${name} does not start:\n${said}`);
}
