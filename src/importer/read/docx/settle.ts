import { counterOf } from './article-numbers.ts';
import { isOn, readLook, type Sheet } from './looks.ts';
import { beginParagraph, beginText, endCarried, endParagraph, output, write, writeBefore } from './output.ts';
import { type Settled, seenText, type Walk } from './seen.ts';
import { partSteps } from './text.ts';
import type { XmlStep } from './xml.ts';

type Opened = Extract<XmlStep, { open: string }>;

/** Walks through a part and writes it as it is seen. @throws XmlFault */
export function settle(xml: string, sheet: Sheet, file: string): Settled {
  const walk: Walk = {
    ...{ file, sheet, out: output(), path: [], around: [], run: { style: undefined, own: {} } },
    ...{
      count: counterOf(sheet.lists),
      faults: new Map(),
      doubts: [],
      counts: { numbered: 0, articles: 0, signs: 0, figures: 0 },
    },
  };
  for (const step of partSteps(xml)) {
    if ('text' in step) passText(walk, step.text);
    else if ('open' in step) passOpen(walk, step);
    else passClose(walk, step.close);
  }
  const { out, faults, doubts, counts } = walk;
  const places = out.places.filter(({ hasText }) => hasText);
  return {
    xml: out.pieces.join(''),
    faults: [...faults.values()],
    doubts: doubts.map(({ place, why }) => ({ place: places.indexOf(place) + 1, why })),
    places: new Map(places.map((place, i) => [i + 1, place])),
    counts,
  };
}

function passText(walk: Walk, text: string): void {
  const { out, path } = walk;
  const paragraph = out.open.at(-1);
  if (!paragraph || path.at(-1) !== 'w:t') {
    write(out, { text });
    return;
  }
  const seen = seenText(walk, text, paragraph);
  paragraph.place.hasText ||= seen.trim() !== '';
  write(out, { text: seen });
}

function passOpen(walk: Walk, step: Opened): void {
  const { out, path, around, sheet } = walk;
  const { open: name, attributes } = step;
  if (/^mc:(?:AlternateContent|Fallback)$/.test(name)) return;
  if (path.at(-1) === 'w:p' && name !== 'w:pPr') beginText(out);
  if (/^w:(?:tbl|tr|tc|txbxContent|background)$/.test(name))
    around.push({ name, look: {}, uncertain: /^w:(?:txbxContent|background)$/.test(name), hidden: false });
  // What changed a look, and what it was before, is not how it is.
  else if (!path.some((each) => each.endsWith('PrChange'))) readProperty(walk, step);
  if (name === 'w:r') walk.run = { style: undefined, own: {} };
  if (name === 'w:tbl') endCarried(out);
  if (name === 'w:p') beginParagraph(out, step, sheet.styleLook(undefined));
  else if (name === 'w:sym') {
    // A sign by itself: its letter in its font.
    walk.run.own = { ...walk.run.own, font: attributes['w:font'] ?? '' };
    path.push('w:t');
    write(out, { open: 'w:t', attributes: {} });
    passText(walk, String.fromCharCode(Number.parseInt(attributes['w:char'] ?? '', 16) || 0xfffd));
    write(out, { close: 'w:t' });
    path.pop();
  } else write(out, step);
  path.push(name);
}

function passClose(walk: Walk, name: string): void {
  const { out, path, around, counts, sheet } = walk;
  if (/^mc:(?:AlternateContent|Fallback)$/.test(name)) return;
  path.pop();
  if (name === around.at(-1)?.name && name !== 'w:background') around.pop();
  if (/^w:(?:body|tc|txbxContent|sdtContent)$/.test(name)) endCarried(out);
  const paragraph = out.open.at(-1);
  if (name === 'w:p' && paragraph) {
    const { list = '0', depth = 0, outline } = paragraph.look;
    const item = list === '0' ? undefined : sheet.lists.numbering(list, depth);
    const number = item && walk.count(list, depth);
    if (item && number !== undefined && paragraph.place.hasText) {
      writeBefore(out, number);
      counts.articles++;
    } else if (item) {
      counts.numbered++;
      paragraph.place.item = { depth, form: item.form };
    }
    if (outline !== undefined && outline < 9) paragraph.place.outline = outline;
  }
  if (name === 'w:p') endParagraph(out, { close: name });
  else if (name !== 'w:sym') write(out, { close: name });
  if (name === 'w:pPr' && path.at(-1) === 'w:p') beginText(out);
}

/** How a text, its paragraph or what lies around it looks. */
function readProperty({ out, path, around, run, sheet }: Walk, step: Opened): void {
  const { open: name, attributes } = step;
  const [inside, above] = [path.at(-1), path.at(-2)];
  const paragraph = out.open.at(-1);
  const surrounding = around.at(-1);
  if (inside === 'w:rPr') {
    if (name === 'w:rStyle' && above === 'w:r') run.style = attributes['w:val'];
    else if (above === 'w:r') readLook(run.own, step);
    else if (above === 'w:pPr' && name === 'w:vanish' && paragraph) paragraph.runsOn ||= isOn(step);
  } else if (paragraph && (inside === 'w:pPr' || inside === 'w:numPr')) {
    if (name === 'w:pStyle') paragraph.look = { ...sheet.styleLook(attributes['w:val']) };
    else if (name === 'w:framePr')
      paragraph.runsOn ||= /^(?:drop|margin)$/.test(attributes['w:dropCap'] ?? '');
    else readLook(paragraph.look, step);
  } else if (!surrounding) return;
  else if (name === 'w:tblStyle')
    Object.assign(surrounding, { look: { ...sheet.styleLook(attributes['w:val']) }, uncertain: true });
  else if (inside === 'w:trPr' && name === 'w:hidden') surrounding.hidden = isOn(step);
  else if (inside === 'w:tcPr' || inside === 'w:tblPr') readLook(surrounding.look, step);
}
