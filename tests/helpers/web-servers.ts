import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followApache, followCaddy, followNginx, nginxSendsBrotli } from './follow-recipes.ts';
import { environment, type Start, type Trial } from './recipe-start.ts';
import { answers, ended, findServer, freePorts } from './server-process.ts';

/** A web server that runs by a recipe, on 127.0.0.1. */
export interface RunningServer {
  /** The address of the site, with a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/** Web servers as Debian packages them: their settings are taken from its folders. */
const servers = {
  nginx: {
    program: 'nginx',
    settings: '/etc/nginx/nginx.conf',
    follow: followNginx,
    package: 'nginx-light',
  },
  apache: {
    program: 'apache2',
    settings: '/etc/apache2/apache2.conf',
    follow: followApache,
    package: 'apache2',
  },
  caddy: { program: 'caddy', settings: '/etc/caddy/Caddyfile', follow: followCaddy, package: 'caddy' },
};
export type ServerName = keyof typeof servers;
export const serverNames = Object.keys(servers) as ServerName[];

export const hasServer = (name: ServerName): boolean =>
  findServer(servers[name].program) !== undefined && existsSync(servers[name].settings);

/** Whether a server can send what was compressed with brotli. */
export const sendsBrotli = (name: ServerName): boolean => name !== 'nginx' || nginxSendsBrotli();

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
  const { place, base = place === 'below' ? '/pledge/' : '/' } = start;
  const served =
    place === 'folder' && base !== '/' ? join(www, decodeURIComponent(base)) : join(home, 'files');
  const [port = 0] = await freePorts(1);
  const trial: Trial = { ...start, home, www, served, port };
  mkdirSync(www);
  writeFileSync(join(www, 'index.html'), 'another site');
  cpSync(start.site, served, { recursive: true });
  // As the guide has it: what was copied may have been nobody else's to read.
  execFileSync('chmod', ['-R', 'a+rX', served]);
  const [command = '', ...args] = followed(name, trial);
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
  if (await answers(`${origin}/`, child)) return { url: origin + base, close };
  await close();
  throw new Error(`${name} does not start:\n${said}`);
}

/** The command that starts a server by its recipe. A trial that fails before leaves nothing. */
function followed(name: ServerName, trial: Trial): string[] {
  try {
    return servers[name].follow(trial);
  } catch (error) {
    rmSync(trial.home, { recursive: true });
    throw error;
  }
}
