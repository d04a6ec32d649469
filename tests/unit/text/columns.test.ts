import { expect, test } from 'vitest';
import { cellsOf, columnsOf } from '../../../src/text/columns.ts';
import { isTableHead, nameColumn } from '../../../src/text/table-head.ts';

test.each([
  ['a name', '张　三', ['张三']],
  ['names as wide as others', '张　三　　李四光　　王　五', ['张三', '李四光', '王五']],
  ['names one space apart within, several between', '张 三  李四光', ['张三', '李四光']],
  ['names all as far apart', '张　三　李　四', ['张三', '李四']],
  ['one of three characters', '欧　阳　修', ['欧阳修']],
  ['the name of a house', '苏　城　书　店', ['苏城书店']],
  ['columns of tabs, and a name in one', '1\t张　三\t\t苏城', ['1', '张三', '苏城']],
  ['words of two characters', '苏城图书馆　湖滨书店', ['苏城图书馆', '湖滨书店']],
  ['a name of an even number of characters', '苏城中学', ['苏城中学']],
  ['Latin words', 'Blue River Co.', ['Blue River Co.']],
])('%s: its columns', (_, text, columns) => {
  expect(columnsOf(text)).toEqual(columns);
});

test('a row of a table keeps its empty cells, a typed line has none', () => {
  expect(cellsOf('1\t苏城图书馆\t\t理事', 4)).toEqual(['1', '苏城图书馆', '', '理事']);
  expect(cellsOf('1\t\t\t苏城图书馆\t理事', 3)).toEqual(['1', '苏城图书馆', '理事']);
});

test.each<[cells: string[], names: number | undefined]>([
  [['序号', '企业名称', '所在地'], 1],
  [['姓　名', '单　位', '主营业务'], 0],
  [['地区', '企业名称'], 1],
  [['1', '单位', '江苏'], undefined],
  [['苏城图书馆', '江苏苏城'], undefined],
])('%j: whether it is a head, and which column has the names', (cells, names) => {
  expect(isTableHead(cells) ? nameColumn(cells) : undefined).toBe(names);
});
