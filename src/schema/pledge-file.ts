import { z } from 'astro/zod';
import { slugPattern } from './text.ts';

/** The file that holds the schema, beside the data. */
export const PLEDGE_SCHEMA = 'pledge.schema.json';

const text = (about: string) => z.string().describe(about);
const paragraphs = (about: string) => z.array(z.string()).describe(about);
const id = z.string().regex(slugPattern);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** What says of every block of text whose words it has. A block of titles alone has neither words nor mark. */
const labels = {
  provenance: z
    .enum(['restatement', 'original', 'both', 'none'])
    .describe('这一块是谁的话：restatement 转述，original 原文，both 两者都有，none 只有标题'),
  mark: text('同一件事，写成给人看的标记；引用这一块时随文写明').optional(),
};

const law = z.strictObject({
  id,
  what: text('法律要求谁做什么，平常话'),
  law: text('哪一部法'),
  version: text('那部法的哪一版').optional(),
  article: text('第几条'),
  asOf: day.describe('哪一天查到的情况'),
});

const commitment = z.strictObject({
  id: id.describe('代号，也是条目页面上的锚点'),
  text: text('一件可以照着做的事'),
  roles: z.array(id).describe('与哪些身份有关，身份的代号'),
});

const duty = z.strictObject({
  ...labels,
  id,
  number: z.int().positive().describe('在全文里是第几条'),
  title: text('条目名称'),
  page: text('它的网页，从网站的根写起'),
  original: z
    .strictObject({ ...labels, heading: text('原文的标题'), paragraphs: paragraphs('原文的各段') })
    .optional(),
  note: text('没有转述时的说明').optional(),
  claim: text('一句话的要点').optional(),
  premise: text('道理').optional(),
  commitments: z.array(commitment).optional().describe('要做的事，按次序'),
  laws: z.array(law).describe('法律怎么说；法律的要求，不是倡议的内容'),
});

const lead = z.strictObject({ ...labels, paragraphs: paragraphs('这几条前面的引子') });

const section = z.strictObject({
  ...labels,
  id: id.optional(),
  name: text('这一部分的名称').optional(),
  original: lead.optional(),
  duties: z.array(duty).min(1),
});

const original = z.strictObject({
  ...labels,
  name: text('文件的名称').optional(),
  rights: text('刊载依据').optional(),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('canonical 按UTF-8编码的SHA-256'),
  canonical: text('原文全文，不含空白'),
  above: paragraphs('题目以上的文字'),
  title: text('原文的题目'),
  subtitles: paragraphs('副题'),
  dateline: text('题目下的时间和地点').optional(),
  preamble: paragraphs('开头'),
  closing: paragraphs('结尾'),
  signatories: paragraphs('落款'),
});

/** `pledge.json`: the pledge as data. Every block of text says whose words it has; of the whole, the head says it. */
const pledgeFile = z
  .strictObject({
    $schema: z.literal(PLEDGE_SCHEMA),
    ...labels,
    title: text('倡议书全名和转述的名称，有原文的是原文的题目'),
    note: text('这里是谁的话，从哪里来，引用时以什么为准'),
    foot: text('说的是什么时候的情况，它是什么、不是什么'),
    licence: text('使用条件'),
    language: text('语言代码（BCP 47）'),
    updated: text('内容最近一次改动的日期'),
    campaign: z.strictObject({
      name: text('活动名称').optional(),
      kind: text('文书的种类'),
      theme: text('活动主题').optional(),
      pledgeTheme: text('倡议主题').optional(),
      when: text('发布的年月'),
      where: text('地点').optional(),
      organisers: text('主办部门').optional(),
      publisher: text('发布方'),
      signatories: text('发起者').optional(),
    }),
    signatories: z
      .strictObject({
        columns: z.array(z.string()).min(1).describe('各栏的名称'),
        rows: z.array(z.array(z.string())).describe('署名者，一行一个'),
      })
      .optional(),
    original: original.optional(),
    preamble: z
      .strictObject({ ...labels, title: text('标题'), text: paragraphs('各段') })
      .optional()
      .describe('倡议缘起'),
    sections: z.array(section).optional().describe('各部分，有部分的才有'),
    lead: lead.optional(),
    duties: z.array(duty).optional().describe('各条，不分部分的才有'),
    short: z
      .strictObject({ ...labels, texts: paragraphs('由短到长') })
      .optional()
      .describe('短文'),
  })
  .describe('一份公开倡议的全文数据。每一块文字都写明是转述还是原文。');
export type PledgeFile = z.input<typeof pledgeFile>;

/** The schema of `pledge.json` (JSON Schema, 2020-12): its duties stand in sections or, of a pledge without any, at the top. */
export const pledgeFileSchema = (): object => ({
  ...z.toJSONSchema(pledgeFile, { io: 'input', target: 'draft-2020-12' }),
  $id: PLEDGE_SCHEMA,
  oneOf: [{ required: ['sections'] }, { required: ['duties'] }],
});
