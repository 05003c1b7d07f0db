import type { ArticleSource } from '../../../lib/pipeline/articleSource';

const SYLLABLES =
  'ba bel bor cas cor dan del dor el fal fen gar gol han hel ik jor kal ker lan lor mar mel mon nar nel or pal per quin ral ros sal sel tar tel tor ul van vel vin wal wes yor zan zel'.split(
    ' ',
  );
const FIRST =
  'Anna Boris Clara David Elena Frank Greta Henry Irene James Karen Lucas Maria Nadia Oscar Paula Robert Sofia Thomas Ursula Victor Wanda'.split(
    ' ',
  );
const OFFICES = ['Minister', 'General', 'Senator', 'Mayor', 'Judge', 'Professor'];
const BODIES = ['Ministry of Transport', 'Port Authority', 'University', 'Football Club', 'Bank'];

/** The same numbers for the same seed: mulberry32. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** An invented word that belongs to the number: "Beldortar". */
function coined(number: number): string {
  const random = randomNumbers(number * 7919 + 13);
  const part = (): string => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  const word = part() + part() + (random() < 0.5 ? part() : '');
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/**
 * Invented articles with many names: some in very many articles, most in one or two, as in a real
 * archive; several of one surname; events with dates. The first `count` of an endless row.
 */
export function generatedSources(count: number): ArticleSource[] {
  return Array.from({ length: count }, (_, index) => generatedSource(index));
}

/** The body by its name, with its acronym, or by its acronym alone. */
function bodyAs(body: string, index: number): string {
  const acronym = [...body.matchAll(/\b[A-Z]/g)].join('');
  if (acronym.length < 3 || index % 3 === 0) return body;
  return index % 3 === 1 ? `${body} (${acronym})` : acronym;
}

function generatedSource(index: number): ArticleSource {
  const random = randomNumbers(index + 1);
  // Cubed: the tenth part of the numbers that come first is drawn by half of the draws.
  const often = (most: number): number => Math.floor(random() ** 3 * most);
  const day = new Date(Date.UTC(2021, 0, 1 + (index % 1500)));
  const eventDay = new Date(day.getTime() - (1 + often(20)) * 86_400_000);
  const person = () => {
    const number = often(6000);
    const first = FIRST[number % FIRST.length] ?? '';
    const office = OFFICES[number % OFFICES.length] ?? '';
    return { office, last: coined(number % 4000), first };
  };
  const [a, b, c] = [person(), person(), person()];
  const place = coined(100_000 + often(2000));
  const other = coined(100_000 + often(2000));
  const body = `${coined(100_000 + often(600))} ${BODIES[often(500) % BODIES.length] ?? ''}`;
  const killed = 2 + often(90);
  const text = [
    `${a.office} ${a.first} ${a.last} met ${b.first} ${b.last} in ${place} on ${eventDay.toLocaleDateString('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' })}.`,
    `${a.last} said that the ${body} would open a bridge between ${place} and ${other}.`,
    `An explosion in ${other} killed ${killed} people on Monday, police said.`,
    `${c.office} ${c.first} ${c.last} of the ${body} called for an inquiry, and ${b.last} promised one.`,
    `The ${bodyAs(body, index)} had signed an agreement with ${other} in ${eventDay.getUTCFullYear() - 1}.`,
    `Nothing in article ${index} is true, ${c.last} told reporters.`,
  ].join(' ');
  return {
    id: `generated-${index}`,
    file: null,
    extracted: {
      title: `${a.last} meets ${b.last} in ${place}`,
      url: `https://times.example/${index}`,
      publisher: 'The Invented Times',
      authors: [],
      published: { value: day.toISOString().slice(0, 10), precision: 'day', source: 'input' },
      updated: null,
      section: null,
      language: 'en',
      text,
      zones: [],
    },
  };
}
