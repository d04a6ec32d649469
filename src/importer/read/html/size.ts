import { SiteError } from '../../../support/site-error.ts';
import { SOURCE_LIMITS } from '../../limits.ts';

/** What is counted, by its name for people. */
const limits: { name: string; mark: RegExp; most: number }[] = [
  { name: '标签', mark: /</g, most: SOURCE_LIMITS.tags },
  { name: '行', mark: /\n/g, most: SOURCE_LIMITS.lines },
];

/**
 * Counts before anything is built from the page.
 * @throws SiteError when the source has more than people make
 */
export function assertModestSource(text: string, file: string): void {
  const refuse = (name: string, most: number): never => {
    const hint = '用浏览器打开，把正文复制到 WPS 或 Word 里，存为 .docx，再导入。';
    throw new SiteError({
      kind: 'too-complex',
      where: { file },
      what: `网页太复杂：里面的${name}超过 ${most} 个。`,
      hint,
    });
  };
  for (const { name, mark, most } of limits) {
    let count = 0;
    for (mark.lastIndex = 0; mark.test(text); ) if (++count > most) refuse(name, most);
  }
  if (countAttributes(text) > SOURCE_LIMITS.attributes) refuse('属性', SOURCE_LIMITS.attributes);
}

/** About how many attributes the tags of a source have: words in a tag, quoted values left out. */
function countAttributes(text: string): number {
  let count = 0;
  for (const [tag] of text.matchAll(/<[a-z][^<>]*/gi)) {
    // A value such as a picture written out is long, but one.
    for (const _ of tag.replace(/"[^"]*"|'[^']*'/g, '').matchAll(/\s+[^\s/=]+/g))
      if (++count > SOURCE_LIMITS.attributes) return count;
  }
  return count;
}
