import { numberOf } from '../../official/heading.ts';
import type { ImportedPledge } from '../../official/pledge.ts';
import { forMatching } from '../../text/matching.ts';
import { isDateline, isLabel, isOrganisation } from '../read/signs.ts';

/** What stands over the columns of a table of names. */
const header =
  /^(?:序号?|编号|[№#]|名称|.{0,6}(?:单位|企业|公司|机构|组织)(?:名称|全称)?|(?:.{0,2}所在|注册)?(?:地区?|地址|省份?|城市)|姓名|职务|联系人|电话|行业|类别|备注|签[名字章]|盖章|法定代表人|代表)$/;
const overNames = /单位|企业|公司|机构|组织|名称|姓名/;

const withoutSeal = (name: string): string =>
  name.replace(/[（(](?:盖章|公章|签章|印章|签字)[)）]$/, '').trim();
const columnsOf = (text: string): string[] => text.split(/\t+|\u3000+|\s{2,}/).filter((part) => part !== '');

/** The names in a line that signs: without the words before them, their numbers, and columns of other things. */
function namesIn(text: string, column: number | undefined, width: number): string[] {
  const columns = columnsOf(text);
  if (column !== undefined && columns.length === width) return [columns[column] ?? ''];
  const afterLabel = isLabel(text)
    ? text.replace(/^[^：:]*(?:[：:]|$)/, '')
    : text.replace(/^[^：:]{2,6}[：:]/, '');
  const plain = afterLabel.trim().slice(numberOf(afterLabel.trim())?.number.length ?? 0);
  const parts = plain.split(/[、,，;；]|\s+/).filter((part) => part !== '');
  if (parts.length > 1 && parts.every(isOrganisation)) return parts;
  const listed = columnsOf(plain).flatMap((part) => part.split(/[、;；]/));
  const organisations = listed.filter(isOrganisation);
  return organisations.length > 0 && columns.length > 1 ? organisations : listed;
}

/** Who signed, name by name. */
export function signedBy({ signatories }: ImportedPledge): string[] {
  let [column, width]: [number | undefined, number] = [undefined, 0];
  return signatories.flatMap((text) => {
    if (isDateline(text)) return [];
    const columns = columnsOf(text);
    if (columns.length > 1 && columns.every((part) => header.test(forMatching(part)))) {
      const at = columns.findIndex((part) => overNames.test(part));
      [column, width] = [at < 0 ? undefined : at, columns.length];
      return [];
    }
    return namesIn(text, column, width)
      .map(withoutSeal)
      .filter((name) => name !== '');
  });
}
