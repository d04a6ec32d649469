import { parse, stringify } from 'yaml';
import { type OfficialData, officialSchema } from '../schema/official.ts';
import { SiteError } from '../support/site-error.ts';
import { withoutMark } from '../text/file.ts';
import { BodyFault, parseBody, printBody } from './body.ts';
import { fingerprintOf, type ImportedPledge } from './pledge.ts';

/** The imported file: the document, and what is known of where it came from. */
export interface Official {
  data: OfficialData;
  pledge: ImportedPledge;
}

/** What of the front matter is not derived from the document. */
export type Origin = Omit<OfficialData, 'fingerprint' | 'duties'>;

/** The imported file as text. `readOfficial` reads it back unchanged, whatever stands in the document. */
export function writeOfficial(origin: Origin, pledge: ImportedPledge): string {
  const { dropped, ...rest } = origin;
  const data = {
    ...rest,
    fingerprint: fingerprintOf(pledge),
    duties: pledge.groups.map(({ duties }) => duties.length),
    dropped,
  };
  return `---\n# 由 npm run import 写成，不要手改：改了指纹就对不上。\n${stringify(data, { lineWidth: 0 })}---\n\n${printBody(pledge)}`;
}

const remedy = '不要手改这个文件。重新导入原来的文件：npm run import -- 文件。';

/**
 * Reads an imported file.
 * @param file as shown to people
 * @throws SiteError when it is not as the importer wrote it, or its text has been changed since
 */
export function readOfficial(text: string, file: string): Official {
  const refuse = (what: string, line = 1): never => {
    throw new SiteError({ kind: 'official-changed', where: { file, line }, what, hint: remedy });
  };
  const plain = withoutMark(text).replace(/\r\n/g, '\n');
  const [front = '', yaml = ''] = /^---\n([\s\S]*?\n)---\n/.exec(plain) ?? [];
  if (front === '') return refuse('文件开头没有“---”包起来的信息。');
  const found = officialSchema.safeParse(parseYaml(yaml, refuse));
  if (!found.success)
    return refuse(
      `开头的信息不对：${found.error.issues[0]?.path.join('.')} ${found.error.issues[0]?.message}`,
    );
  const { data } = found;
  try {
    const pledge = parseBody(plain.slice(front.length));
    const counts = pledge.groups.map(({ duties }) => duties.length);
    if (fingerprintOf(pledge) !== data.fingerprint || counts.join() !== data.duties.join())
      return refuse('正文和指纹对不上：导入以后有人改过。');
    return { data, pledge };
  } catch (error) {
    if (!(error instanceof BodyFault)) throw error;
    return refuse(`${error.message}。`, front.split('\n').length + error.line);
  }
}

function parseYaml(yaml: string, refuse: (what: string) => never): unknown {
  try {
    return parse(yaml);
  } catch (error) {
    return refuse(
      `开头的信息读不出来：${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    );
  }
}
