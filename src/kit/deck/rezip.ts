import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { byCodePoint } from '../../support/paths.ts';

/** The time of everything in the file: the first a zip can name, so that no clock goes into it. */
const TIME = new Date(1980, 0, 1);
/** The face of Chinese text where a machine lacks the one that is asked for. */
const FALLBACK = '宋体';

/** A paragraph of notes that has line ends in it, as one paragraph to each line. */
const inParagraphs = (xml: string): string =>
  xml.replace(
    /<a:p><a:r>(<a:rPr [^>]*>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*>)<\/a:p>/,
    (_, run, text, end) =>
      text
        .split(/\r?\n/)
        .map((line: string) => `<a:p><a:r>${run}<a:t>${line}</a:t></a:r>${end}</a:p>`)
        .join('')
        .replaceAll('lang="en-US"', 'lang="zh-CN"'),
  );

/** Faces of the theme: the Chinese one of headings and text is that of Latin, and the one for simplified Chinese the fallback. */
const withFaces = (xml: string): string =>
  xml
    .replace(/(<a:latin typeface="([^"]+)"[^>]*\/>)<a:ea typeface=""\/>/g, '$1<a:ea typeface="$2"/>')
    .replace(/(<a:font script="Hans" typeface=")[^"]*/g, `$1${FALLBACK}`);

/** Outlines whose corners are corners: some programs round them where nothing is said. */
const withCorners = (xml: string): string =>
  xml.replaceAll(
    '<a:prstDash val="solid"/></a:ln>',
    '<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>',
  );

/** What is put right of one part of the file. */
function mended(path: string, xml: string, day: string): string {
  if (path === 'docProps/core.xml')
    return xml.replace(/(<dcterms:(created|modified) [^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
  if (path.startsWith('ppt/notesSlides/notesSlide')) return inParagraphs(xml);
  if (path.startsWith('ppt/slides/slide')) return withCorners(xml);
  return path.startsWith('ppt/theme/') ? withFaces(xml) : xml;
}

/**
 * A presentation (.pptx) without anything of the moment it was written at: no clock, parts in one order; its notes in
 * paragraphs, its theme with Chinese faces.
 * @param day what it says it was written on, YYYY-MM-DD
 */
export function rezipped(pptx: Uint8Array, day: string): Uint8Array {
  // The list of what the parts are stands first (ECMA-376 Part 2, and every program that writes one).
  const rank = (path: string) => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);
  const parts: Zippable = {};
  const sorted = Object.entries(unzipSync(pptx))
    .filter(([path]) => !path.endsWith('/'))
    .sort(([one], [other]) => rank(one) - rank(other) || byCodePoint(one, other));
  for (const [path, bytes] of sorted) {
    const isText = /\.(?:xml|rels)$/.test(path);
    parts[path] = [isText ? strToU8(mended(path, strFromU8(bytes), day)) : bytes, { mtime: TIME }];
  }
  return zipSync(parts, { level: 9 });
}
