import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { askerOf } from '../asking/asker.ts';
import type { Manners } from '../asking/manners.ts';
import { checkList } from '../content/checks/lists.ts';
import { bytesOf } from '../content/limits.ts';
import { readContentFile, readText } from '../content/reader.ts';
import { type SourceData, sourceSchema } from '../schema/source.ts';
import { amend } from '../sources/amend.ts';
import { askAll } from '../sources/ask.ts';
import { judge } from '../sources/judge.ts';
import { MANNERS } from '../sources/manners.ts';
import { patchOf } from '../sources/patch.ts';
import { type Asked, longUnseen, reportOf, summaryOf, unansweredOf } from '../sources/report.ts';
import { keepTitles, readTitles, titleOf } from '../sources/titles.ts';
import { projectRoot } from '../support/folders.ts';
import { isInside } from '../support/paths.ts';
import { SiteError } from '../support/site-error.ts';
import { withoutMark } from '../text/file.ts';
import { contentOption, readOptions } from './options.ts';

const SOURCES = 'sources.yaml';

interface Listed {
  source: SourceData;
  line: number;
}
type Addressed = Listed & { source: SourceData & { address: string } };

/**
 * `npm run sources [-- --content DIR] [--report DIR] [--write]`: asks the address of each source whether its page still stands, writes
 * a report and a patch for `sources.yaml`, or with `--write` that file itself. Where none is answered it says why, and lists what nobody has looked at for a year.
 */
export async function run(args: string[]): Promise<void> {
  const options = readOptions('sources', args, {
    content: contentOption,
    report: { default: 'sources-report', value: '文件夹' },
    write: { default: '', value: '', flag: true },
  });
  const content = resolve(projectRoot(), options.content);
  const folder = resolve(projectRoot(), options.report);
  const now = new Date();
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  console.log(await checkSources({ content, folder, write: options.write !== '', today, manners: MANNERS }));
}

interface Wish {
  /** Absolute. */
  content: string;
  /** Where the report goes, absolute. */
  folder: string;
  write: boolean;
  /** ISO 8601. */
  today: string;
  manners: Manners;
}

/**
 * @returns what is said to the person
 * @throws SiteError for sources that have faults; for one that cannot be amended, once the report is written
 */
export async function checkSources({ content, folder, write, today, manners }: Wish): Promise<string> {
  const path = join(content, SOURCES);
  const file = relative(projectRoot(), path).replaceAll('\\', '/');
  const listed = readSources(content, file);
  const titles = readTitles(content);
  const addressed = listed.filter((each): each is Addressed => each.source.address !== undefined);
  const answers = await askAll(
    addressed.map(({ source }) => source.address),
    askerOf(manners),
  );
  const unanswered = unansweredOf(answers);
  if (unanswered !== undefined) return `${unanswered}\n\n${longUnseen(listed, file, today)}`;
  const asked: Asked[] = addressed.map(({ source, line }, i) => {
    const answer = answers[i] ?? {};
    const before = titleOf(titles, source.id, source.address);
    return { source, line, answer, before, verdict: judge(source, answer, before) };
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'report.txt'), `${reportOf(asked, file, today)}\n`);
  // As it lies there: line ends and all that is not amended stay.
  const text = readText({ folder: content, path: SOURCES, file, most: bytesOf(SOURCES) });
  const plain = withoutMark(text);
  const amended = amend(plain, asked, today, file);
  const now = text.slice(0, text.length - plain.length) + amended.text;
  const isHere = isInside(projectRoot(), path);
  writeFileSync(join(folder, 'sources.patch'), patchOf(isHere ? file : SOURCES, text, now));
  if (write) {
    if (amended.changes > 0) writeFileSync(path, now);
    keepTitles(content, titles, asked);
  }
  return `${summaryOf(asked)}\n报告：${join(folder, 'report.txt')}\n${whatNext({ changes: amended.changes, write, patch: join(folder, 'sources.patch'), file, isHere })}`;
}

interface Done {
  changes: number;
  write: boolean;
  /** Absolute path of the patch. */
  patch: string;
  file: string;
  /** Whether the file stands in the project, where `git apply` finds it. */
  isHere: boolean;
}

function whatNext({ changes, write, patch, file, isHere }: Done): string {
  if (changes === 0) return `${file} 没有要改的。`;
  const day = '再把 campaign.yaml 的 updated 写成今天，运行 npm run check。';
  return write
    ? `${file} 改了 ${changes} 处。请看一遍，${day}`
    : `补丁：${patch}（${changes} 处）。看过以后，${isHere ? `运行 git apply "${patch}"，或者` : ''}再运行一次，加上 --write，由电脑改；${day}`;
}

/** @throws SiteError where the file has faults */
function readSources(content: string, file: string): Listed[] {
  const source = readContentFile(content, SOURCES, file);
  const { items, faults } = checkList<SourceData>(sourceSchema, source);
  if (faults.length > 0) throw new SiteError(faults);
  return items.map(({ data, index }) => ({ source: data, line: source.lineOf([index, 'id']) }));
}
