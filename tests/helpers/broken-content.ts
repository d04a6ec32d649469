import { relative, resolve } from 'node:path';
import { inspectContent } from '../../src/content/checks/check.ts';
import { type Fault, SiteError } from '../../src/support/site-error.ts';
import { type Temporary, temporaryCopy } from './temporary.ts';

/** A copy of the project's content that a test may break. */
export interface BrokenContent extends Temporary {
  /** The path of a file as faults show it. */
  shown(path: string): string;
  /** Replaces the first place that fits. @returns its line, counted from 1. @throws Error where nothing fits */
  change(path: string, place: RegExp, put: string): number;
  /** All faults of the content, found or thrown. */
  faults(): Fault[];
  /** Their kinds, sorted. */
  kinds(): string[];
}

export function copyContent(): BrokenContent {
  const copy = temporaryCopy(resolve('content'));
  const faults = (): Fault[] => {
    try {
      return inspectContent(copy.root).faults;
    } catch (error) {
      if (error instanceof SiteError) return [...error.faults];
      throw error;
    }
  };
  return {
    ...copy,
    shown: (path) => `${relative(process.cwd(), copy.root).replaceAll('\\', '/')}/${path}`,
    change: (path, place, put) => {
      const text = copy.read(path);
      const found = place.exec(text);
      if (!found) throw new Error(`${path} has no ${place}`);
      copy.write(path, text.slice(0, found.index) + put + text.slice(found.index + found[0].length));
      return text.slice(0, found.index).split('\n').length;
    },
    faults,
    kinds: () =>
      faults()
        .map(({ kind }) => kind)
        .sort(),
  };
}
