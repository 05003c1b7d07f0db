import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { GAP } from '../words';
import { durationValue } from './durationValue';

/** "for months", "the coming years", "weeks of talks", "decades-long": how many is not said. */
export const vagueDuration: Recogniser = {
  needs: [CUE.units],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-]|\\p{N}[^\\S\\n\\r])(?:(?<=\\b(?:for|after|within|over|in|of|took|takes|take|last|lasted|spent|follows?|followed|following|despite|amid|through|until|before|with|just|only|mere)${GAP})(?:the${GAP}(?:(?:past|last|next|coming)${GAP}|(?<=\\bover${GAP}the${GAP})(?=years|decades|centuries)))?|the${GAP}(?:coming)${GAP}|(?=\\p{L}+(?:${GAP}(?:of|later|earlier)|-(?:long|old))\\b)|the${GAP}(?=\\p{L}+${GAP}(?:before|after|since|following|leading${GAP}up|that${GAP}followed|to${GAP}come)\\b))(?:(?:hundreds|thousands|dozens)${GAP}of${GAP})?(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)(?:-long|(?=-old\\b))?(?![\\p{L}\\p{N}]|-(?!old\\b)|${GAP}(?:ago|old|of${GAP}age)\\b)`,
    'giu',
  ),
  read: ({ group, before }) => {
    // "the early hours of Friday", "opening hours of shops": hours of the clock.
    if (
      /\b(?:early|late|small|wee|morning|evening|business|opening|office|working|rush|peak|visiting)\s$/iu.test(
        before,
      )
    )
      return null;
    const value = durationValue(group('unit').toLowerCase(), null, false);
    return value === null
      ? null
      : { type: 'duration', rule: 'vague duration', form: { kind: 'fixed', value } };
  },
};
