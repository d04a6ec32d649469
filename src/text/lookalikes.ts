/** Whether a character of our words is what another, which was typed or read by a machine, looks like. */
type Alike = (own: string, typed: string) => boolean;

/** Opens a table: rows parted by spaces, each a character of our words and those that are taken for it; letters are taken for digits. */
export function openLookalikes(table: string): Alike {
  const rows = new Map(`1il 0o ${table}`.split(' ').map((row) => [row.slice(0, 1), row.slice(1)] as const));
  return (own, typed) => rows.get(own)?.includes(typed) ?? false;
}
