import { expect, test } from 'vitest';
import { fieldName } from '../../../src/content/checks/field-name.ts';

test.each<[path: PropertyKey[], name: string]>([
  [['sections', 0, 'seal'], 'sections 第1个 seal'],
  [[0, 'publisher'], '第1个 publisher'],
  [['policy', '1'], 'policy 第2个'],
  [['police', 'text'], 'police.text'],
])('the field at %j is called %s', (path, name) => {
  expect(fieldName(path)).toBe(name);
});
