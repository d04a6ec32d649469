import { describe, expect, test } from 'vitest';
import { pageKinds } from '../helpers/page-kinds.ts';
import { openSession } from '../helpers/session.ts';

const session = openSession();

describe('what the reader has asked the device for', () => {
  test('reduced motion: nothing moves on any kind of page, and a link within a page leads at once', () =>
    session.withPage(
      async (page) => {
        for (const { kind, path } of pageKinds) {
          await page.goto(session.at(path));
          const moving = await page.evaluate(() =>
            Array.from(document.querySelectorAll('*')).flatMap((element) =>
              [undefined, '::before', '::after'].flatMap((part) => {
                const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
                return transitionDuration === '0s' && animationName === 'none' && scrollBehavior === 'auto'
                  ? []
                  : [element.outerHTML.slice(0, 80)];
              }),
            ),
          );
          expect(moving, kind).toEqual([]);
        }
      },
      { reducedMotion: 'reduce' },
    ));

  test.each(['light', 'dark'] as const)(
    'more contrast, %s: no text and no line is fainter than the text',
    (colorScheme) =>
      session.withPage(
        async (page) => {
          for (const path of ['index.html', 'enterprise/accountability.html', 'pledge.html']) {
            await page.goto(session.at(path));
            const faint = await page.evaluate(() => {
              return [
                '.where',
                '.lead',
                '.site-footer',
                '.foot-note',
                '.premise',
                '.lines > *',
                '.search-form',
                '.provenance',
              ].flatMap((selector) => {
                const element = document.querySelector(selector);
                if (!element) return [];
                const { color, borderTopColor, borderTopWidth } = getComputedStyle(element);
                // What is read on a field is as light as the field has it.
                const ink = getComputedStyle(
                  (!element.matches('.search-form') && element.closest('.field')) || document.body,
                ).color;
                return color === ink && (borderTopWidth === '0px' || borderTopColor === ink)
                  ? []
                  : [`${selector}: ${color}, ${borderTopColor}`];
              });
            });
            expect(faint, path).toEqual([]);
          }
        },
        { colorScheme, contrast: 'more' },
      ),
  );
});
