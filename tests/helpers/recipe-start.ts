/** A trial of a recipe: what it is started with, where its parts stand, and how commands of the guide are run in it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findServer } from './server-process.ts';

/** Where a recipe puts the site: at the root of a host, below a path of another site, or with what may lie beside the pages alone. */
export type RecipePlace = 'root' | 'below' | 'folder';

/** What a server is started with. */
export interface Start {
  recipes: ReadonlyMap<string, string>;
  place: RecipePlace;
  /** A built site; it is copied, as the guide says. */
  site: string;
  /** The path it stands at, as addresses have it; that of the recipe where it is left out. */
  base?: string;
  /** What a person changes in the recipe, by what it says itself. */
  edit?: (recipe: string) => string;
  /** Whether the host has a root within a location, headers and pages of errors of its own. */
  isCrowded?: boolean;
}

/** Where the parts of a trial stand. */
export interface Trial extends Start {
  /** A folder of its own, readable by all. */
  home: string;
  /** Where the guide has the site's files copied to. */
  served: string;
  /** The root of the site there is already. */
  www: string;
  port: number;
}

/** What distributions set before they start a server. */
export const environment = ({ home }: Trial): NodeJS.ProcessEnv => ({
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

/** Runs a command of the guide. @throws Error with what it says where it fails */
export function run(trial: Trial, command: string, ...args: string[]): void {
  const { status, stdout, stderr, error } = spawnSync(findServer(command) ?? command, args, {
    env: environment(trial),
    encoding: 'utf8',
  });
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`);
}
