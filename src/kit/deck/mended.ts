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

/** A part of a presentation (.pptx), put right: its notes in paragraphs, its outlines with corners, its theme with Chinese faces. */
export function mended(path: string, xml: string): string {
  if (path.startsWith('ppt/notesSlides/notesSlide')) return inParagraphs(xml);
  if (path.startsWith('ppt/slides/slide')) return withCorners(xml);
  return path.startsWith('ppt/theme/') ? withFaces(xml) : xml;
}
