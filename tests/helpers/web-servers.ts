import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERVED_FOLDER } from '../../src/deploy/site.ts';
import { answers, ended, findServer, freePorts } from './server-process.ts';

/** Where a recipe puts the site: at the root of a host, below a path of another site, or with what may lie beside the pages alone. */
export type RecipePlace = 'root' | 'below' | 'folder';

/** A web server that runs by a recipe, on 127.0.0.1. */
export interface RunningServer {
  /** The address of the site, with a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/** What a server is started with. */
interface Start {
  recipes: ReadonlyMap<string, string>;
  place: RecipePlace;
  /** A built site; it is copied, as the guide says. */
  site: string;
  /** The path it stands at below another, as the address in the recipes has it. */
  base?: string;
}

/** Where the parts of a trial stand. */
interface Trial extends Start {
  /** A folder of its own, readable by all. */
  home: string;
  /** Where the guide has the site's files copied to. */
  served: string;
  /** The root of the site there is already. */
  www: string;
  port: number;
}

/** Web servers as Debian packages them: their settings are taken from its folders. */
const servers = {
  nginx: {
    program: 'nginx',
    settings: '/etc/nginx/nginx.conf',
    prepare: prepareNginx,
    package: 'nginx-light',
  },
  apache: {
    program: 'apache2',
    settings: '/etc/apache2/apache2.conf',
    prepare: prepareApache,
    package: 'apache2',
  },
  caddy: { program: 'caddy', settings: '/etc/caddy/Caddyfile', prepare: prepareCaddy, package: 'caddy' },
};
export type ServerName = keyof typeof servers;
export const serverNames = Object.keys(servers) as ServerName[];

export const hasServer = (name: ServerName): boolean =>
  findServer(servers[name].program) !== undefined && existsSync(servers[name].settings);

/** Whether a server can send what was compressed with brotli: of nginx it is a module of its own, which the recipe names. */
export const sendsBrotli = (name: ServerName): boolean =>
  name !== 'nginx' || existsSync('/usr/share/nginx/modules-available/mod-http-brotli-static.conf');

/** A sentence for each server this machine lacks. */
export const lackingServers = (): string[] =>
  serverNames
    .filter((name) => !hasServer(name))
    .map(
      (name) =>
        `No ${name} is on this machine, so its recipes are not tried: on Debian and Ubuntu install ${servers[name].package}.`,
    );

/**
 * Follows the guide of the recipes, with three things of the machine changed: the port, the names of folders, whose root is a folder of its
 * own, and who runs it. @throws Error with what the server says where it does not start
 */
export async function serveByRecipe(name: ServerName, start: Start): Promise<RunningServer> {
  const home = mkdtempSync(join(tmpdir(), `${name}-`));
  chmodSync(home, 0o755);
  const www = join(home, 'www');
  const { base = '/pledge/' } = start;
  const served =
    start.place === 'below' && name === 'nginx'
      ? join(www, decodeURIComponent(base.slice(1, -1)))
      : join(home, 'pledge');
  const [port = 0] = await freePorts(1);
  const trial: Trial = { ...start, home, www, served, port };
  mkdirSync(www);
  writeFileSync(join(www, 'index.html'), 'another site');
  cpSync(start.site, served, { recursive: true });
  const [command = '', ...args] = prepared(name, trial);
  const child = spawn(findServer(command) ?? command, args, {
    env: environment(trial),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part));
  const close = async () => {
    await ended(child);
    rmSync(home, { recursive: true });
  };
  const origin = `http://127.0.0.1:${trial.port}`;
  if (await answers(`${origin}/`, child))
    return { url: origin + (start.place === 'below' ? base : '/'), close };
  await close();
  throw new Error(`${name} does not start:\n${said}`);
}

/** The command that starts a server by its recipe. A trial that fails before leaves nothing. */
function prepared(name: ServerName, trial: Trial): string[] {
  try {
    return servers[name].prepare(trial);
  } catch (error) {
    rmSync(trial.home, { recursive: true });
    throw error;
  }
}

/** What distributions set before they start a server. */
const environment = ({ home }: Trial): NodeJS.ProcessEnv => ({
  ...process.env,
  HOME: home,
  XDG_CONFIG_HOME: home,
  XDG_DATA_HOME: home,
  APACHE_CONFDIR: join(home, 'apache2'),
  APACHE_RUN_USER: 'www-data',
  APACHE_RUN_GROUP: 'www-data',
  APACHE_PID_FILE: join(home, 'apache2.pid'),
  APACHE_RUN_DIR: home,
  APACHE_LOCK_DIR: home,
  APACHE_LOG_DIR: home,
});

const recipeOf = ({ recipes, served, port }: Trial, name: string): string =>
  (recipes.get(name) ?? '')
    .replaceAll(SERVED_FOLDER, served)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('<VirtualHost *:80>', `<VirtualHost *:${port}>`)
    .replace('# brotli_static on;', sendsBrotli('nginx') ? 'brotli_static on;' : '')
    .replace('server_name www.example.com', 'server_name 127.0.0.1')
    .replace('ServerName www.example.com', 'ServerName 127.0.0.1')
    .replace(/^www\.example\.com \{/m, `http://127.0.0.1:${port} {`);

/** Runs a command of the guide. @throws Error with what it says where it fails */
function run(trial: Trial, command: string, ...args: string[]): void {
  const { status, stdout, stderr, error } = spawnSync(findServer(command) ?? command, args, {
    env: environment(trial),
    encoding: 'utf8',
  });
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`);
}

function prepareNginx(trial: Trial): string[] {
  const { home, place, port, www } = trial;
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
  if (place === 'root') writeFileSync(join(folder, 'conf.d/pledge.conf'), recipeOf(trial, 'nginx/root.conf'));
  else {
    writeFileSync(join(folder, 'pledge.inc'), recipeOf(trial, 'nginx/below.conf'));
    writeFileSync(
      join(folder, 'conf.d/host.conf'),
      `server { listen 127.0.0.1:${port}; root ${www}; location / { try_files $uri $uri/ =404; }\ninclude ${folder}/pledge.inc;\n}`,
    );
  }
  const args = ['-c', main, '-g', 'daemon off;'];
  run(trial, 'nginx', '-t', ...args);
  return ['nginx', ...args];
}

function prepareApache(trial: Trial): string[] {
  const { home, place, port, served, www } = trial;
  const folder = join(home, 'apache2');
  cpSync('/etc/apache2', folder, { recursive: true, verbatimSymlinks: true });
  for (const name of readdirSync(join(folder, 'sites-enabled'))) rmSync(join(folder, 'sites-enabled', name));
  writeFileSync(join(folder, 'ports.conf'), `Listen 127.0.0.1:${port}\n`);
  const host = (root: string, more: string) =>
    writeFileSync(
      join(folder, 'sites-available/host.conf'),
      `<VirtualHost *:${port}>\nServerName 127.0.0.1\nDocumentRoot ${root}\n<Directory ${root}>\nRequire all granted\n${more}\n</Directory>\n</VirtualHost>\n`,
    );
  if (place === 'folder') {
    host(served, 'AllowOverride All');
    writeFileSync(join(served, '.htaccess'), recipeOf(trial, 'apache/htaccess.txt'));
  } else if (place === 'below') {
    host(www, '');
    writeFileSync(join(folder, 'conf-available/pledge.conf'), recipeOf(trial, 'apache/below.conf'));
  } else writeFileSync(join(folder, 'sites-available/pledge.conf'), recipeOf(trial, 'apache/root.conf'));
  run(trial, 'a2enmod', 'headers', 'rewrite');
  if (place !== 'root') run(trial, 'a2ensite', 'host');
  if (place === 'below') run(trial, 'a2enconf', 'pledge');
  if (place === 'root') run(trial, 'a2ensite', 'pledge');
  const args = ['-d', folder, '-f', join(folder, 'apache2.conf')];
  run(trial, 'apache2', ...args, '-t');
  return ['apache2', ...args, '-DFOREGROUND'];
}

function prepareCaddy(trial: Trial): string[] {
  const { home, place, port, www } = trial;
  const file = join(home, 'Caddyfile');
  const ours = recipeOf(trial, `caddy/${place}.Caddyfile`);
  const host = `http://127.0.0.1:${port} {\n\troot * ${www}\n\tfile_server\n${ours}\n}\n`;
  writeFileSync(
    file,
    `{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}\n${place === 'root' ? ours : host}`,
  );
  const args = ['--config', file, '--adapter', 'caddyfile'];
  run(trial, 'caddy', 'validate', ...args);
  return ['caddy', 'run', ...args];
}
