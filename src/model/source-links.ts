import type { SourceData } from '../schema/source.ts';

/**
 * Hosts of services that stand for good: those of the government, whose addresses the state itself keeps, and the
 * national platform for complaints. An address there is a link, whenever it was last seen.
 */
const standing = ['gov.cn', '12315.cn'] as const;

const isStanding = (address: string): boolean => {
  const { hostname } = new URL(address);
  return standing.some((host) => hostname === host || hostname.endsWith(`.${host}`));
};

/** The same day a year before. */
const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/**
 * The address of a source, where it may be a link: where it was seen alive in the year before the site's last change,
 * or belongs to a standing service. Whatever else has an address is printed with the day it was seen.
 * @param updated the day of the site's last change: no clock is asked. Where it is still to be filled nothing is known to be fresh
 */
export function linkOf(
  { address, alive, seen }: Pick<SourceData, 'address' | 'alive' | 'seen'>,
  updated: string,
): string | undefined {
  if (address === undefined || alive === 'no') return undefined;
  const fresh = alive === 'yes' && seen !== undefined && /^\d/.test(updated) && seen >= yearBefore(updated);
  return fresh || isStanding(address) ? address : undefined;
}
