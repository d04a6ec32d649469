import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import { projectRoot } from '../../support/folders.ts';
import { lower } from '../transforms/lower-css.ts';

/**
 * The styles of what a script makes or opens, one rule each, lowered as those of pages are, in the weakest layer.
 * @param name of a file in src/styles/scripts
 */
export function scriptStyles(name: string): string[] {
  const css = readFileSync(join(projectRoot(), `src/styles/scripts/${name}.css`), 'utf8');
  return postcss.parse(lower(css)).nodes.map(String);
}
