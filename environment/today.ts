/** The day by which leaves and retire rows are judged, as 2026-01-31. It is that of UTC, so that every machine judges alike. */
export const todaysDate = (): string => new Date().toISOString().slice(0, 10);

/** The day so many days after another, or before it where there are fewer than none. Pure. @param day as 2026-01-31. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
