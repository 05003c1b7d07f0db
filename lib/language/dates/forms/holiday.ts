import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { GAP, YEAR } from '../words';
import { FEASTS } from './feasts';
import { turnOf } from './turn';

/** As newspapers write them: each word with a capital but small words. */
const NAMES = FEASTS.map((name) =>
  name
    .replaceAll(/\b(?!of\b|['’])\p{Ll}/gu, (letter) => letter.toUpperCase())
    .replaceAll(/(['’])S\b/gu, '$1s')
    .replaceAll("'", "['’]")
    .replaceAll('.', '\\.')
    .replaceAll(' ', GAP),
).join('|');

/** Days that the world knows by their numbers, by the group of the pattern that finds them. */
const ATTACKS: readonly (readonly [string, string])[] = [
  ['attack', '2001-09-11'],
  ['london', '2005-07-07'],
  ['mumbai', '2008-11-26'],
];

/** Feasts whose day a calendar gives; and days of attacks that are called by their numbers. */
export const holiday: Recogniser = {
  needs: [CUE.feast],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:(?<turn>[Ll]ast|[Nn]ext|[Tt]his)${GAP})?(?<name>${NAMES})(?:,?${GAP}(?<y>${YEAR}))?|(?<mumbai>26/11(?=${GAP}(?:Mumbai|attack|terror|case|carnage|strike|accused|mastermind|trial|siege|victim)))|(?<london>7/7(?=${GAP}(?:London|attack|bomb|terror|inquest|victim)))|(?<attack>9/11|(?:September|Sept\\.?|Sep\\.?)${GAP}11(?:th)?(?=${GAP}(?:terror\\p{L}*${GAP})?(?:attack|hijack|terror|plot|commission|victim)\\p{L}*)))(?![\\p{L}\\p{N}/])`,
    'gu',
  ),
  read: ({ group, after }) => {
    const attacked = ATTACKS.find(([key]) => group(key) !== '');
    if (attacked)
      return { type: 'date', rule: 'named day', form: { kind: 'fixed', value: attacked[1] } };
    const name = group('name').replaceAll(/\s+/gu, ' ').replaceAll('’', "'").toLowerCase();
    // A tree, a card or a show bears the feast's name, not its day.
    if (
      /^\s(?:week|season|period|break|rush|party|parties|shopping|present|lights|bonus|tree|card|gift|song|carol|market|parade|dinner|egg|bunny|basket|play|play\s|Parade|Story|Island|Rising|Seals?|Massacre|Bank|Party|riots?)/u.test(
        after,
      )
    )
      return null;
    const turn = group('y') === '' ? turnOf(group('turn')) : null;
    const key = group('y') === '' ? name : `${name} ${group('y')}`;
    return { type: 'date', rule: 'holiday', form: { kind: 'holiday', name: key, turn } };
  },
};
