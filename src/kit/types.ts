/** Which shelf of the kit a file stands on; the page of downloads groups them so. */
export type Shelf = 'posters' | 'pictures' | 'booklet' | 'briefing' | 'sheets' | 'data';

/** What a recipe is made from: nothing but data, so that the same data is known to give the same file. */
export type Data =
  | string
  | number
  | boolean
  | null
  | readonly Data[]
  | { readonly [key: string]: Data | undefined };

/** A file that leaves the screen: what it is called, and how it is made of the content. */
export interface Recipe {
  /** Its address from the root: `/kit/poster-1.pdf`, in `[a-z0-9.-]`. */
  path: string;
  shelf: Shelf;
  /** What it is called where it is offered. */
  name: string;
  /** For whom or for what it is, in a few words. */
  use: string;
  /** Paper or pixels, and the kind of file: `A3，PDF`. */
  format: string;
  /** Everything of the content that goes into it. */
  data: Data;
  /** Makes the bytes of the file; the same data gives the same bytes. */
  make: (data: Data) => Promise<Uint8Array>;
}
