import { z } from 'astro/zod';
import { anyLine } from './text.ts';

const dropped = z.strictObject({
  at: anyLine('这一行在原文件的哪里，例如 第3行'),
  rule: anyLine('按哪一条规则去掉的'),
  text: z.string().min(1, '不能为空').describe('去掉的文字'),
});

const sum = z.string().regex(/^[0-9a-f]{64}$/, '应当是 64 位十六进制数');

/** The front matter of the imported document: what the importer knows of the file it came from. Nobody writes it by hand. */
export const officialSchema = z.strictObject({
  name: anyLine('网页上怎样称呼这份文件；没有就不印')
    .optional()
    .describe('网页上怎样称呼这份文件；没有就不印'),
  file: z.string().min(1, '不能为空').describe('导入的文件的名字'),
  size: z.int().positive().describe('导入的文件的大小，字节'),
  sha256: sum.describe('导入的文件的 SHA-256'),
  rights: anyLine('刊载依据：谁在什么时候、凭哪份文件同意刊载')
    .optional()
    .describe('刊载依据；没有就只供内部预览'),
  fingerprint: sum.describe('正文的指纹：去掉空白后按 UTF-8 算的 SHA-256'),
  duties: z.array(z.int().positive()).min(1, '至少一组').describe('各组的条数'),
  dropped: z.array(dropped).describe('导入时去掉的行'),
});
export type OfficialData = z.infer<typeof officialSchema>;
