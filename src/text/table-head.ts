import { forMatching } from './matching.ts';

/** What stands over the columns of a table of names. */
const header =
  /^(?:序号?|编号|[№#]|名称|.{0,6}(?:单位|企业|公司|机构|组织)(?:名称|全称)?|(?:.{0,2}所在|注册)?(?:地区?|地址|省份?|城市)|姓名|职务|联系人|电话|行业|类别|备注|签[名字章]|盖章|法定代表人|代表)$/;
/** What stands over one of them, and is said nowhere else: the others may be called anything short. */
const plainHeader = /^(?:序号?|编号|[№#]|.{0,6}(?:名称|全称|姓名)|.{0,4}(?:单位|企业|机构|组织))$/;
const LIMIT = 12;
/** What stands over a column of numbers, and over one of names. */
const ofNumbers = /^(?:序号?|编号|[№#])$/;
const ofNames = /单位|企业|公司|机构|组织|名称|姓名/;

/** Whether a cell holds a number and nothing else. */
export const isNumberCell = (text: string): boolean => /^[\d０-９]+[.．、]?$/.test(text);

/** Whether the cells of a row are the head of a table of names. */
export function isTableHead(cells: readonly string[]): boolean {
  if (cells.length < 2) return false;
  const plain = cells.map(forMatching);
  if (plain.every((text) => header.test(text))) return true;
  return (
    plain.some((text) => plainHeader.test(text)) &&
    plain.every((text) => text !== '' && [...text].length <= LIMIT && !isNumberCell(text))
  );
}

/** The column of the numbers of a table's rows; below 0 where it has none. */
export const numberColumn = (head: readonly string[]): number =>
  head.findIndex((text) => ofNumbers.test(forMatching(text)));

/** The column of the names of a table. */
export function nameColumn(head: readonly string[]): number {
  const numbers = numberColumn(head);
  const named = head.findIndex((text, i) => i !== numbers && ofNames.test(forMatching(text)));
  return named >= 0 ? named : numbers === 0 ? 1 : 0;
}
