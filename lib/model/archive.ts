import type { EventMention, EventType, Figure } from './event';
import type { NameKind } from './mention';

/** Why two names or two tellings were taken for one: the rule, in the reader's words, where it was seen, and how sure it is (0…1). */
export interface LinkEvidence {
  rule: string;
  text: string;
  articles: string[];
  confidence: number;
}

/** A role an article gives somebody, with the day it was published (null: unknown). */
export interface RoleAt {
  role: string;
  article: string;
  date: string | null;
}

/**
 * Somebody or something across articles. `id` does not depend on the order of import.
 * `members` are the local entities it joins; `confidence` (0…1) is that of its weakest link.
 */
export interface Entity {
  id: string;
  kind: NameKind;
  name: string;
  aliases: string[];
  roles: RoleAt[];
  members: { article: string; local: string }[];
  evidence: LinkEvidence[];
  confidence: number;
  /** Ids of the entities it may be one with, where two or more fit and nothing tells which: it is none of them. */
  candidates?: string[];
}

/**
 * An event across articles: all mentions that were merged, with the evidence for each merge.
 * `date` is the finest TIMEX3 value that all agree with, or null for unknown.
 */
export interface StoryEvent {
  id: string;
  type: EventType;
  trigger: string;
  date: string | null;
  place: string | null;
  participants: string[];
  figures: Figure[];
  members: { article: string; event: EventMention }[];
  evidence: LinkEvidence[];
}
