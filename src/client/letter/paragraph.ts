/** A paragraph of the letter as a document has it. */
export interface Paragraph {
  /** How it is set. */
  as: 'title' | 'to' | 'text' | 'part' | 'duty' | 'item' | 'sign' | 'foot' | 'annex';
  text: string;
}
/** Makes a document of paragraphs: the bytes of a .docx. */
export type DocumentMaker = (paragraphs: readonly Paragraph[]) => Uint8Array;
