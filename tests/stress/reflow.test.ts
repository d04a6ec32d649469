import { describe, expect, test } from 'vitest';
import { pageKinds } from '../helpers/page-kinds.ts';
import { lossesChanged, widths } from '../helpers/reflow.ts';
import { openSession } from '../helpers/session.ts';
import { growText, spaceText } from '../helpers/text-size.ts';

const session = openSession();

describe('nothing is lost, cut or overlaps in a window of any width', () => {
  test.each(pageKinds)('$kind: with text of 200 %, and with spaced text', ({ path, ready }) =>
    session.withPage(
      async (page) => {
        await page.goto(session.at(path));
        if (ready) await page.waitForSelector(ready);
        expect(await lossesChanged(page, widths, growText, 2), 'text of 200 %').toEqual([]);
        expect(await lossesChanged(page, widths, spaceText), 'spaced text').toEqual([]);
      },
      { reducedMotion: 'reduce' },
    ),
  );
});
