import { lstatSync, readdirSync } from 'node:fs';
import { type Fault, SiteError } from '../support/site-error.ts';
import { previousOf, removingOf } from './names.ts';
import { type Foreign, isBuild, survey } from './survey.ts';

/** How many are named; the others are counted. */
const NAMED = 8;

/** Of a repository: it cannot move into the content. */
const isRepository = ({ path }: Foreign): boolean => /^\.(?:git|svn|hg)\/?$/.test(path);

/**
 * Makes sure that nothing but an earlier build is ever replaced or deleted.
 * @param place where the new build goes
 * @throws SiteError that names what else stands there
 */
export function assertOwn(place: string): void {
  const faults = [place, previousOf(place), removingOf(place)].flatMap(faultsIn);
  if (faults.length > 0) throw new SiteError(faults);
}

function faultsIn(folder: string): Fault[] {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isDirectory() && isBuild(folder)) return foreignFiles(folder, survey(folder).foreign);
  const names = found.isDirectory() ? readdirSync(folder).sort() : undefined;
  if (names?.length === 0) return [];
  return [
    {
      kind: 'not-a-build',
      where: { file: folder },
      what: names
        ? `这里有别的文件，不是以前生成的网站，生成会把它们换掉：${named(names)}。`
        : '这是一个文件，不是以前生成的网站，生成会把它换掉。',
      hint: '在 --out 后面换一个文件夹，或者先把这一个移走。',
    },
  ];
}

const STOPPED = '生成会换掉或删掉它们，所以先停下，什么也没有动。';

/** One fault for each thing to do about what stands in a build and is not of it. */
function foreignFiles(folder: string, foreign: Foreign[]): Fault[] {
  const fault = (kind: string, what: string, found: Foreign[], hint: string): Fault[] =>
    found.length > 0
      ? [
          {
            kind,
            where: { file: folder },
            what: `${what}：${named(found.map(({ path }) => path))}。${STOPPED}`,
            hint,
          },
        ]
      : [];
  const added = foreign.filter(({ changed }) => !changed);
  return [
    ...fault(
      'foreign-files',
      '这里有不是网站自己生成的文件',
      added.filter((each) => !isRepository(each)),
      '要随网站发布的，移到内容文件夹的 public/ 里（平常是 content/public/），每次生成都会带上；不发布的，移到这个文件夹外面。',
    ),
    ...fault(
      'repository-in-out',
      '这里有版本库',
      added.filter(isRepository),
      '在 --out 后面换一个文件夹，生成好了再把文件复制到这里提交。',
    ),
    ...fault(
      'changed-files',
      '这里有生成以后又被改过的文件',
      foreign.filter(({ changed }) => changed),
      '要留的改动，写进内容文件夹里相应的文件；再把这里改过的移走或者删掉。',
    ),
  ];
}

/** The first of the names, and how many there are. */
export const named = (names: string[]): string =>
  names.slice(0, NAMED).join('、') + (names.length > NAMED ? ` 等 ${names.length} 个` : '');
