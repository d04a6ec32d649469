import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { pages, text } from '../helpers/built.ts';

/** Rules of style that the serialiser decides are off; each of the rest stands. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // parse5 writes <!DOCTYPE html> and empty attribute values; both are valid HTML.
    'doctype-style': 'off',
    'attribute-empty-style': 'off',
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // 75 characters is a rule of thumb for Latin titles; ours carry the mark.
    'long-title': 'off',
    // role="list" gives lists without bullets back to VoiceOver, which takes their role away.
    'no-redundant-role': 'off',
    // 12315 and dates are not numbers to dial.
    'tel-non-breaking': 'off',
  },
});

describe('HTML', () => {
  test.each(pages)('%s is valid', async (path) => {
    const report = await validator.validateString(text(path));
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });
});
