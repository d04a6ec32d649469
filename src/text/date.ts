/**
 * A day as Chinese text writes it (GB/T 15835): 2026-11-02 → 2026年11月2日.
 * @param day YYYY-MM-DD; what is none, as the mark of a day that is to be filled, stays as it is
 */
export function chineseDate(day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
