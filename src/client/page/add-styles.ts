/**
 * Adds rules for what scripts make or open, which no page carries before. Through the object model: the policy of the pages
 * lets that pass where it bars style elements.
 */
export function addStyles(rules: readonly string[]): void {
  const sheet = document.querySelector('style')?.sheet;
  for (const rule of sheet ? rules : []) {
    try {
      sheet?.insertRule(rule, sheet.cssRules.length);
    } catch {
      // A rule for what this engine does not know: in a style sheet, too, it would be passed over.
    }
  }
}
