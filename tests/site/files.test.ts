import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { textsOf } from '../../src/official/pledge.ts';
import { attribute, elements, textOf } from '../../src/postprocess/html.ts';
import { archiveName, COPIES, printName } from '../../src/support/names.ts';
import {
  bytes,
  campaign,
  contentRoot,
  duties,
  files,
  lacksRights,
  original,
  page,
  preview,
  publicFiles,
  readingPages,
  restated,
  text,
  words,
} from '../helpers/built.ts';

const MARK = '转述 · 非原文';

interface Told {
  page: string;
  title: string;
  provenance: string;
  commitments?: { text: string }[];
}

describe('twins of the pledge', () => {
  test('pledge.json, pledge.md and pledge.txt carry the same duties with mark and note', () => {
    const data = JSON.parse(text('pledge.json')) as {
      mark: string;
      note: string;
      sections?: { duties: Told[] }[];
      duties?: Told[];
    };
    const told = data.sections?.flatMap((section) => section.duties) ?? data.duties ?? [];
    const handedOut = original !== undefined && !lacksRights;
    const mark = handedOut ? (restated ? words.notes.bothMark : words.notes.originalMark) : MARK;
    expect(told.map((duty) => [duty.page, duty.provenance])).toEqual(
      duties.map(({ path, restated }) => [path, restated ? 'restatement' : 'none']),
    );
    for (const twin of [text('pledge.md'), text('pledge.txt'), text('pledge.json')]) {
      expect(twin).toContain(mark);
      expect(twin).toContain(data.note);
      for (const duty of told)
        for (const said of [duty.title, ...(duty.commitments ?? []).map((one) => one.text)])
          expect(twin).toContain(said);
    }
  });

  test('pledge.json fits the schema it names, which stands beside it', () => {
    const data = JSON.parse(text('pledge.json')) as { $schema: string };
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(text(data.$schema)) as object);
    validate(data);
    expect(validate.errors).toBeNull();
  });

  test('they carry the original, whole and in order, where it may be handed out, and no sentence of it otherwise', () => {
    const paragraphs = original ? textsOf(original.pledge).filter((line) => line.length > 30) : [];
    for (const twin of ['pledge.md', 'pledge.txt', 'pledge.json'].map(text)) {
      const found = paragraphs.map((paragraph) => twin.indexOf(JSON.stringify(paragraph).slice(1, -1)));
      expect(found.filter((at) => at < 0)).toHaveLength(lacksRights ? paragraphs.length : 0);
    }
    const data = JSON.parse(text('pledge.json')) as { original?: { fingerprint: string; canonical: string } };
    expect(data.original?.fingerprint).toBe(lacksRights ? undefined : original?.data.fingerprint);
    if (data.original)
      expect(createHash('sha256').update(data.original.canonical).digest('hex')).toBe(
        original?.data.fingerprint,
      );
  });

  test('text files begin with a byte-order mark; .txt for people has CRLF', () => {
    for (const path of files.filter(
      (file) => /\.(?:txt|md)$/.test(file) && !['robots.txt', 'SHA256SUMS.txt'].includes(file),
    )) {
      expect(bytes(path).subarray(0, 3).toString('hex'), path).toBe('efbbbf');
      if (path.endsWith('.txt')) expect(text(path).replace(/\r\n/g, ''), path).not.toContain('\n');
    }
  });
});

describe('pictures', () => {
  test('every page has its own social card, 1200 by 630; a term has that of all terms', async () => {
    const cardOf = (path: string) => {
      const meta = [...elements(page(path))].find((element) => attribute(element, 'property') === 'og:image');
      return new URL(
        attribute(meta ?? ({ attrs: [] } as never), 'content') ?? '',
        `http://site.test/${path}`,
      ).pathname.slice(1);
    };
    const isTerm = (path: string) => path.startsWith('terms/');
    const own = readingPages.filter((path) => !isTerm(path));
    const cards = own.map(cardOf);
    for (const path of readingPages.filter(isTerm)) expect(cardOf(path)).toBe(cardOf('terms.html'));
    expect(new Set(cards).size).toBe(own.length);
    expect(new Set(cards.map((card) => createHash('sha256').update(bytes(card)).digest('hex'))).size).toBe(
      own.length,
    );
    for (const card of cards) {
      const { width, height, format } = await sharp(bytes(card)).metadata();
      expect([width, height, format]).toEqual([1200, 630, 'png']);
    }
  });
});

