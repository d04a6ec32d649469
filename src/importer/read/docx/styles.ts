import { type XmlStep, xmlSteps } from './xml.ts';

/** Whether a property of Word's is there and not switched off. */
export const isOn = (step: XmlStep, name: string): boolean =>
  'open' in step && step.open === name && !/^(?:0|false|off)$/.test(step.attributes['w:val'] ?? '');

/** The styles that have a property. @param styles `word/styles.xml`, or nothing */
export function stylesWith(styles: string, property: string): Set<string> {
  const found = new Set<string>();
  let style = '';
  for (const step of styles === '' ? [] : xmlSteps(styles)) {
    if ('open' in step && step.open === 'w:style') style = step.attributes['w:styleId'] ?? '';
    if (isOn(step, property) && style !== '') found.add(style);
  }
  return found;
}
