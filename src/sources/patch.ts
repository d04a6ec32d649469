import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/**
 * The changes of a file as a patch (unified format, as `git apply` and `patch -p1` read it).
 * @param path of the file from the folder in which the patch is applied, with slashes
 * @returns nothing where there are none
 */
export const patchOf = (path: string, before: string, after: string): string =>
  before === after
    ? ''
    : createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      });
