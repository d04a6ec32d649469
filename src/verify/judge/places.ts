import { meaningOf } from '../../asking/failures.ts';
import { isText } from '../../support/media-types.ts';
import type { Answer, Finding } from '../types.ts';
import type { Case } from './case.ts';
import { found } from './found.ts';
import { fromUtf8 } from './texts.ts';

/** Judges where a site stands: whether its address opens, and whether what names an address names this one. */
export function judgePlaces(one: Case): Finding[] {
  const { deployment } = one.observation;
  if (deployment.kind !== 'host') return [];
  return [
    ...judgeAddress(one, deployment.base),
    ...judgeRoot(one),
    ...judgeNowhere(one),
    ...judgeFolders(one),
  ];
}

function judgeAddress({ expected, observation }: Case, base: URL): Finding[] {
  const named = expected.address;
  if (named === undefined) return isOpen(base) ? found('unencrypted', [{ path: base.href }]) : [];
  const elsewhere = [...observation.codes].filter(([, to]) => !to.startsWith(base.href));
  const isPlain = named.replace(/^https:/, 'http:') === base.href;
  if (named === base.href)
    return [
      ...found(
        'code-elsewhere',
        elsewhere.map(([path, to]) => ({ path, detail: to })),
      ),
      ...(isOpen(base) ? found('unencrypted', [{ path: base.href }]) : []),
    ];
  const saying = [...expected.sums.keys()].filter(
    (path) => isText(path) && fromUtf8(expected.bytes(path) ?? new Uint8Array())?.includes(named),
  );
  const spots = [
    { path: named, detail: `这里是 ${base.href}` },
    ...saying.map((path) => ({ path })),
    ...elsewhere.map(([path, to]) => ({ path, detail: `二维码 → ${to}` })),
  ];
  return found(isPlain ? 'http-for-https' : 'address-elsewhere', spots);
}

/** Whether others can read on the way: not on this machine alone. */
const isOpen = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && !/^(?:localhost|127\.[\d.]+|\[::1\])$/.test(hostname);

const stateOf = ({ status, away, failure }: Answer): string =>
  away !== undefined ? `→ ${away}` : failure !== undefined ? meaningOf(failure) : String(status);

/** Whether an address shows a file of the build as it is got by its own name: where that comes otherwise, it is told of the file. */
const shows = ({ status, away, sum }: Answer, file: string, { expected, observation }: Case): boolean =>
  status === 200 &&
  away === undefined &&
  sum !== undefined &&
  [expected.sums.get(file), observation.answers.get(file)?.sum].includes(sum);

function judgeRoot(one: Case): Finding[] {
  const { root } = one.observation;
  if (!root || shows(root, 'index.html', one)) return [];
  const opens = root.status === 200 && root.away === undefined;
  return found(opens ? 'other-index' : 'no-index', [
    { path: '/', ...(opens ? {} : { detail: stateOf(root) }) },
  ]);
}

function judgeNowhere({ expected, observation: { nowhere } }: Case): Finding[] {
  if (!nowhere || nowhere.failure !== undefined) return [];
  if (nowhere.status === 200) return found('found-nowhere', [{ path: '/' }]);
  return nowhere.sum === expected.sums.get('404.html') ? [] : found('own-404', [{ path: '404.html' }]);
}

function judgeFolders(one: Case): Finding[] {
  const { expected, observation } = one;
  const closed = [...observation.folders].filter(
    ([folder, answer]) =>
      expected.sums.has(`${folder}index.html`) && !shows(answer, `${folder}index.html`, one),
  );
  return [
    ...found(
      'folder-index',
      closed.map(([path]) => ({ path })),
    ),
    ...found(
      'listing',
      observation.listed.map((path) => ({ path })),
    ),
  ];
}
