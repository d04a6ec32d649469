import { fieldOf } from '../images/palette.ts';
import { lookedUp } from '../model/laws.ts';
import { partOf } from '../model/roles.ts';
import type { Role, Site } from '../model/types.ts';
import { chineseDate } from '../text/date.ts';
import { fill } from '../text/fill.ts';
import { capitalNumeral } from '../text/numerals.ts';
import { sentencesOf } from '../text/sentences.ts';
import { clausesOf, statementsOf, titleLines, titleParts } from '../text/title-parts.ts';
import { imprintOf } from './imprint.ts';
import { leadOf } from './poster-data.ts';
import { inLines } from './running-lines.ts';
import { sealOf } from './seal.ts';
import type { Recipe } from './types.ts';
import { typesetPdf } from './typeset.ts';

/** How many duties of a pledge its register shows in the head, so many in a row and in so many rows at most; and the most characters of a role in one line. */
const REGISTER = { least: 4, most: 24, row: 6, rows: 4 } as const;
const ROLE = 6;

/** Rows of so many at most. */
const rowsOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / REGISTER.row) }, (_, i) =>
    all.slice(i * REGISTER.row, (i + 1) * REGISTER.row),
  );

/** All duties of a pledge in rows, those of a part together where that takes few, and which ask something of a role; none of a pledge that has too few or too many to show each. */
function registerOf({ groups, duties }: Site, role: Role) {
  if (duties.length < REGISTER.least || duties.length > REGISTER.most) return [];
  const asked = new Set(role.duties.map(({ duty }) => duty.number));
  const parted = groups.flatMap((group) => rowsOf(group.duties));
  const rows = parted.length <= REGISTER.rows ? parted : rowsOf(duties);
  return rows.map((row) =>
    row.map(({ number }) => ({ numeral: capitalNumeral(number), lit: asked.has(number) })),
  );
}

/** How many characters a line of a head has at most: heads stand in a column of their own, clear of the numbers in the next. */
const HEAD = 3;

/**
 * What a role's commitments come to, duty by duty. Each has its turn: those that name the role first come before the
 * others, in the order of the pledge; where a page has no room for all, the last turns are left out.
 */
function dutiesOf({ id, duties }: Role) {
  const rows = duties.flatMap(({ duty, commitments }) => commitments.map((one) => ({ duty, one })));
  const turns = rows
    .map(({ one }, place) => ({ anchor: one.anchor, rank: one.roles.indexOf(id), place }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ anchor }) => anchor);
  return duties.map(({ duty, commitments }) => ({
    numeral: capitalNumeral(duty.number),
    title: titleParts(duty.title),
    items: commitments.map(({ anchor, text }) => ({ text: inPhrases(text), turn: turns.indexOf(anchor) })),
  }));
}

/** A text read at a glance, in lines that end where it pauses. */
const inPhrases = (text: string) => inLines(text, 'sense');

/** A step without its statement that says whom to call, where the call stands in a field of its own below it; whole where it says nothing else. */
function withoutCall(step: string, call: Role['call']): string {
  if (!call) return step;
  const rest = statementsOf(step).filter((statement) => !statement.includes(call.number));
  return rest.length > 0 ? rest.join('').replace(/[；，]$/u, '。') : step;
}

/** The title of a law as texts cite it: without the name of the state. */
const shortly = (title: string): string => title.replace(/^《中华人民共和国/, '《');

/** A role's sheet as data: what to do first, what the pledge asks and what the law asks of it. */
function sheetOf(site: Site, role: Role) {
  const { words, campaign } = site;
  const part = partOf(role);
  const name = fill(words.roles.title, { role: role.name });
  const lit = { role: role.name, count: String(role.duties.length) };
  const { address, code } = leadOf(site, role.path);
  const asOf = role.laws.length > 0 ? fill(words.laws.asOf, { day: chineseDate(lookedUp(role.laws)) }) : '';
  return {
    role: role.name,
    lines: titleLines(role.name, ROLE),
    register: registerOf(site, role),
    // What follows the first sentence tells of the page of the site.
    intro: inPhrases(sentencesOf(role.intro)[0] ?? ''),
    first: role.first.map((step) => inPhrases(withoutCall(step, role.call))),
    call: role.call ? { words: role.call.words, number: role.call.number } : null,
    ground: fieldOf(part).ground,
    code: code ?? null,
    seal: sealOf(campaign.sections.length, part),
    duties: dutiesOf(role),
    laws: role.laws.map(({ lead, what, article, source }) => ({
      ...{ lead: lead ?? '', what: inPhrases(what), cited: inLines(shortly(source.title) + article) },
    })),
    words: {
      ...{
        first: titleLines(words.roleSheets.first, HEAD),
        pledge: titleLines(words.roleSheets.pledge, HEAD),
        law: titleLines(words.roleSheets.law, HEAD),
      },
      ...{ binding: clausesOf(words.roleSheets.binding), asOf: inLines(asOf) },
      lit: fill(words.roleSheets.lit, lit),
      // How many a page has room for is known when it is set: one for each number of duties that it may show.
      litSome: role.duties.map((_, i) =>
        clausesOf(fill(words.roleSheets.litSome, { ...lit, shown: String(i + 1) })),
      ),
      memo: titleLines(words.booklet.memo, HEAD),
      // Of a site that nobody can reach from paper nothing is said.
      rest: address ? fill(words.roleSheets.rest, { page: name }) : '',
      address: address ?? '',
    },
  };
}

/** A sheet for each role: what to do tomorrow, what the pledge asks, what the law asks; and one file with all of them. */
export function roleSheets(site: Site): Recipe[] {
  const { roleSheets: words } = site.words;
  const made = (roles: readonly Role[], title: string) => ({
    data: {
      ...imprintOf(site),
      title: `${title} · ${site.campaign.shortName}`,
      sheets: roles.map((role) => sheetOf(site, role)),
    },
    make: (data: Recipe['data']) => typesetPdf('role-sheet.typ', data),
  });
  const asked = site.roles.filter(({ duties }) => duties.length > 0);
  if (asked.length === 0) return [];
  return [
    {
      ...{ path: '/kit/roles.pdf', shelf: 'sheets', name: words.all, use: words.allFor, format: 'A4，PDF' },
      ...made(asked, words.all),
    },
    ...asked.map((role): Recipe => {
      const name = fill(words.sheet, { role: role.name });
      return {
        ...{
          path: `/kit/role-${role.id}.pdf`,
          shelf: 'sheets',
          name,
          use: words.sheetFor,
          format: 'A4，PDF',
        },
        ...made([role], name),
      };
    }),
  ];
}
