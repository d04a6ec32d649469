import { isUndecodable, meaningOf } from '../../asking/failures.ts';
import type { Answer, Finding, Spot } from '../types.ts';
import { alterationOf } from './alteration.ts';
import { type Case, isPage } from './case.ts';
import { found, foundByKind, type Kind } from './found.ts';

/** So many missing files are a site that was copied in part: of few, each is a matter of its own. */
const MANY = 5;
const PART = 0.05;

/** Files a host takes for itself, or hides: names that begin with a dot or an underscore. */
const isHidden = (path: string) => /(?:^|\/)[._]/.test(path);
/** Settings of hosts, which whoever deploys puts beside the site. */
const ofHost = /^(?:\.htaccess|web\.config|\.nojekyll|CNAME|_headers|_redirects|\.user\.ini)$/i;

/** Judges each file of the build by whether it came, and came as it was built; and what is there besides. */
export function judgeFiles(one: Case): Finding[] {
  const { expected, observation } = one;
  const spots = [...observation.answers].flatMap(([path, answer]) => spotsOf(path, answer, one));
  // Of a folder that cannot be looked into, that is told, and nothing of its files.
  const closed = [...observation.closed].map(([path, detail]) => ({
    kind: 'unreadable' as const,
    spot: { path, detail },
  }));
  const missing = spots.filter(({ kind }) => kind === 'missing').map(({ spot }) => spot);
  const isPart = missing.length >= Math.max(MANY, PART * expected.sums.size);
  const others = [...observation.others].map(([path, is]) => ({
    kind: is === 'left over' ? 'left-over' : ofHost.test(path) ? 'host-file' : 'extra',
    spot: { path },
  })) as { kind: Kind; spot: Spot }[];
  return [
    ...found(isPart ? 'half-copied' : 'missing', missing),
    ...foundByKind([...spots.filter(({ kind }) => kind !== 'missing'), ...closed, ...others]),
    ...deeper(observation.deployment),
  ];
}

const deeper = (deployment: Case['observation']['deployment']): Finding[] =>
  deployment.kind === 'folder' && deployment.inside !== ''
    ? found('one-deeper', [{ path: deployment.inside }])
    : [];

function spotsOf(path: string, answer: Answer, one: Case): { kind: Kind; spot: Spot }[] {
  const { expected, observation } = one;
  const built = expected.sums.get(path);
  const state = stateOf(path, answer, one);
  if (state) return [{ kind: state.kind, spot: { path, ...(state.detail ? { detail: state.detail } : {}) } }];
  if (answer.sum === built)
    return answer.via.length > 0
      ? [{ kind: 'without-html', spot: { path, detail: `→ ${answer.via.at(-1)}` } }]
      : [];
  // What stands ready compressed, asked for by its own name, is unpacked on the way.
  if (/\.(?:br|gz)$/.test(path) && answer.sum === expected.sums.get(path.replace(/\.[^.]*$/, ''))) return [];
  if (isPage(path) && answer.sum === expected.sums.get(path.replace(/\.html$/, '/index.html')))
    return [{ kind: 'folder-first', spot: { path } }];
  return alterationOf(path, answer, expected, observation.old).map(({ kind, detail }) => ({
    kind,
    spot: { path, ...(detail ? { detail } : {}) },
  }));
}

/** What keeps a file from having come; undefined where one came. */
function stateOf(
  path: string,
  answer: Answer,
  { expected, observation }: Case,
): { kind: Kind; detail?: string } | undefined {
  const { status, failure, away, sum } = answer;
  const { nowhere, deployment } = observation;
  if (failure === 'NOT_A_FILE') return { kind: 'not-a-file' };
  if (failure !== undefined && deployment.kind !== 'host') return { kind: 'unreadable', detail: failure };
  if (failure !== undefined)
    return isUndecodable(failure)
      ? { kind: 'wrong-encoding' }
      : { kind: 'unanswered', detail: meaningOf(failure) };
  if (away !== undefined) return { kind: 'leads-away', detail: `→ ${away}` };
  if (sum !== undefined && sum === expected.sums.get(path) && (status === 200 || sum === nowhere?.sum))
    return undefined;
  const isNowhere = nowhere?.status === 200 && sum !== undefined && sum === nowhere.sum;
  if (status === 404 || status === 410 || isNowhere)
    return { kind: isHidden(path) ? 'swallowed' : 'missing' };
  if (status === 403) return { kind: isHidden(path) ? 'swallowed' : 'forbidden' };
  if (status === 401 || status === 407) return { kind: 'password-wanted' };
  if (status === 429) return { kind: 'unanswered', detail: '429：问得太多，暂时不让看' };
  return status === 200 ? undefined : { kind: 'refused', detail: String(status) };
}
