import type { Styles } from './sheet.ts';
import { pixels } from './values.ts';

/** How far away is out of sight, in pixels. */
const FAR = -300;

/** Whether an element is moved out of sight, or cut to nothing. */
export function isOff(styles: Styles): boolean {
  const get = (property: string): string => styles.get(property) ?? '';
  const far = (...properties: string[]) => properties.some((each) => (pixels(get(each)) ?? 0) <= FAR);
  const none = (...properties: string[]) => properties.some((each) => (pixels(get(each)) ?? 99) <= 1);
  const moved = /^(?:absolute|fixed|relative)$/.test(get('position'));
  const clips = /hidden|clip/.test(get('overflow') + get('overflow-x') + get('overflow-y'));
  const cut = (get('clip').match(/[\d.]+/g) ?? []).map(Number);
  return (
    (moved && far('left', 'right', 'top', 'bottom')) ||
    far('text-indent', 'margin-left', 'margin-top') ||
    /translate[xy3d]*\(\s*-\d{3,}/.test(get('transform')) ||
    /scale[xy]?\(\s*0(?:\.0+)?\s*[,)]/.test(get('transform')) ||
    (moved && cut.length > 0 && cut.every((one) => one <= 1)) ||
    /inset\(\s*(?:5\d|[6-9]\d|100)%|circle\(\s*0/.test(get('clip-path')) ||
    (clips && none('height', 'max-height', 'width', 'max-width'))
  );
}
