/** Follows the guide of the recipes for one server, on a host of Debian's settings. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVED_FOLDER } from '../../src/deploy/site.ts';
import { run, type Trial } from './recipe-start.ts';

/** Whether nginx can send what was compressed with brotli: it is a module of its own, which the recipe names. */
export const nginxSendsBrotli = (): boolean =>
  existsSync('/usr/share/nginx/modules-available/mod-http-brotli-static.conf');

const recipeOf = ({ recipes, served, port, edit = (text) => text }: Trial, name: string): string =>
  edit(recipes.get(name) ?? '')
    .replaceAll(SERVED_FOLDER, served)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('listen [::]:80;', '')
    .replace('<VirtualHost *:80>', `<VirtualHost *:${port}>`)
    .replace('# brotli_static on;', nginxSendsBrotli() ? 'brotli_static on;' : '')
    .replace('server_name www.example.com', 'server_name 127.0.0.1')
    .replace('ServerName www.example.com', 'ServerName 127.0.0.1')
    .replace(/^www\.example\.com \{/m, `http://127.0.0.1:${port} {`);

/** @returns the command that starts nginx by its recipe */
export function followNginx(trial: Trial): string[] {
  const { home, place, port, www, isCrowded } = trial;
  const folder = join(home, 'nginx');
  cpSync('/etc/nginx', folder, { recursive: true, verbatimSymlinks: true });
  rmSync(join(folder, 'sites-enabled'), { recursive: true, force: true });
  const main = join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (each) => `${each}_temp_path ${home}/${each};`,
  );
  writeFileSync(
    main,
    readFileSync(main, 'utf8')
      .replaceAll('/etc/nginx/', `${folder}/`)
      .replace(/^user .*$/m, '')
      .replace(/^pid .*$/m, `pid ${home}/nginx.pid;`)
      .replace(/^\s*(?:access|error)_log .*$/gm, '')
      .replace('http {', `error_log stderr;\nhttp {\naccess_log off;\n${temporary.join('\n')}`),
  );
  const own = isCrowded
    ? `add_header X-Frame-Options DENY; add_header Cache-Control no-store always; error_page 404 /index.html;
location / { root ${www}; } location ~ \\.js$ { root ${www}; expires 1y; }`
    : `root ${www}; location / { try_files $uri $uri/ =404; }`;
  if (place === 'root') writeFileSync(join(folder, 'conf.d/pledge.conf'), recipeOf(trial, 'nginx/root.conf'));
  else {
    writeFileSync(join(folder, 'pledge.inc'), recipeOf(trial, 'nginx/below.conf'));
    writeFileSync(
      join(folder, 'conf.d/host.conf'),
      `server { listen 127.0.0.1:${port}; ${own}\ninclude ${folder}/pledge.inc;\n}`,
    );
  }
  const args = ['-c', main, '-g', 'daemon off;'];
  run(trial, 'nginx', '-t', ...args);
  return ['nginx', ...args];
}

const CROWDED_APACHE = `Header set X-Frame-Options DENY
Header always set Referrer-Policy no-referrer
Header always set Cache-Control no-store
ErrorDocument 404 "none"
ExpiresActive On
ExpiresDefault "access plus 1 year"`;

/** @returns the command that starts Apache by its recipe */
export function followApache(trial: Trial): string[] {
  const { home, place, port, www, served, recipes, isCrowded } = trial;
  const folder = join(home, 'apache2');
  cpSync('/etc/apache2', folder, { recursive: true, verbatimSymlinks: true });
  for (const name of readdirSync(join(folder, 'sites-enabled'))) rmSync(join(folder, 'sites-enabled', name));
  writeFileSync(join(folder, 'ports.conf'), `Listen 127.0.0.1:${port}\n`);
  const root = served.startsWith(www) || place === 'below' ? www : served;
  const host = (more: string) =>
    `<VirtualHost *:${port}>\nServerName 127.0.0.1\nDocumentRoot ${root}\n<Directory ${root}>\nRequire all granted\nAllowOverride All\n</Directory>\n${isCrowded ? CROWDED_APACHE : ''}\n${more}\n</VirtualHost>\n`;
  const site = join(folder, 'sites-available/pledge.conf');
  if (place === 'root') writeFileSync(site, recipeOf(trial, 'apache/root.conf'));
  if (place === 'below') writeFileSync(join(folder, 'pledge.inc'), recipeOf(trial, 'apache/below.conf'));
  if (place === 'below') writeFileSync(site, host(`Include ${folder}/pledge.inc`));
  if (place === 'folder') writeFileSync(join(served, '.htaccess'), recipeOf(trial, 'apache/htaccess.txt'));
  if (place === 'folder') writeFileSync(site, host(''));
  const modules = /`a2enmod ([a-z ]+?) &&/.exec(recipes.get('README.md') ?? '')?.[1]?.split(' ') ?? [];
  run(trial, 'a2enmod', ...modules, ...(isCrowded ? ['expires'] : []));
  run(trial, 'a2ensite', 'pledge');
  const args = ['-d', folder, '-f', join(folder, 'apache2.conf')];
  run(trial, 'apache2', ...args, '-t');
  return ['apache2', ...args, '-DFOREGROUND'];
}

/** @returns the command that starts Caddy by its recipe */
export function followCaddy(trial: Trial): string[] {
  const { home, place, port, www, isCrowded } = trial;
  const file = join(home, 'Caddyfile');
  const ours = recipeOf(trial, `caddy/${place}.Caddyfile`);
  const own = isCrowded ? '\theader X-Frame-Options DENY\n\theader Cache-Control no-store\n' : '';
  const together = isCrowded
    ? ours.replace(/^(handle_errors \{\n[\s\S]*)^\}\n$/m, '$1\thandle {\n\t\trespond "none" 404\n\t}\n}\n')
    : ours;
  const host = `http://127.0.0.1:${port} {\n${together}\n\troot * ${www}\n\tfile_server\n${own}}\n`;
  writeFileSync(
    file,
    `{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}\n${place === 'root' ? ours : host}`,
  );
  const args = ['--config', file, '--adapter', 'caddyfile'];
  run(trial, 'caddy', 'validate', ...args);
  return ['caddy', 'run', ...args];
}
