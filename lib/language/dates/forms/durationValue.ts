/** TIMEX3 letters of units, by the unit's name; `T` before those of the clock. */
const LETTERS: Readonly<Record<string, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  night: 'D',
  week: 'W',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
  century: 'C',
};

/**
 * The TIMEX3 duration of so many units (`P2W`, `PT2H30M`), `X` where `count` is null; null for a word
 * that is no unit. `half` adds half a unit.
 */
export function durationValue(unit: string, count: number | null, half: boolean): string | null {
  const letter = LETTERS[unit.replace(/ies$/u, 'y').replace(/s$/u, '')];
  if (letter === undefined) return null;
  if (count === null) return letter.startsWith('T') ? `PTX${letter.slice(1)}` : `PX${letter}`;
  let amount = (count + (half ? 0.5 : 0)) * (unit.startsWith('fortnight') ? 2 : 1);
  // TIMEX3 has letters for decades and centuries; corpora count the years.
  if (letter === 'E') return `P${amount * 10}Y`;
  if (letter === 'C') return `P${amount * 100}Y`;
  const part = amount % 1;
  amount = Math.floor(amount);
  if (part === 0)
    return letter.startsWith('T') ? `PT${amount}${letter.slice(1)}` : `P${amount}${letter}`;
  const whole = amount === 0 ? '' : String(amount);
  if (letter === 'Y') return `P${whole === '' ? '' : `${whole}Y`}${Math.round(part * 12)}M`;
  if (letter === 'TH') return `PT${whole === '' ? '' : `${whole}H`}${Math.round(part * 60)}M`;
  if (letter === 'TM') return `PT${whole === '' ? '' : `${whole}M`}${Math.round(part * 60)}S`;
  return letter.startsWith('T')
    ? `PT${amount + part}${letter.slice(1)}`
    : `P${amount + part}${letter}`;
}
