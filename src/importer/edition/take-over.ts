import { parse } from 'yaml';
import { type ImportedPledge, textsOf } from '../../official/pledge.ts';
import type { CampaignData } from '../../schema/campaign.ts';
import type { RoleData } from '../../schema/role.ts';
import type { Draft, ToRead } from './draft.ts';
import { oldLines, speaker } from './old-words.ts';
import { joined, type Other } from './other.ts';
import type { Pattern } from './pattern.ts';
import { referencesIn, withoutLostLinks } from './references.ts';
import { takenRoles } from './roles.ts';
import { namedTerms, termFiles, withReferences } from './terms.ts';

/** What a person is told of an edition that took over of another. */
export interface Report {
  /** Lines of the draft that speak of the other edition, or were chosen for what it is about. */
  read: ToRead[];
  /** Lines of the other edition that were not taken, since they speak of its pledge. */
  left: ToRead[];
  /** The lines at which roles begin that nothing in the draft asks of: they have no page. */
  idle: ToRead[];
}

/** What a new edition takes over of another. */
interface TakenOver {
  /** Terms, their groups and what is told of roles. */
  files: Draft;
  roles: RoleData[];
  /** The sources that these cite. */
  sources: string[];
}

/** Files of a draft that say nothing of the other edition: they are made of the document. */
const own = /^(?:campaign|licence)\.yaml$|^(?:pledge|official)\/|^pages\/home\.mdx$/;

/**
 * What a document's edition takes over of another: the terms it names, with what these link to and cite, the roles, and
 * what is told of them; of each role what speaks of no pledge. What is told of roles links to no other terms: they are
 * of what the other document is about.
 */
export function takeOver(
  pledge: ImportedPledge,
  facts: CampaignData,
  pattern: Pattern,
  other: Other,
): TakenOver & { tell(files: Draft): Report } {
  const speaks = speaker(other.campaign, pattern.duties, facts);
  const { roles, left } = takenRoles(pattern.roles, facts, (text) => speaks(text, true), 'roles.yaml');
  const prose = [...other.roleProse].filter(([id]) => roles.some((role) => role.id === id));
  const ids = withReferences(namedTerms(textsOf(pledge), other.terms), other.terms);
  const taken = new Set(ids);
  const files = new Map([
    ...termFiles(ids, other),
    ...prose.map(([id, { front, body }]): [string, string] => [
      `roles/${id}.mdx`,
      joined({ front, body: withoutLostLinks(body, taken) }),
    ]),
  ]);
  const sources = [
    ...[...files.values()].flatMap((text) => referencesIn(text).sources),
    ...ids.flatMap((id) => other.terms.get(id)?.data.sources ?? []),
    ...roles.flatMap(({ questions }) => questions.flatMap(({ sources }) => sources)),
  ];
  return {
    ...{ files, roles, sources },
    tell: (draft) => ({
      read: [
        ...oldLines(new Map([...draft].filter(([path]) => !own.test(path))), speaks),
        ...chosen.flatMap(([file, line]) => linesOf(draft, file, line)),
      ],
      left: [...left, ...leftOfSite(pattern)],
      // A draft restates nothing yet.
      idle: linesOf(draft, 'roles.yaml', /^- id: /),
    }),
  };
}

/** Whom to call for help, and what is offered first of all, was chosen for what the other edition is about. */
const chosen: [file: string, line: RegExp][] = [
  ['interface.yaml', /^ +help(?:line)?: *(?!"")\S/],
  ['roles.yaml', /^ +(?:homeButton|words|number): /],
];

/** The lines of a file of a draft that look like this. */
const linesOf = (draft: Draft, file: string, wanted: RegExp): ToRead[] =>
  (draft.get(file) ?? '')
    .split('\n')
    .flatMap((text, i) => (wanted.test(text) ? [{ file, line: i + 1, text: text.trim() }] : []));

/** An address is that of the other edition's own site. */
function leftOfSite({ site }: Pattern): ToRead[] {
  const { address } = (parse(site) ?? {}) as { address?: string };
  const line = site.split('\n').findIndex((text) => text.startsWith('address:')) + 1;
  return address ? [{ file: 'site.yaml', line, text: `address: ${address}` }] : [];
}
