import {
  chmodSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listFiles } from '../../src/postprocess/folder.ts';
import { COPIES, PRINTED } from '../../src/support/names.ts';
import { SUMS, sumsOf } from '../../src/support/sums.ts';
import { verify } from '../../src/verify/verify.ts';
import { dist, settings } from '../helpers/built.ts';
import { earlier, type Fault, type Files, fileFaults } from '../helpers/faulty-files.ts';
import { settingFaults } from '../helpers/faulty-settings.ts';
import { freePorts } from '../helpers/server-process.ts';
import { hasServer, serverNames, startServer } from '../helpers/wrong-hosts.ts';

const faults = [...fileFaults, ...settingFaults];
/** An edition that names its address stands elsewhere than here, which is told beside every other fault. */
const elsewhere = settings.address === '' ? [] : ['address-elsewhere'];
const right: Fault = { name: 'right', kinds: [], at: '' };

const root = mkdtempSync(join(tmpdir(), 'verify-'));
const site = join(root, 'site');
const old = join(root, 'old.txt');
const SUB = '/zt/2015/';

/** A tree of links to the files of another: none is changed in its place. */
function linked(from: string, to: string): Files {
  const all = listFiles(from);
  const place = (path: string) => {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    return join(to, path);
  };
  for (const path of all) linkSync(join(from, path), place(path));
  const remove = (path: string) => rmSync(join(to, path), { force: true });
  return {
    all,
    remove,
    text: (path) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(join(to, path))),
    write: (path, content) => {
      remove(path);
      writeFileSync(place(path), content);
    },
  };
}

beforeAll(() => {
  chmodSync(root, 0o755);
  // What is large and alike is left out, so that the many runs take minutes.
  cpSync(dist, site, { recursive: true });
  for (const path of listFiles(site))
    if (path === SUMS || COPIES.test(path) || path.startsWith(PRINTED)) rmSync(join(site, path));
  writeFileSync(
    join(site, SUMS),
    sumsOf(new Map(listFiles(site).map((path) => [path, readFileSync(join(site, path))]))),
  );
  writeFileSync(old, earlier);
  for (const [i, { files }] of [right, ...faults].entries()) {
    const tree = linked(site, join(root, `deployed/${i}`));
    files?.(tree);
    mkdirSync(join(root, `below/${i}/zt`), { recursive: true });
    symlinkSync(join(root, `deployed/${i}`), join(root, `below/${i}/zt/2015`));
  }
  linked(dist, join(root, 'whole'));
  mkdirSync(join(root, 'whole-below/zt'), { recursive: true });
  symlinkSync(join(root, 'whole'), join(root, 'whole-below/zt/2015'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.each(serverNames)('%s', (name) => {
  describe.runIf(hasServer(name)).each(['/', SUB])('at %s', (base) => {
    const folderOf = (i: number) => join(root, base === '/' ? 'deployed' : 'below', String(i));
    let ports: number[] = [];
    let stop = async () => {};
    beforeAll(async () => {
      ports = await freePorts(faults.length + 2);
      const sites = [right, ...faults].map(({ set = {} }, i) => ({
        port: ports[i] ?? 0,
        root: folderOf(i),
        base,
        set,
      }));
      const whole = {
        port: ports.at(-1) ?? 0,
        root: join(root, base === '/' ? 'whole' : 'whole-below'),
        base,
        set: {},
      };
      stop = await startServer(name, join(root, `server-${name}${base.replaceAll('/', '-')}`), [
        ...sites,
        whole,
      ]);
    });
    afterAll(() => stop());

    const found = async (i: number) => {
      const { findings } = await verify({ place: `http://127.0.0.1:${ports[i]}${base}`, folder: site, old });
      return findings;
    };

    test('the whole site has no finding at all', async () => {
      const { findings } = await verify({ place: `http://127.0.0.1:${ports.at(-1)}${base}`, folder: dist });
      expect(findings.map(({ kind }) => kind)).toEqual(elsewhere);
    });

    test.each(faults.map((fault, i) => ({ ...fault, i: i + 1 })))(
      '$name is named',
      async ({ kinds, at, i }) => {
        const findings = await found(i);
        const faulty = findings.filter(({ severity }) => severity !== 'note');
        expect(faulty.map(({ kind }) => kind).sort(), JSON.stringify(faulty, undefined, 1)).toEqual(
          [...kinds, ...elsewhere].sort(),
        );
        expect(faulty.flatMap(({ spots }) => spots.map(({ path }) => path))).toContain(at);
      },
    );
  });
});
