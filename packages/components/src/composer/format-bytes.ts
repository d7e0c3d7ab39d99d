const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in the unit that suits it, in the language's way: `1.2 MB`. The smallest is one kilobyte. */
export function formatBytes(bytes: number, locale: string): string {
  const kilobytes = Math.max(1, bytes / 1000);
  const step = Math.min(units.length - 1, Math.floor(Math.log10(kilobytes) / 3));
  const value = kilobytes / 1000 ** step;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: step > 0 && value < 10 ? 1 : 0,
  }).format(value);
}
