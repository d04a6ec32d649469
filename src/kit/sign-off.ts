import type { Site } from '../model/types.ts';
import { fill } from '../text/fill.ts';
import { imprintOf } from './imprint.ts';
import type { Recipe } from './types.ts';
import { typesetPdf } from './typeset.ts';

/** Rows of a page that people sign, and of the sheets: a shift, a class or meeting, a workshop; sheets are printed as often as they are needed. */
const PER_PAGE = 20;
const ROWS = [PER_PAGE, 2 * PER_PAGE, 3 * PER_PAGE] as const;

/** Sheets that say who was at the briefing. */
export const signOffSheets = (site: Site): Recipe[] =>
  ROWS.map((rows) => ({
    path: `/kit/sign-off-${rows}.pdf`,
    shelf: 'briefing',
    name: `${site.words.kit.signOff}（${fill(site.words.kit.signOffRows, { count: String(rows) })}）`,
    use: site.words.kit.signOffFor,
    format: `A4，PDF`,
    data: {
      ...imprintOf(site),
      rows,
      perPage: PER_PAGE,
      title: site.words.kit.signOff,
      columns: site.words.kit.signOffColumns.split('、'),
      lines: site.words.kit.signOffLines.split('、'),
      page: site.words.kit.signOffPage,
    },
    make: (data) => typesetPdf('sign-off.typ', data),
  }));
