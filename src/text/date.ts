/**
 * A day as Chinese text writes it (GB/T 15835): 2026-11-02 → 2026年11月2日.
 * @param day YYYY-MM-DD
 */
export function chineseDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
