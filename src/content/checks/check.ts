import type { z } from 'astro/zod';
import type { AddressRow } from '../../model/addresses.ts';
import { campaignSchema } from '../../schema/campaign.ts';
import { dutySchema } from '../../schema/duty.ts';
import { type EquivalentData, equivalentSchema } from '../../schema/equivalent.ts';
import { handoutSchema } from '../../schema/handout.ts';
import { interfaceSchema } from '../../schema/interface.ts';
import { type LawData, lawSchema } from '../../schema/law.ts';
import { licenceSchema } from '../../schema/licence.ts';
import { pageSchema, proseSchema } from '../../schema/prose.ts';
import { type RoleData, roleSchema } from '../../schema/role.ts';
import { signatoriesSchema } from '../../schema/signatories.ts';
import { siteSchema } from '../../schema/site.ts';
import { type SourceData, sourceSchema } from '../../schema/source.ts';
import { termSchema } from '../../schema/term.ts';
import { isCalendarDay } from '../../schema/text.ts';
import { distinct, type Fault } from '../../support/site-error.ts';
import { baseName, type ContentFolder, readFolder } from '../folder.ts';
import type { ContentFile } from '../reader.ts';
import { dutyGroups } from '../sections.ts';
import { checkAddresses, checkSome } from './addresses.ts';
import { checkAnchors } from './anchors.ts';
import { checkCounts } from './counts.ts';
import { checkDays } from './days.ts';
import { checkDuty, checkVoice } from './duty.ts';
import { checkEquivalents, unknownMeanings } from './equivalents.ts';
import { checkFields } from './fields.ts';
import { checkGlyphs, missingInPictures } from './glyphs.ts';
import { checkLaw, checkVersions } from './laws.ts';
import { checkList, idsOf } from './lists.ts';
import { checkLogo } from './logo.ts';
import { checkNames } from './names.ts';
import { checkOfficial, readOriginal } from './official.ts';
import { checkOrder } from './order.ts';
import { addressOf, pageOf, pagesOf, targetsOf } from './pages.ts';
import { missingInPrint } from './print-glyphs.ts';
import { type Prose, readProse } from './prose.ts';
import { checkId, checkReference, type Known } from './references.ts';
import { checkRepealed } from './repealed.ts';
import { checkRepeats } from './repeats.ts';
import { checkFilings, checkHomeButton, checkHomeTitle } from './settings.ts';
import { sameNames } from './signatories.ts';
import { checkDefinition, checkGroups, checkTerm, readGroups } from './terms.ts';
import { type Unfinished, unfinishedIn } from './unfinished.ts';
import { namesRoles, placesOf, usesOf } from './uses.ts';

/** A content folder that has been checked. */
export interface Checked {
  /** Every fault found, each with file, line, what is wrong and what to do; empty when all is well. */
  faults: Fault[];
  /** What was checked, by path in the folder: the build is given these texts, whatever stands in the folder by then. */
  texts: ReadonlyMap<string, string | Uint8Array>;
  /** What makes the site an internal preview. */
  unfinished: Unfinished[];
  /** What is better mended and holds nothing up; looked for where there is no fault. */
  reminders: Fault[];
}

/**
 * Checks a content folder before anything is built: fields, order, references, prose.
 * @param folder absolute path of the content folder
 * @throws SiteError when files are missing or cannot be read at all
 */
