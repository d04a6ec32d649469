import { qrPath } from '../../kit/qr.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** The quiet zone around a code, in modules (ISO/IEC 18004). */
const QUIET = 4;

const drawn = (name: string, attributes: Record<string, string>): SVGElement => {
  const created = document.createElementNS(SVG, name);
  for (const key of Object.keys(attributes)) created.setAttribute(key, attributes[key] ?? '');
  return created;
};

/** The code of an address as a picture: black on white whatever the theme, its quiet zone with it. @param name what the picture is called */
export function codeOf(address: string, name: string): SVGElement {
  const { path, modules } = qrPath(address, 'M');
  const size = String(modules + 2 * QUIET);
  const picture = drawn('svg', {
    viewBox: `0 0 ${size} ${size}`,
    role: 'img',
    'aria-label': name,
  });
  picture.append(
    drawn('rect', { width: size, height: size, fill: '#fff' }),
    drawn('path', { d: path, transform: `translate(${QUIET} ${QUIET})`, 'shape-rendering': 'crispEdges' }),
  );
  return picture;
}
