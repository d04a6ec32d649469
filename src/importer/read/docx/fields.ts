import type { XmlStep } from './xml.ts';

/** Fields that show nothing: marks for indexes and tables, and what they are made of. */
const silent = /^(?:XE|TC|TA|RD|SET|ASK|PRIVATE|BOOKMARK|COMMENTS?REF)$/;
/** Fields whose words Word writes from the code, or from elsewhere: what stands in their result is not what is seen. Each with its name for people. */
const drawn: Record<string, string> = {
  EQ: '带圈字符、老式拼音指南或公式（EQ 域）',
  FORMDROPDOWN: '下拉框（窗体域）',
  FORMCHECKBOX: '复选框（窗体域）',
  MACROBUTTON: '宏按钮或“单击此处输入”的提示',
  GOTOBUTTON: '跳转按钮',
  SYMBOL: '符号域',
  ADVANCE: '移动字位的域',
  LISTNUM: '列表编号域',
  AUTONUM: '自动编号域',
  AUTONUMLGL: '自动编号域',
  AUTONUMOUT: '自动编号域',
  BARCODE: '条码',
  DISPLAYBARCODE: '条码',
  MERGEBARCODE: '条码',
  EMBED: '嵌入的对象',
  LINK: '链接的对象',
  SHAPE: '图形',
  CONTROL: '控件',
  ADDIN: '加载项写的域',
};

interface Field {
  code: string;
  result: string;
  /** Whether its result has begun, or that of a field it stands in is still to come. */
  shown: boolean;
  picture: boolean;
}

/** Watches the fields of a text go by. */
export interface Fields {
  /** What a step shows that cannot be read: the field's name for people. */
  pass(step: XmlStep): string | undefined;
}

/** What a field that has ended shows and its result does not hold. */
function lost({ code, result, picture }: Field): string | undefined {
  const name = /^\s*\\?([A-Za-z]+)/.exec(code)?.[1]?.toUpperCase() ?? '';
  if (silent.test(name)) return undefined;
  if (drawn[name]) return drawn[name];
  if (result.trim() !== '' || picture) return undefined;
  return name === 'FORMTEXT' ? '没有填写的文字框（窗体域）' : `没有结果的域（${name || '空的'}）`;
}

/** Fields, one within another as they stand. */
export function fields(): Fields {
  const open: Field[] = [];
  let inText = 0;
  let inCode = 0;
  return {
    pass(step) {
      const field = open.at(-1);
      if ('text' in step) {
        if (field && inCode > 0) field.code += step.text;
        if (!field || inText === 0 || step.text.trim() === '') return undefined;
        for (const one of open) one.result += step.text;
        // Text in the code of a field is worked with, and not shown.
        return open.some(({ shown }) => !shown) ? '套在别的域里的域' : undefined;
      }
      const change = 'open' in step ? 1 : -1;
      const name = 'open' in step ? step.open : step.close;
      if (name === 'w:t') inText += change;
      else if (name === 'w:instrText') inCode += change;
      else if (field && (name === 'w:drawing' || name === 'w:pict'))
        for (const one of open) one.picture = true;
      if (!('open' in step) || step.open !== 'w:fldChar') return undefined;
      const type = step.attributes['w:fldCharType'];
      if (type === 'begin') open.push({ code: '', result: '', shown: false, picture: false });
      else if (type === 'separate' && field) field.shown = true;
      else if (type === 'end' && field) return lost(open.pop() as Field);
      return undefined;
    },
  };
}
