/** The day by which leaves and retire rows are judged, as 2026-01-31. It is that of UTC, so that every machine judges alike. */
export const todaysDate = (): string => new Date().toISOString().slice(0, 10);
