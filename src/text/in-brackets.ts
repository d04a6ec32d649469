/** A name, and what stands in brackets at its end: 离线版（zip）→ 离线版, zip; `''` where nothing does. */
export function inBrackets(text: string): [name: string, more: string] {
  const [, name = text, more = ''] = /^(.+)（([^（）]+)）$/u.exec(text) ?? [];
  return [name, more];
}
