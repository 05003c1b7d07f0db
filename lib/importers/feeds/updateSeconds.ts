const PERIODS = new Map([
  ['hourly', 3_600],
  ['daily', 86_400],
  ['weekly', 604_800],
  ['monthly', 2_592_000],
  ['yearly', 31_536_000],
]);

/** Seconds between two changes by the syndication module of RSS 1.0 (`updatePeriod` over `updateFrequency`); null where it says nothing. */
export function updateSeconds(
  said: { updatePeriod?: string; updateFrequency?: number } | undefined,
): number | null {
  if (said?.updatePeriod === undefined) return null;
  const period = PERIODS.get(said.updatePeriod.trim().toLowerCase());
  const times = said.updateFrequency ?? 1;
  return period === undefined || !(times > 0) ? null : Math.round(period / times);
}
