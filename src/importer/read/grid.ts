/** How far a table has been read: the place of its next cell, and the places further down that are taken by cells merged over rows. */
export interface Grid {
  row: number;
  column: number;
  taken: Set<string>;
}

/** A table of which nothing has been read. */
export const newGrid = (): Grid => ({ row: 0, column: 0, taken: new Set() });

const at = (row: number, column: number): string => `${row}/${column}`;

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

/** Where the next cell of the row stands. @param columns over how many it is merged @param rows over how many rows */
export function nextCell(grid: Grid, columns: number, rows: number): CellPlace {
  while (grid.taken.has(at(grid.row, grid.column))) grid.column++;
  const { column } = grid;
  for (let down = 1; down < rows; down++)
    for (let right = 0; right < columns; right++) grid.taken.add(at(grid.row + down, column + right));
  grid.column += columns;
  return { column, rows };
}