export function inspectContent(folder: string): Checked {
  const content = readFolder(folder);
  const { official, faults } = readOriginal(content);
  const rights = content.original === undefined ? null : official?.data.rights;
  const all = distinct([
    ...faultsOf(content),
    ...faults,
    ...(official ? checkOfficial(official, content) : []),
  ]);
  return {
    faults: all,
    texts: content.texts,
    unfinished: unfinishedIn(content, rights),
    reminders:
      all.length > 0
        ? []
        : [
            ...unknownMeanings(content),
            ...missingInPictures(content),
            ...missingInPrint(content),
            ...sameNames(content),
          ],
  };
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a list of all checks, in the order faults are told
function faultsOf(content: ContentFolder): Fault[] {
  const faults: Fault[] = [];
  const take = <T>(schema: z.ZodType<T>, source: ContentFile): T | undefined => {
    const result = checkFields(schema, source);
    faults.push(...result.faults);
    return result.data;
  };
  const takeAll = <T>(schema: z.ZodType<T>, files: ContentFile[]): { source: ContentFile; data: T }[] =>
    files.flatMap((source) => {
      const data = take(schema, source);
      return data === undefined ? [] : [{ source, data }];
    });
  const campaign = take(campaignSchema, content.yaml.campaign);
  const settings = take(siteSchema, content.yaml.site);
  take(interfaceSchema, content.yaml.interface);
  take(licenceSchema, content.yaml.licence);
  const { items: sources, faults: ofSources } = checkList<SourceData>(sourceSchema, content.yaml.sources);
  const { items: roles, faults: ofRoles } = checkList<RoleData>(
    roleSchema,
    content.yaml.roles,
    undefined,
    !namesRoles(content),
  );
  const { items: groups, faults: ofGroups } = readGroups(content);
  // Without the file there are none.
  const { items: laws, faults: ofLaws } = content.yaml.laws
    ? checkList<LawData>(lawSchema, content.yaml.laws)
    : { items: [], faults: [] };
  const { items: equivalents, faults: ofEquivalents } = content.yaml.equivalents
    ? checkList<EquivalentData>(equivalentSchema, content.yaml.equivalents, 'said: [人们会输入的词]')
    : { items: [], faults: [] };
  faults.push(...ofSources, ...ofRoles, ...ofLaws, ...ofGroups, ...ofEquivalents);
  if (content.yaml.handout) take(handoutSchema, content.yaml.handout);
  if (content.yaml.signatories) take(signatoriesSchema, content.yaml.signatories);
  const duties = takeAll(dutySchema, content.duties);
  const terms = takeAll(termSchema, content.terms);
  takeAll(proseSchema, [content.preamble, ...content.background, ...content.roles]);
  takeAll(pageSchema, content.pages);

  // A day that is still to be filled says nothing of the others.
  const updated = campaign && isCalendarDay(campaign.updated) ? campaign.updated : undefined;
  const bodies = readBodies(content);
  const pages = pagesOf(content);
  const targets = targetsOf(content, pages, bodies);
  const known: Known = {
    terms: new Set(content.terms.map(({ file }) => baseName(file))),
    sources: idsOf(content.yaml.sources),
    roles: idsOf(content.yaml.roles),
    duties: new Set(content.duties.map(addressOf)),
    groups: content.yaml['term-groups'] && idsOf(content.yaml['term-groups']),
    updated,
    addresses: new Map(sources.flatMap(({ data }) => (data.address ? [[data.address, data] as const] : []))),
    uses: usesOf(content, bodies),
    places: placesOf(content),
    pages: targets,
  };
  const { yaml } = content;
  const files = [...Object.values(yaml), ...bodies.keys()];
  faults.push(
    ...dutyGroups(content).flatMap(({ duties: files }) => checkOrder(files)),
    ...checkOrder(content.background),
    ...checkNames(content, campaign, sources, roles, laws, terms),
    ...checkSome(content),
    ...files.flatMap(checkRepeats),
    ...checkDays(files, yaml.campaign, updated),
    ...checkCounts(content, campaign),
    ...checkAddresses(content, campaign, roles, pages),
    ...checkAnchors(targets),
    ...checkGlyphs(content),
    ...checkHomeTitle(content),
    ...checkHomeButton(content),
    ...(campaign
      ? checkId('source', campaign.source, known, yaml.campaign.file, yaml.campaign.lineOf(['source']))
      : []),
    ...(settings ? [...checkFilings(settings, content, known), ...checkLogo(settings, content)] : []),
    ...duties.flatMap(({ source, data }) => checkDuty(source, data, known)),
    ...checkVoice(content.preamble),
    ...checkGroups(content, groups, terms),
    ...terms.flatMap(({ source, data }) => checkTerm(source, data, known)),
    ...roles.flatMap(({ data, index }) =>
      data.questions.flatMap(({ sources: ids }, k) =>
        ids.flatMap((id, n) =>
          checkId(
            'source',
            id,
            known,
            yaml.roles.file,
            yaml.roles.lineOf([index, 'questions', k, 'sources', n]),
          ),
        ),
      ),
    ),
    ...laws.flatMap((law) => (yaml.laws ? checkLaw(law, yaml.laws, known) : [])),
    ...checkEquivalents(content, equivalents, terms),
    ...checkVersions(laws, sources, yaml.sources),
    ...content.roles.flatMap(({ file }) => checkId('role', baseName(file), known, file, 1)),
    ...[...bodies].flatMap(([source, prose]) => checkBody(source, prose, content, known, pages)),
    ...checkRepealed({ content, bodies, sources, roles, laws, terms, updated }, known),
  );
  return faults;
}

/** The bodies of all files that have one; under the title of a page stands its first heading, but on home. */
export function readBodies(content: ContentFolder): Map<ContentFile, Prose> {
  const under = ({ file }: ContentFile) =>
    /\/(?:pages\/(?!home\.)|terms\/|roles\/)[^/]+\.mdx$/.test(file) ? 1 : 2;
  const files = [
    content.preamble,
    ...content.duties,
    ...content.background,
    ...content.pages,
    ...content.roles,
    ...content.terms,
  ];
  return new Map(files.map((source) => [source, readProse(source, under(source))]));
}

/** What a body says and refers to. */
// biome-ignore lint/complexity/useMaxParams: one body, and all it may refer to
function checkBody(
  source: ContentFile,
  prose: Prose,
  content: ContentFolder,
  known: Known,
  pages: AddressRow[],
): Fault[] {
  const { file } = source;
  const faults = [...prose.faults];
  // A duty without a body has no restatement, or half of one.
  if (!prose.hasText && !content.duties.includes(source))
    faults.push({
      kind: 'empty-body',
      where: { file, line: source.bodyOffset + 1 },
      what: '没有正文。',
      hint: '在第二行 --- 下面写上正文。',
    });
  if (content.terms.includes(source)) faults.push(...checkDefinition(source, prose));
  return faults.concat(
    prose.references.flatMap((reference) =>
      checkReference(reference, known, file, pageOf(source, content, pages)),
    ),
  );
}
