import { xmlSteps } from './xml.ts';

/** How the forms of a part for new programs and for old ones differ in their text, where they do. */
export type Difference = 'new-alone' | 'different';

/** Text with which signs are written for new programs, and letters for old ones. */
const signOf = (code: string | undefined): string =>
  String.fromCodePoint(Number.parseInt(code ?? '', 16) || 0x20);

/** Looks whether the text of each part that stands there in two forms, for new programs and for old ones, is the same. */
export function alternatesDiffer(xml: string): Difference | undefined {
  const open: { branches: string[]; fallback: boolean }[] = [];
  let inText = 0;
  for (const step of xmlSteps(xml)) {
    const alternate = open.at(-1);
    const add = (text: string) => {
      if (alternate && alternate.branches.length > 0)
        alternate.branches.push((alternate.branches.pop() ?? '') + text.replace(/\s/g, ''));
    };
    if ('text' in step) {
      if (inText > 0) add(step.text);
    } else if ('open' in step) {
      if (step.open === 'mc:AlternateContent') open.push({ branches: [], fallback: false });
      else if (step.open === 'w:t') inText++;
      else if (step.open === 'w16se:symEx') add(signOf(step.attributes['w16se:char']));
      else if (alternate && /^mc:(?:Choice|Fallback)$/.test(step.open)) {
        alternate.branches.push('');
        alternate.fallback ||= step.open === 'mc:Fallback';
      }
    } else if (step.close === 'w:t') inText--;
    else if (step.close === 'mc:AlternateContent' && alternate) {
      open.pop();
      const [first = '', ...others] = alternate.branches;
      const last = alternate.fallback ? others.at(-1) : '';
      if (first !== '' && !last) return 'new-alone';
      if (others.some((other) => other !== first)) return 'different';
      const around = open.at(-1);
      if (around && around.branches.length > 0) around.branches.push((around.branches.pop() ?? '') + first);
    }
  }
  return undefined;
}
