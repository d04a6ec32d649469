/**
 * Takes what a script leaves elsewhere: in the edition that is one file it stands there already. The build puts this in the place of
 * page/arrival.ts there.
 * @throws Error where it is not there
 */
export async function arrival<T>(url: string, take: () => T | undefined): Promise<T> {
  const there = take();
  if (there === undefined) throw new Error(`${url}: not in the file`);
  return there;
}
