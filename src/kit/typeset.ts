import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import sharp from 'sharp';
import { projectRoot } from '../support/folders.ts';
import { printFonts } from './faces.ts';
import { printableData } from './printable.ts';
import type { Data } from './types.ts';

/** Where the templates of print stand, as the typesetter reads them. */
const templates = () => join(projectRoot(), 'src/kit/templates');

let compiler: NodeCompiler | undefined;

/** The typesetter, opened once: reading the fonts takes most of its time. */
const open = (): NodeCompiler => {
  compiler ??= NodeCompiler.create({ workspace: templates(), fontArgs: [{ fontBlobs: printFonts() }] });
  return compiler;
};

/**
 * Sets data in a template.
 * @param template a file of `src/kit/templates`, which reads the data as `json(bytes(sys.inputs.data))`
 * @throws Error with what the typesetter says, and where in the template
 */
function compile(template: string, data: Data): NodeTypstDocument {
  const result = open().compile({
    mainFilePath: join(templates(), template),
    inputs: { data: JSON.stringify(printableData(data)) },
    resetRead: true,
  });
  // What it remembers of other documents takes more room than it saves time: 0 against 8 documents is 1.0 against 1.4 GB, and 31 against 27 s of work (2026-11).
  open().evictCache(0);
  const error = result.takeError() ?? result.takeWarnings();
  if (error || !result.result)
    throw new Error(`${template}: ${JSON.stringify(error?.shortDiagnostics ?? 'no document')}`);
  return result.result;
}

/**
 * A PDF (tagged, PDF/UA-1): fonts embedded in part, no date, the same bytes for the same data. The template sets title and language.
 * @param shown PDFs whose pages the template shows as pictures, by the names it asks for; what is in them has no tags, so it is no PDF/UA
 */
export async function typesetPdf(
  template: string,
  data: Data,
  shown: { readonly [name: string]: Uint8Array } = {},
): Promise<Uint8Array> {
  const standard = Object.keys(shown).length === 0 ? ({ pdfStandard: 'ua-1' } as const) : {};
  return showing(
    shown,
    () => new Uint8Array(open().pdf(compile(template, data), { ...standard, creationTimestamp: 0 })),
  );
}

/** Sets what shows PDFs, which stand among the templates as long as it takes. */
function showing<T>(shown: { readonly [name: string]: Uint8Array }, set: () => T): T {
  const names = Object.keys(shown);
  for (const name of names) open().mapShadow(join(templates(), name), Buffer.from(shown[name] ?? []));
  try {
    return set();
  } finally {
    for (const name of names) open().unmapShadow(join(templates(), name));
  }
}

/** The first page of a PDF as an SVG of so many pixels. */
export const firstPage = (pdf: Uint8Array, size: { width: number; height: number }): string =>
  showing({ 'pages.pdf': pdf }, () => typesetSvg('preview.typ', size));

/** An SVG of a document of one page; letters are outlines, a point is a pixel. */
export const typesetSvg = (template: string, data: Data): string => open().plainSvg(compile(template, data));

/** Colours of a picture: a ground or two, its type, and what lies between them at the edges. Of 32 the edges look the same, for half as many bytes again; with the colours of all parts in one picture, 16 make one of blue and green. */
const COLOURS = { one: 16, all: 32 } as const;

/**
 * A PNG of a document of one page, a pixel to a point, in few colours.
 * @param parts whether it is in the colours of one part, or of all
 */
export async function typesetPicture(
  template: string,
  data: Data,
  parts: keyof typeof COLOURS = 'one',
): Promise<Uint8Array> {
  // 72 points to the inch: sharp takes pt for what they are.
  const png = await sharp(Buffer.from(typesetSvg(template, data)), { density: 72 })
    .png({ palette: true, colours: COLOURS[parts], dither: 0, compressionLevel: 9, effort: 7 })
    .toBuffer();
  return new Uint8Array(png);
}

/**
 * What a template tells of what it has set.
 * @param label the label of its `metadata`
 */
export const queryTypeset = (template: string, data: Data, label: string): unknown[] =>
  (open().query(compile(template, data), { selector: `<${label}>`, field: 'value' }) as unknown[]) ?? [];
