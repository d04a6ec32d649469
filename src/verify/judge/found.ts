import type { Finding, Spot } from '../types.ts';
import { contentKinds } from './kinds/content.ts';
import { headersKinds } from './kinds/headers.ts';
import { placesKinds } from './kinds/places.ts';
import { presenceKinds } from './kinds/presence.ts';

/** Everything that can be found. */
const kinds = { ...presenceKinds, ...contentKinds, ...placesKinds, ...headersKinds };
export type Kind = keyof typeof kinds;

/** What was done to a file, and what is particular to it. */
export interface Alteration {
  kind: Kind;
  detail?: string;
}

/** A finding of a kind at some places; none where there are no places. */
export function found(kind: Kind, spots: readonly Spot[]): Finding[] {
  if (spots.length === 0) return [];
  const [severity, what, why, hint] = kinds[kind];
  return [{ severity, kind, what, why, hint, spots }];
}

/** Findings of many places, each place with its kind. */
export function foundByKind(spots: readonly { kind: Kind; spot: Spot }[]): Finding[] {
  const byKind = new Map<Kind, Spot[]>();
  for (const { kind, spot } of spots) byKind.set(kind, [...(byKind.get(kind) ?? []), spot]);
  return [...byKind].flatMap(([kind, list]) => found(kind, list));
}
