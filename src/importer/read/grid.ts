import { SPAN_LIMIT } from '../limits.ts';

/** How far a table has been read: the place of its next cell, and before which row each column is taken by a cell merged over rows. */
export interface Grid {
  row: number;
  column: number;
  taken: Map<number, number>;
}

/** A table of which nothing has been read. */
export const newGrid = (): Grid => ({ row: 0, column: 0, taken: new Map() });

/** Into the next row. */
export function nextRow(grid: Grid): void {
  grid.row++;
  grid.column = 0;
}

/** Where a cell stands in its row, from 0, and over how many rows it is merged. */
export interface CellPlace {
  column: number;
  rows: number;
}

/** Over how many columns or rows a cell is merged: at least one, and not beyond reason. */
const clamped = (span: number): number => Math.min(Math.max(Math.trunc(span) || 1, 1), SPAN_LIMIT);

/** Where the next cell of the row stands. @param columns over how many it is said to be merged @param rows over how many rows */
export function nextCell(grid: Grid, columns: number, rows: number): CellPlace {
  const [wide, high] = [clamped(columns), clamped(rows)];
  while ((grid.taken.get(grid.column) ?? 0) > grid.row) grid.column++;
  const { column } = grid;
  grid.column += wide;
  if (high > 1) for (let at = column; at < grid.column; at++) grid.taken.set(at, grid.row + high);
  return { column, rows: high };
}
