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

/** What a new edition takes over of another. */
export interface TakenOver {
  /** Terms, their groups and what is told of roles. */
  files: Draft;
  roles: RoleData[];
  /** The sources that these cite. */
  sources: string[];
  /** Lines of the draft that speak of the other edition. */
  read: ToRead[];
  /** Lines of the other edition that were not taken, since they speak of its pledge. */
  left: ToRead[];
}

/** Files of a draft that say nothing of the other edition: they are made of the document. */
const own = /^(?:campaign|licence)\.yaml$|^(?:pledge|official)\/|^pages\/home\.mdx$/;

/**
 * What a document's edition takes over of another: the terms it names, with what these link to and cite, the roles, and
 * what is told of them; of each role what speaks of no pledge.
 */
export function takeOver(
  pledge: ImportedPledge,
  facts: CampaignData,
  pattern: Pattern,
  other: Other,
): Omit<TakenOver, 'read' | 'left'> & { tell(files: Draft): Pick<TakenOver, 'read' | 'left'> } {
  const speaks = speaker(other.campaign, pattern.duties, facts);
  const { roles, left } = takenRoles(pattern.roles, facts, (text) => speaks(text, true), 'roles.yaml');
  const prose = [...other.roleProse].filter(([id]) => roles.some((role) => role.id === id));
  const ids = withReferences(
    [
      ...namedTerms(textsOf(pledge), other.terms),
      ...prose.flatMap(([, { body }]) => referencesIn(body).terms),
    ],
    other.terms,
  );
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
        ...helpLines(draft),
      ],
      left: [...left, ...leftOfSite(pattern)],
    }),
  };
}

/** Whom to call for help was chosen for what the other edition is about. */
const helpLines = (draft: Draft): ToRead[] =>
  (draft.get('interface.yaml') ?? '')
    .split('\n')
    .flatMap((text, i) =>
      /^ +help(?:line)?: *(?!"")\S/.test(text)
        ? [{ file: 'interface.yaml', line: i + 1, text: text.trim() }]
        : [],
    );

/** An address is that of the other edition's own site. */
function leftOfSite({ site }: Pattern): ToRead[] {
  const { address } = (parse(site) ?? {}) as { address?: string };
  const line = site.split('\n').findIndex((text) => text.startsWith('address:')) + 1;
  return address ? [{ file: 'site.yaml', line, text: `address: ${address}` }] : [];
}
