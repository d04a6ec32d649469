/** Where a fault stands: a path relative to the project, and a line counted from 1 where it is known. */
export interface Place {
  file: string;
  line?: number;
}

/** What an error says: what is wrong, why that is a fault, and what to do about it. */
export interface Fault {
  /** Stable name of the rule, in kebab-case: tests and documents refer to it. */
  kind: string;
  where?: Place;
  what: string;
  hint: string;
}

/** What moves a cursor, colours a terminal, turns the direction of writing or is half a character. */
const unshown = /(?!\n)[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** A text out of a file as a person is shown it: what would change how the rest is shown stands by its number. */
const visible = (text: string): string =>
  text.replace(unshown, (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`);

/** One line for a person: `file:line  what — hint [kind]`. */
export function describeFault(fault: Fault): string {
  const place = fault.where ? `${fault.where.file}${fault.where.line ? `:${fault.where.line}` : ''}  ` : '';
  return visible(`${place.replaceAll('\n', '<U+000A>')}${fault.what}\n    → ${fault.hint} [${fault.kind}]`);
}

/** The faults without those that say the same of the same place once more. */
export function distinct(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [describeFault(fault), fault])).values()];
}

/** An error with one or more faults a person can mend; it is shown without a stack trace. */
export class SiteError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: Fault | readonly Fault[]) {
    const list = Array.isArray(faults) ? (faults as readonly Fault[]) : [faults as Fault];
    super(list.map(describeFault).join('\n'));
    this.name = 'SiteError';
    this.faults = list;
  }
}
