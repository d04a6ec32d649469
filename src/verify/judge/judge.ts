import type { Finding, Severity } from '../types.ts';
import type { Case } from './case.ts';
import { judgePolicy } from './header-policy.ts';
import { judgeHeaders } from './headers.ts';
import { judgePlaces } from './places.ts';
import { judgeFiles } from './presence.ts';

const GRAVEST: readonly Severity[] = ['fault', 'unchecked', 'note'];

/** Everything that is to be said of a deployment, what is gravest first. */
export const judge = (one: Case): Finding[] =>
  [...judgeFiles(one), ...judgePlaces(one), ...judgePolicy(one), ...judgeHeaders(one)].sort(
    (a, b) => GRAVEST.indexOf(a.severity) - GRAVEST.indexOf(b.severity),
  );
