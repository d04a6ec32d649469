import { expect, test } from 'vitest';
import { importMutated } from '../../helpers/import-mutated.ts';

test('200 mutated documents: each is imported without loss or refused with what to do', async () => {
  const { imported, refused } = await importMutated(200, 4);
  expect(imported).toBeGreaterThan(10);
  expect(refused.size).toBeGreaterThan(5);
});
