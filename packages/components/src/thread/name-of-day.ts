/** A day as people call it: today, yesterday, else its date, with the year where it is another one. */
export function nameOfDay(
  time: number,
  {
    now,
    locale,
    words,
  }: { now: number; locale: string; words: { readonly today: string; readonly yesterday: string } },
): string {
  const day = new Date(time);
  const today = new Date(now);
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (day.toDateString() === today.toDateString()) return words.today;
  if (day.toDateString() === yesterday.toDateString()) return words.yesterday;
  const year = day.getFullYear() === today.getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year }).format(
    day,
  );
}
