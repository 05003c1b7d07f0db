import type { EventType } from '../../model/event';
import type { WordForm } from './baseForms';
import { AUXILIARIES } from './closedClass';
import type { FoundTrigger } from './findTriggers';
import type { EventWords } from './tagger/eventWords';
import { mayBeNoun, mayBeVerb } from './tagger/eventWords';
import { isSaying } from './verbTense';
import { wordClass } from './wordClass';
import type { Word } from './words';
import { isOneOf } from './words';

/** Nouns for what somebody says. */
const SAYINGS = new Set(
  'statement remark comment announcement claim denial accusation allegation warning speech'.split(
    ' ',
  ),
);

/** The trigger that the tagger found at `at`: a happening of no listed type, or a statement. */
export function taggedTrigger(words: readonly Word[], at: number, known: EventWords): FoundTrigger {
  const word = words[at];
  const bases = word?.bases ?? [];
  const low = word?.low ?? '';
  const inflected = bases.find(({ form }) => form === 'past' || form === 'ing');
  const plural = bases.find(({ form }) => form === 's');
  const form: WordForm = (inflected ?? plural)?.form ?? 'base';
  const pos = useOf(words, at, form, known.get(low));
  const trigger: FoundTrigger = {
    from: at,
    to: at + 1,
    lemma: (inflected ?? plural)?.base ?? low,
    pos,
    type: 'other',
    held: false,
  };
  const type: EventType = isStatement(words, trigger) ? 'statement' : 'other';
  return { ...trigger, type };
}

function isStatement(words: readonly Word[], trigger: FoundTrigger): boolean {
  const word = words[trigger.from];
  if (isSaying(words, trigger)) return true;
  if (word?.low === 'according') return words[trigger.to]?.low === 'to';
  return trigger.pos === 'noun' && isOneOf(word, SAYINGS);
}

/** An adjective after a link ("was guilty") heads its clause as a verb does. */
function useOf(
  words: readonly Word[],
  at: number,
  form: WordForm,
  known: number,
): FoundTrigger['pos'] {
  const inflected = form === 'past' || form === 'ing';
  const verb = known < 0 ? inflected : mayBeVerb(known);
  const noun = known < 0 ? true : mayBeNoun(known);
  const used = verb || noun ? wordClass(words, at, form, { verb, noun }) : null;
  if (used !== null) return used;
  if (form === 'past' && !noun) return 'verb';
  const before = words[at - 1]?.low ?? '';
  const second = words[at - 2]?.low ?? '';
  return AUXILIARIES.has(before) || (AUXILIARIES.has(second) && /ly$|^not$/u.test(before))
    ? 'verb'
    : 'noun';
}
