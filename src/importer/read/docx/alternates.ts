import { xmlSteps } from './xml.ts';

/** Whether text stands in the form for new programs alone. */
export function hasLoneChoice(xml: string): boolean {
  const open: { texts: boolean; fallback: boolean }[] = [];
  for (const step of xmlSteps(xml)) {
    const alternate = open.at(-1);
    if ('open' in step) {
      if (step.open === 'mc:AlternateContent') open.push({ texts: false, fallback: false });
      else if (alternate && step.open === 'w:t') alternate.texts = true;
      else if (alternate && step.open === 'mc:Fallback') alternate.fallback = true;
    } else if (
      'close' in step &&
      step.close === 'mc:AlternateContent' &&
      open.pop() &&
      alternate?.texts &&
      !alternate.fallback
    )
      return true;
  }
  return false;
}
