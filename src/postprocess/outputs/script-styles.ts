import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import { projectRoot } from '../../support/folders.ts';
import { lower } from '../transforms/lower-css.ts';

/**
 * The styles of what a script makes or opens, one rule each, lowered as those of pages are, in the weakest layer.
 * @param names of files in src/styles/scripts, the weaker before the stronger
 */
export function scriptStyles(...names: string[]): string[] {
  const css = names.map((name) =>
    readFileSync(join(projectRoot(), `src/styles/scripts/${name}.css`), 'utf8'),
  );
  return postcss.parse(lower(css.join(''))).nodes.map(String);
}
