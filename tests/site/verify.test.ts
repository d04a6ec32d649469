import { expect, test } from 'vitest';
import { serveFolder } from '../../src/support/serve.ts';
import { verify } from '../../src/verify/verify.ts';
import { dist, settings } from '../helpers/built.ts';

test('the built site, held against itself, has no finding', async () => {
  expect((await verify({ place: dist, folder: dist })).findings).toEqual([]);
});

test.runIf(settings.address === '')('served at a path it has no fault', async () => {
  const { url, close } = await serveFolder(dist, { base: '/zt/2015/' });
  try {
    const { findings } = await verify({ place: url, folder: dist });
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  } finally {
    await close();
  }
});
