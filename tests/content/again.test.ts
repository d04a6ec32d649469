import { expect, test } from 'vitest';
import { inspectContent } from '../../src/content/checks/check.ts';
import { copyContent } from '../helpers/broken-content.ts';

test('a slip that two copies of the content share is told of each, where it stands', () => {
  const copies = [copyContent(), copyContent()];
  const told = copies.map((content) => {
    content.change('background/4-pledge.mdx', /(?<=^---\n[\s\S]*?^---\n\n)/m, '#### 小标题\n\n文字。\n\n');
    content.change('terms/aqsiq.mdx', /^english: .*$/m, 'english: 12');
    return content.faults();
  });
  copies.forEach((content, i) => {
    const files = told[i]?.map(({ where }) => where?.file);
    expect(new Set(files)).toEqual(
      new Set([content.shown('background/4-pledge.mdx'), content.shown('terms/aqsiq.mdx')]),
    );
  });
});

test('content that is broken, mended and broken again has the same faults each time', () => {
  const content = copyContent();
  const whole = content.read('roles.yaml');
  const breakIt = () => content.change('roles.yaml', /(?<=^- id: worker\n) +name: .*\n/m, '');
  breakIt();
  const broken = content.faults();
  expect(broken.map(({ kind }) => kind)).toEqual(['wrong-field']);
  content.write('roles.yaml', whole);
  const mended = inspectContent(content.root);
  expect(mended.faults).toEqual([]);
  expect(inspectContent(content.root)).toEqual(mended);
  breakIt();
  expect(content.faults()).toEqual(broken);
});
