const dayOf = (date: string) => date.slice(0, 10);

/** The same day so many months later, or the last one of a month that has no such day. ISO dates. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = dayOf(date).split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const at = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
  return at.toISOString().slice(0, 10);
}

/** How many whole months after `date` it takes to reach `until`; 0 where that is not later. */
export function monthsUntil(date: string, until: string): number {
  const [year = 0, month = 1] = dayOf(date).split('-').map(Number);
  const [toYear = 0, toMonth = 1] = dayOf(until).split('-').map(Number);
  const months = Math.max(0, (toYear - year) * 12 + toMonth - month);
  return addMonths(date, months) < dayOf(until) ? months + 1 : months;
}
