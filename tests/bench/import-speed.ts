/**
 * How long the importer takes, and how much memory: for a Word file as large as is taken, and for mutated documents.
 * Usage: node tests/bench/import-speed.ts [--documents 1000] [--seed 2015]
 */
import { parseArgs } from 'node:util';
import { SiteError } from '../../src/support/site-error.ts';
import { docx, source, withParagraphs } from '../helpers/documents.ts';
import { importDocument } from '../helpers/import-document.ts';
import { mutatedDocuments } from '../helpers/mutations.ts';

const { values } = parseArgs({
  options: { documents: { type: 'string', default: '1000' }, seed: { type: 'string', default: '2015' } },
});

/** Milliseconds an import takes, whether it is taken or refused. */
async function timed(document: Parameters<typeof importDocument>[0]): Promise<number> {
  const start = performance.now();
  await importDocument(document).catch((error: unknown) => {
    if (!(error instanceof SiteError)) throw error;
  });
  return performance.now() - start;
}

const before = process.memoryUsage().rss;
const megabytes = () => `${((process.memoryUsage().rss - before) / 1024 / 1024).toFixed(0)} MB more in use`;

const largest = source(docx(withParagraphs() + '<w:p/>'.repeat(48_000)), 'docx');
console.log(`A Word file of 48,000 paragraphs: ${(await timed(largest)).toFixed(0)} ms, ${megabytes()}`);

const documents = mutatedDocuments(Number(values.seed));
let longest = { name: '', took: 0 };
for (let i = 0; i < Number(values.documents); i++) {
  const document = documents.next().value;
  const took = await timed(document);
  if (took > longest.took) longest = { name: document.name, took };
}
console.log(
  `${values.documents} mutated documents: the longest ${longest.took.toFixed(0)} ms (${longest.name}), ${megabytes()}`,
);
