/**
 * Fields of the open page that are too narrow for what stands in them: value, example or choice. Runs in the page.
 * A field scrolls what it holds, so that no box shows it; the text is measured. Tolerance: 1 px.
 */
export function cutFields(): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) throw new Error('this browser measures no text');
  return Array.from(
    document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input:not([type=hidden]), select'),
  ).flatMap((field) => {
    if (!field.checkVisibility()) return [];
    const style = getComputedStyle(field);
    const text =
      field instanceof HTMLSelectElement
        ? (field.selectedOptions[0]?.text ?? '')
        : field.value || field.placeholder;
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const needed = pen.measureText(text).width + text.length * (Number.parseFloat(style.letterSpacing) || 0);
    const room =
      field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    return needed > room + 1
      ? [`“${text}” is cut in its field: ${Math.round(needed)} px of text in ${Math.round(room)} px`]
      : [];
  });
}
