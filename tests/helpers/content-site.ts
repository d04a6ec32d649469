import { resolve } from 'node:path';
import { siteOf } from '../../src/content/site.ts';
import type { Entries, Site } from '../../src/model/types.ts';

/** The site of the project's content, for tests that need no pages. @param change what a test is about */
export const contentSite = (change?: (entries: Entries) => Entries): Site =>
  siteOf(resolve('content'), change);
