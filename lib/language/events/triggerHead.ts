import { baseForms } from './baseForms';

/**
 * Head of a trigger in its base form, by which mentions of one event recur: "air strikes" and
 * "airstrike" are strikes, "meeting" and "met" meet, "killings" and "killed" kill.
 */
export function triggerHead(trigger: string): string {
  let head = trigger.toLowerCase().split(/[\s-]/u).at(-1) ?? '';
  // Plural of an -ing noun first, then its verb; no word has more than two endings.
  for (let round = 0; round < 2; round++) head = baseForms(head)[1]?.base ?? head;
  return head.endsWith('strike') ? 'strike' : head;
}
