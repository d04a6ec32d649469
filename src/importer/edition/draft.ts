/** A content folder: texts by path. */
export type Draft = Map<string, string>;

/** A line that is for a person to read: where it stands, and what it says. */
export interface ToRead {
  file: string;
  line: number;
  text: string;
}
