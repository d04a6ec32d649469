import { sectionIds } from '../schema/campaign.ts';
import type { DutyData } from '../schema/duty.ts';
import { baseName, type ContentFolder } from './folder.ts';

/** The addresses content may link to, with their anchors where these are known before the build. */
export function knownPages(content: ContentFolder, roles: ReadonlySet<string>): Map<string, Set<string> | undefined> {
  const pages = new Map<string, Set<string> | undefined>();
  for (const name of ['index', 'pledge', ...sectionIds, 'roles', 'search', 'downloads', 'about']) pages.set(`/${name}.html`, undefined);
  pages.set('/terms.html', new Set(content.terms.map(({ file }) => baseName(file))));
  pages.set('/background.html', new Set(content.background.map(({ file }) => baseName(file).replace(/^\d+-/, ''))));
  for (const role of roles) pages.set(`/roles/${role}.html`, undefined);
  for (const { file, data } of content.duties) {
    const section = file.split('/').at(-2) ?? '';
    const commitments = (data as DutyData | null)?.commitments;
    pages.set(`/${section}/${baseName(file).replace(/^\d+-/, '')}.html`, new Set(Array.isArray(commitments) ? commitments.map((c) => c?.id ?? '') : []));
  }
  return pages;
}
