import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { pad } from '../calendar';
import { ONES } from '../numbers';
import { GAP } from '../words';
import { dayPartOf } from './turn';
import { onHalf } from './clockDay';

/** "four in the morning", "8 o'clock", "six o'clock in the evening", "11 at night": hours as people say them. */
export const spokenClock: Recogniser = {
  needs: [CUE.part],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}.,:/$£€-])(?<hour>1[0-2]|[1-9]|${ONES.slice(1, 13).join('|')})(?:${GAP}o['’]clock(?:${GAP}(?:in${GAP}the${GAP}(?<p1>morning|afternoon|evening)|at${GAP}(?<n1>night)))?|${GAP}(?:in${GAP}the${GAP}(?<p2>morning|afternoon|evening)|at${GAP}(?<n2>night)))(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  read: ({ group, before }) => {
    const said = group('hour').toLowerCase();
    const hour = Number.isNaN(Number(said)) ? ONES.indexOf(said) : Number(said);
    const bare = group('p2') + group('n2') !== '';
    // "killed four in the morning": without "o'clock" a preposition shows that an hour is meant.
    if (bare && !/\b(?:at|around|about|by|until|till|since|before|after|past)\s$/iu.test(before))
      return null;
    const part = dayPartOf(group('p1') || group('n1') || group('p2') || group('n2'));
    const time = onHalf(`T${pad(hour)}:00`, part);
    return { type: 'time', rule: 'spoken clock time', form: { kind: 'clock', time } };
  },
};
