import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { bodies, bodyModules } from '../../../src/content/bodies.ts';
import { SiteError } from '../../../src/support/site-error.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

type Hook = { handler: (...given: string[]) => unknown };
const { load, transform } = bodies as unknown as { load: Hook; transform: Hook };
const file = '---\ntitle: 标题\n---\n\n文字。\n';

test('the compiler is given the body of a file alone, on its lines', () => {
  expect(transform.handler(file, '/a.mdx')).toEqual({ code: '\n\n\n\n文字。\n', map: null });
});

test('a body that would end the process is refused before it is compiled, with its line', () => {
  for (const body of ['- '.repeat(1000), '*a'.repeat(1400), `{${'('.repeat(400)}}`, '<>'.repeat(200)])
    expect(() => transform.handler(`${file}\n${body}`, '/a.mdx')).toThrow(
      expect.objectContaining({
        faults: [expect.objectContaining({ where: expect.objectContaining({ line: 7 }) })],
      }),
    );
});

test('a file of the content is read as the check reads it, and others are left to who asks for them', () => {
  const { root } = temporaryFolder({ 'a.mdx': `\uFEFF${file.replaceAll('\n', '\r\n')}` });
  vi.stubEnv('SITE_CONTENT', root);
  expect(load.handler(join(root, 'a.mdx'))).toBe(file);
  expect(load.handler('/elsewhere/a.mdx')).toBe(null);
  writeFileSync(join(root, 'b.mdx'), '字'.repeat(50_000));
  expect(() => load.handler(join(root, 'b.mdx'))).toThrow(SiteError);
});

test('the list of bodies is of the content at hand, whatever another command has written where Astro keeps it', () => {
  const { root } = temporaryFolder({ 'terms/b.mdx': file, 'a.mdx': file, 'site.yaml': '' });
  vi.stubEnv('SITE_CONTENT', root);
  const { load: list } = bodyModules as unknown as { load: Hook & { filter: { id: RegExp } } };
  expect('/project/.astro/content-modules.mjs').toMatch(list.filter.id);
  const listed = [...String(list.handler()).matchAll(/^\["([^"]+)", \(\) => import\("([^"]+)"\)\]/gm)];
  expect(listed.map(([, name = '']) => resolve(name))).toEqual([
    join(root, 'a.mdx'),
    join(root, 'terms/b.mdx'),
  ]);
  for (const [, name, module = ''] of listed)
    expect(new URLSearchParams(module.split('?')[1]).get('fileName')).toBe(name);
});
