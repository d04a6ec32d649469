/** What provinces are called in numbers of filings. */
const province = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';

/** The number of an ICP filing or licence, whole: 京ICP备12345678号, 京ICP备12345678号-1, of an app -1A, 京ICP证030173号. */
const icp = new RegExp(`^${province}ICP(?:备\\d{6,12}号(?:-\\d{1,4}[A-Z]?)?|证(?:B\\d-)?\\d{6,12}号)$`);
/** The number of a filing with the police: 京公网安备11010502000001号; a space before the digits is as common. */
const police = new RegExp(`^${province}公网安备 ?(\\d{14})号$`);

/** Why a text is no number of an ICP filing; `undefined` where it is. */
export function icpFault(text: string): string | undefined {
  if (icp.test(text)) return undefined;
  const form = '写成“京ICP备12345678号”或者“京ICP备12345678号-1”的样子';
  const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (plain !== text && icp.test(plain)) return `像是 ${plain}：字母大写，都用英文的，中间不空格`;
  if (!new RegExp(`^${province}`).test(text)) return `要以省份的简称开头，${form}`;
  return `不是备案号，${form}`;
}

/** Why a text is no number of a filing with the police; `undefined` where it is. */
export function policeFault(text: string): string | undefined {
  if (police.test(text)) return undefined;
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  if (plain !== text && police.test(plain)) return `像是 ${plain}：数字用英文的，中间不空格`;
  return '不是公安备案号，写成“京公网安备11010502000001号”的样子，数字有 14 位';
}

/** The digits in a number of a filing with the police; none where it has none. */
export const policeDigits = (text: string): string | undefined => police.exec(text)?.[1];
