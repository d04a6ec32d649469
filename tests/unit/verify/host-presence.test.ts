import { expect, test } from 'vitest';
import { answer, eachFault, findings, without, withText } from '../../helpers/small-deployments.ts';

eachFault([
  ['missing', 'cards/pledge.png', { files: without('cards/pledge.png') }],
  [
    'half-copied',
    /^assets\/search\.js .* kit\/poster-all\.pdf/s,
    {
      files: (all) =>
        Object.fromEntries(
          Object.entries(all).filter(([path]) => !path.includes('/') || path.startsWith('.')),
        ),
    },
  ],
  ['forbidden', 'kit/poster-all.pdf', { change: answer(/\.pdf$/, { status: 403 }) }],
  ['refused', 'kit/poster-all.pdf 500', { change: answer(/\.pdf$/, { status: 500 }) }],
  [
    'leads-away',
    'kit/poster-all.pdf → https://cdn.example.net/p.pdf',
    { change: answer(/\.pdf$/, { status: 302, headers: { location: 'https://cdn.example.net/p.pdf' } }) },
  ],
  [
    'left-over',
    'old.html | pledge-2014.zip',
    {
      files: (all) => ({ ...all, 'old.html': 'old', 'pledge-2014.zip': 'old' }),
      old: { 'SHA256SUMS.txt': `${'0'.repeat(64)}  old.html\n${'0'.repeat(64)}  gone.html\n` },
    },
  ],
  ['extra', '.git/HEAD', { files: (all) => ({ ...all, '.git/HEAD': 'ref: refs/heads/main' }) }],
  ['password-wanted', 'pledge.txt', { change: answer(/pledge\.txt/, { status: 401 }) }],
]);

test('a list of files that a host shows is read for what is not of the build', async () => {
  const found = await findings({
    files: (all) => ({ ...all, 'cards/old.png': 'old' }),
    change: answer(/^cards\/$/, {
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: Buffer.from(
        '<a href="../">..</a><a href="home.png">home.png</a><a href="old.png">old.png</a><a href="/etc/passwd">x</a>',
      ),
    }),
  });
  expect(found).toMatchObject({ listing: 'cards/', extra: 'cards/old.png' });
});

test('a host that answers everything, in ever other words, is not said to have more than it should', async () => {
  let count = 0;
  const found = await findings({
    change: (_, sent) =>
      sent.status === 404 ? { ...sent, status: 200, body: Buffer.from(`page ${count++}`) } : sent,
  });
  expect(Object.keys(found)).toEqual(['found-nowhere', 'uncompressed']);
});

test('a page of a folder with something put in is told of once, and is no list of files', async () => {
  const found = await findings({
    files: withText('terms/index.html', (text) => text.replace('</main>', '<p>本页由某某提供</p></main>')),
  });
  expect(found).toEqual({
    inserted: 'terms/index.html <p>本页由某某提供</p>',
    uncompressed: expect.any(String),
  });
});
