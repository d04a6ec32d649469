import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  os?: string[];
  cpu?: string[];
  bin?: Record<string, string>;
}
interface Manifest {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked & Partial<Manifest>>;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');
const wanted = { ...manifest.devDependencies, ...manifest.optionalDependencies };

test('every package of the lock file, of every platform, has the sum of what is installed', () => {
  expect(locked.length).toBeGreaterThan(300);
  expect(locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))).toEqual([]);
});

test('the lock file names no host, and no package that comes from anywhere but a registry', () => {
  expect(locked.filter(([, { resolved, link }]) => resolved !== undefined || link)).toEqual([]);
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('.tgz');
});

test('it is the one of package.json, in which every version is exact', () => {
  const { devDependencies, optionalDependencies } = packages[''] ?? {};
  expect({ devDependencies, optionalDependencies }).toEqual({
    devDependencies: manifest.devDependencies,
    optionalDependencies: manifest.optionalDependencies,
  });
  for (const [name, version] of Object.entries(wanted)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

test('no package runs a script as it is installed', () => {
  const withScript = locked.filter(([, each]) => each.hasInstallScript).map(([path]) => path);
  // It only makes its command start faster; it is denied, and what it would have made is not needed.
  expect(withScript).toEqual(['node_modules/esbuild']);
  expect(manifest.allowScripts).toEqual({ esbuild: false });
});

test('Node comes as packages of one version for each platform, told by the lock file', () => {
  const nodes = Object.keys(manifest.optionalDependencies).filter((name) => /^node-/.test(name));
  const ofLock = nodes.map((name) => packages[`node_modules/${name}`]);
  expect(ofLock.map((each) => `${each?.os}-${each?.cpu}`)).toEqual(['linux-arm64', 'linux-x64', 'win32-x64']);
  expect(new Set(ofLock.map((each) => each?.version)).size).toBe(1);
  for (const each of ofLock) expect(Object.keys(each?.bin ?? {})).toEqual(['node']);
});

test('commands of package.json need no shell of one system: a program and words, nothing else', () => {
  for (const [name, command] of Object.entries(manifest.scripts))
    expect(command, name).toMatch(/^(?:node|astro-check|biome)(?: [\w@./:=-]+)*$/);
});
