import type { Site } from './types.ts';

/**
 * The full URL of a path, as it stands in every page and file: below the site's address, encoded as URLs are, whatever way a deployer wrote it.
 * @param path from the site's root, with a slash in front: `/pledge.html`
 */
export const siteUrl = ({ settings }: Pick<Site, 'settings'>, path: string): string =>
  new URL(path.replace(/^\//, ''), settings.address).href;
