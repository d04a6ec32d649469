import { SiteError } from '../support/site-error.ts';

/**
 * What is waited for; it fails where nothing is left that could bring it: a program of a package that ended without a word would
 * end the process in the middle, with all that is half made.
 * @throws SiteError in that case
 */
export async function answered<T>(work: Promise<T>): Promise<T> {
  let end: () => void = () => undefined;
  const silence = new Promise<never>((_, reject) => {
    end = () =>
      reject(
        new SiteError({
          kind: 'package-silent',
          what: '有一个程序包没有回应就停了。',
          hint: '运行 npm ci，把程序包重新装一遍，再生成一次。',
        }),
      );
  });
  process.once('beforeExit', end);
  try {
    return await Promise.race([work, silence]);
  } finally {
    process.off('beforeExit', end);
  }
}
