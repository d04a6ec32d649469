import { describe, expect, test } from 'vitest';
import { findingsInStates } from '../helpers/axe-states.ts';
import { readingPages } from '../helpers/built.ts';
import { pageKinds } from '../helpers/page-kinds.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();

describe('axe finds nothing', () => {
  test.each(pageKinds)(
    '$kind: in the elder edition, forced colours and more contrast, with settings and with suggestions open',
    ({ path, ready }) =>
      session.withPage(
        async (page) => {
          const [file = '', query] = path.split('?');
          const at = (view: string) => session.at(`${file}?${query ? `${query}&` : ''}view=${view}`);
          expect(
            await findingsInStates(page, at, { header: readingPages.includes(file), ready }, false),
          ).toEqual([]);
        },
        { viewport: { width: 390, height: 844 } },
      ),
  );
});
