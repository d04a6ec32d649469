const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** A kind of files, by their ending. */
export interface MediaType {
  /** As IANA has it. */
  type: string;
  /** Whether browsers read it by the charset that is sent, and it is worth compressing. */
  isText: boolean;
  /** What hosts have long sent instead, by which it works as well. */
  also: readonly string[];
}

const text = (type: string, ...also: string[]): MediaType => ({ type, isText: true, also });
const binary = (type: string, ...also: string[]): MediaType => ({ type, isText: false, also });

/** The kinds of files that sites are made of: one table for those who serve them and those who judge how they are served. */
const types: Record<string, MediaType> = {
  css: text('text/css'),
  csv: text('text/csv', 'text/plain'),
  docx: binary(`${OFFICE}.wordprocessingml.document`),
  gif: binary('image/gif'),
  html: text('text/html'),
  ico: binary('image/x-icon', 'image/vnd.microsoft.icon'),
  jpg: binary('image/jpeg'),
  js: text(
    'text/javascript',
    'application/javascript',
    'application/x-javascript',
    'application/ecmascript',
    'text/ecmascript',
  ),
  json: text('application/json', 'text/json', 'application/schema+json', 'text/plain'),
  md: text('text/markdown', 'text/plain', 'text/x-markdown'),
  pdf: binary('application/pdf'),
  png: binary('image/png'),
  pptx: binary(`${OFFICE}.presentationml.presentation`),
  svg: text('image/svg+xml'),
  txt: text('text/plain'),
  webp: binary('image/webp'),
  xml: text('application/xml', 'text/xml'),
  zip: binary('application/zip', 'application/x-zip-compressed'),
};

/** What is sent as it is and never shown: files we know nothing of. */
const UNKNOWN = binary('application/octet-stream');

/** What stands after the last stop of a file's name, in small letters; empty where there is no stop but at its beginning. */
export const endingOf = (path: string): string => /[^/]\.([A-Za-z\d]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** The kind of a file, by its ending; undefined where it is none of the table. */
export const knownType = (path: string): MediaType | undefined => types[endingOf(path)];

/** The kind of a file, by its ending. */
export const mediaTypeOf = (path: string): MediaType => knownType(path) ?? UNKNOWN;

/** Whether a file is text, by its ending: what hosts and editors may write anew, and what is worth compressing. */
export const isText = (path: string): boolean => mediaTypeOf(path).isText;

/** What `Content-Type` says of a kind of files: all text is UTF-8. */
export const contentType = ({ type, isText }: MediaType): string =>
  isText ? `${type}; charset=utf-8` : type;
