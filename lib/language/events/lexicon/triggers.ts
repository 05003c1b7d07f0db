import { DIPLOMACY } from './diplomacy';
import { HARM } from './harm';
import { LAW } from './law';
import { OFFICE } from './office';
import type { Trigger } from './trigger';
import { VIOLENCE } from './violence';

/** A trigger made ready: its first word, the words that must follow, guards as sets. */
export interface ReadyTrigger {
  trigger: Trigger;
  rest: readonly string[];
  notNext: ReadonlySet<string>;
  notPrevious: ReadonlySet<string>;
  near: ReadonlySet<string> | null;
  next: ReadonlySet<string> | null;
}

const wordSet = (list = ''): ReadonlySet<string> => new Set(list.split(/\s+/u));

const byFirstWord = new Map<string, ReadyTrigger[]>();
for (const trigger of [...VIOLENCE, ...LAW, ...DIPLOMACY, ...OFFICE, ...HARM]) {
  const [first = '', ...rest] = trigger.lemma.split(/[\s-]/u);
  const ready: ReadyTrigger = {
    trigger,
    rest,
    notNext: wordSet(trigger.notNext),
    notPrevious: wordSet(trigger.notPrevious),
    near: trigger.near ? wordSet(trigger.near) : null,
    next: trigger.next ? wordSet(trigger.next) : null,
  };
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), ready]);
}
// Longer phrases first: "air strike" is found before "strike" could be.
for (const list of byFirstWord.values()) list.sort((a, b) => b.rest.length - a.rest.length);

/** The triggers whose first word is `base` (a base form in lower case), longest first. */
export function triggersFor(base: string): readonly ReadyTrigger[] {
  return byFirstWord.get(base) ?? [];
}
