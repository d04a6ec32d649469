import { z } from 'astro/zod';
import { line } from './text.ts';

/** On what terms the site's own words may be used, and that these terms are of its own words alone. */
export const licenceSchema = z.strictObject({
  text: line('本站自己写的文字，别人可以怎样使用'),
  pledge: line('说明上面的条件管不到倡议书原文'),
});
export type LicenceData = z.infer<typeof licenceSchema>;