describe('what is handed out', () => {
  const sums = Object.fromEntries(
    text('SHA256SUMS.txt')
      .trim()
      .split('\n')
      .map((line) => line.split('  ').reverse() as [string, string]),
  );

  test('SHA256SUMS.txt lists every file with its sum', () => {
    expect(Object.keys(sums).sort()).toEqual(
      [...files.filter((path) => path !== 'SHA256SUMS.txt'), ...publicFiles].sort(),
    );
    for (const [path, sum] of Object.entries(sums))
      expect(createHash('sha256').update(bytes(path)).digest('hex'), path).toBe(sum);
  });

  const kit = files.filter((path) => path.startsWith('kit/'));
  const unpacked = (name: string) => {
    const folder = name.replace('.zip', '');
    const held = unzipSync(bytes(name));
    return { held, folder, at: (path: string) => Buffer.from(held[`${folder}/${path}`] ?? []) };
  };

  test('there is an archive, and one of what is printed where something is; a preview has none and says so', () => {
    const { edition } = campaign;
    expect(files.filter((path) => path.endsWith('.zip'))).toEqual(
      preview ? [] : [...(kit.length > 0 ? [printName(edition)] : []), archiveName(edition)],
    );
    expect(textOf(page('downloads.html')).includes(words.downloads.noArchive)).toBe(preview);
    expect(textOf(page('downloads.html')).includes(words.downloads.noOriginal)).toBe(lacksRights);
  });

  test.skipIf(preview)(
    'the archive holds the whole site in one folder, but what is printed and copies of the site',
    () => {
      const name = archiveName(campaign.edition);
      const { held, folder, at } = unpacked(name);
      const expected = files.filter((path) => !COPIES.test(path) && !kit.includes(path));
      expect(Object.keys(held).sort()).toEqual(
        ['START.html', ...expected.map((path) => `${folder}/${path}`)].sort(),
      );
      for (const path of expected.filter(
        (file) => !['index.html', 'downloads.html', 'kit.html', 'SHA256SUMS.txt'].includes(file),
      ))
        expect(at(path).equals(bytes(path)), path).toBe(true);
      for (const path of ['index.html', 'downloads.html', 'kit.html'])
        expect(at(path).toString(), path).not.toMatch(/\.zip"|"kit\/|#briefing"/);
      expect(text('downloads.html')).toContain(`href="${name}"`);
      expect(bytes(name).length).toBeLessThanOrEqual(5_000_000);
    },
  );

  test.skipIf(preview || kit.length === 0)('the zip of what is printed holds all of it', () => {
    const { held, folder, at } = unpacked(printName(campaign.edition));
    const printed = kit.filter((path) => !/^kit\/(?:preview-|index\.html)/.test(path));
    for (const path of printed) expect(at(path.replace('kit/', '')).equals(bytes(path)), path).toBe(true);
    const start = Buffer.from(held['START.html'] ?? []).toString();
    for (const path of printed) expect(start).toContain(`href="${folder}/${path.replace('kit/', '')}"`);
  });

  test('what staff publish as it is stands there as it is', () => {
    for (const path of publicFiles)
      expect(bytes(path).equals(readFileSync(join(contentRoot, 'public', path))), path).toBe(true);
  });

  test('what only the build needs is not published', () => {
    expect(files.filter((path) => /-facts\.json$|\.map$|^\.|\/\./.test(path))).toEqual([]);
  });

  test('licences.txt names every work of others inside the site, with its licence', () => {
    for (const name of ['pagefind 1.6.0', 'noto-serif-sc', 'noto-sans-sc', 'SIL OPEN FONT LICENSE', 'MIT'])
      expect(text('licences.txt')).toContain(name);
  });
});
