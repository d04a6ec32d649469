import type { Severity } from '../../types.ts';

/** What is said of a kind of finding: how grave it is, what it is, why it matters, what to do. */
export type Words = readonly [severity: Severity, what: string, why: string, hint: string];
