/** How a file may be served: as what it is, so that it can be got but not shown, or so that it breaks. */
type Fit = 'right' | 'plain' | 'wrong';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const SCRIPTS = [
  'text/javascript',
  'application/javascript',
  'application/x-javascript',
  'application/ecmascript',
  'text/ecmascript',
];

/** The types of a kind of file (IANA, and what hosts have long used). */
const types: Record<string, readonly string[]> = {
  html: ['text/html'],
  js: SCRIPTS,
  css: ['text/css'],
  png: ['image/png'],
  svg: ['image/svg+xml'],
  ico: ['image/x-icon', 'image/vnd.microsoft.icon'],
  pdf: ['application/pdf'],
  zip: ['application/zip', 'application/x-zip-compressed'],
  txt: ['text/plain'],
  md: ['text/markdown', 'text/plain', 'text/x-markdown'],
  csv: ['text/csv', 'text/plain'],
  json: ['application/json', 'text/json', 'application/schema+json', 'text/plain'],
  xml: ['application/xml', 'text/xml'],
  docx: [`${OFFICE}.wordprocessingml.document`],
  pptx: [`${OFFICE}.presentationml.presentation`],
};
/** What pages are made of: of any other type they break. The rest is downloaded. */
const SHOWN = new Set(['html', 'js', 'css', 'png', 'svg', 'ico']);

/**
 * How a host serves a file.
 * @param type the type without its parameters, in small letters; `''` for none
 */
export function fitOf(path: string, type: string): Fit {
  const ending = /\.([a-z\d]+)$/.exec(path)?.[1] ?? '';
  const right = types[ending];
  if (!right || right.includes(type)) return 'right';
  // A page in place of a download is shown as signs; anything else without a type of its own is stored.
  return SHOWN.has(ending) || type === 'text/html' ? 'wrong' : 'plain';
}
