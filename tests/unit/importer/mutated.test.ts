import { expect, test } from 'vitest';
import { importMutated } from '../../helpers/import-mutated.ts';

test('200 mutated documents: each is imported without loss or refused with what to do, none takes long', async () => {
  const { imported, refused, longest } = await importMutated(200, 4);
  expect(imported).toBeGreaterThan(10);
  expect(refused.size).toBeGreaterThan(5);
  expect(longest).toBeLessThan(5000);
});
