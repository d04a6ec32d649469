import { type XmlStep, xmlSteps } from './xml.ts';

/** Characters Word writes as elements; a reader sees them in the text. */
const written: Record<string, string> = {
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
};

/** A part of a Word file step by step. A text box stands in it twice, for new programs and for old ones: the one for old programs is taken. */
export function* partSteps(xml: string): Generator<XmlStep> {
  let skipped = 0;
  for (const step of xmlSteps(xml)) {
    if ('close' in step && step.close === 'mc:Choice') skipped--;
    else if ('open' in step && step.open === 'mc:Choice') skipped++;
    else if (skipped === 0) yield step;
  }
}

/**
 * The paragraphs of one part of a Word file, from its text runs: the count the proof rests on.
 * Paragraphs of a text box follow the one it is anchored in.
 * @throws XmlFault
 */
export function paragraphsOf(xml: string): string[] {
  const done: string[] = [];
  const open: { text: string; after: string[] }[] = [];
  let inText = 0;
  for (const step of partSteps(xml)) {
    const paragraph = open.at(-1);
    if ('text' in step) {
      if (paragraph && inText > 0) paragraph.text += step.text;
    } else if ('open' in step) {
      if (step.open === 'w:p') open.push({ text: '', after: [] });
      else if (step.open === 'w:t') inText++;
      // Words drawn behind the page stand in a header; in the text they are refused.
      else if (paragraph && step.open === 'v:textpath') paragraph.text += step.attributes.string ?? '';
      else if (paragraph) paragraph.text += written[step.open] ?? '';
    } else if (step.close === 'w:t') inText--;
    else if (step.close === 'w:p' && paragraph) {
      open.pop();
      (open.at(-1)?.after ?? done).push(paragraph.text, ...paragraph.after);
    }
  }
  return done;
}
