import type { NameKind, NameMention } from '../../model/mention';
import type { Span } from '../../model/span';
import { tokenize, type Token } from '../tokens';
import type { NameModel } from './nameModel';
import { findRole, isTitle } from './roles';

const INNER = /^(?:of|and|the|for|de|al|bin|ul|e|van|von|-|&|'|’)$/;
const ORGANISATION =
  /^(?:Department|Ministry|Army|Navy|Senate|Congress|Committee|Council|Party|Network|Agency|University|Court|Bank|Corp\.|Inc\.|Command|Commission|Police|Pentagon|NATO|UN|U\.N\.|ISAF|Taliban|Qaeda|Union|Association|Group|League|Front)$/i;
const PLACE =
  /^(?:US|U\.S\.|UK|Pakistan|Afghanistan|India|China|Iran|Iraq|Russia|Washington|London|Islamabad|Kabul|Delhi|Province|District|City|River|County|Valley|Agency|States)$/;
const ORDINARY =
  /^(?:The|A|An|He|She|It|They|We|I|You|In|On|At|But|And|If|When|While|After|Before|This|That|These|Those|His|Her|Their|Our|My|As|For|From|By|With|There|What|Who|How|Why|Where|Not|No|Yes|So|Some|Many|Most|All|Also|However|Mr|Mrs|Ms|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

function kindOf(words: string[]): NameKind {
  if (words.some((word) => ORGANISATION.test(word))) return 'organisation';
  if (words.some((word) => PLACE.test(word))) return 'place';
  if (words.length === 1 && /(?:ese|ish|ani|ians?|ans?)$/.test(words[0] ?? '')) return 'other';
  return /^[\p{Lu}\p{N}]{2,}$/u.test(words[0] ?? '') ? 'organisation' : 'person';
}

function isNameWord(token: Token, isFirst: boolean): boolean {
  return (
    /^\p{Lu}/u.test(token.text) && !ORDINARY.test(token.text) && !isTitle(token.text) && !isFirst
  );
}

/** The names in `text`, sorted and not overlapping; `sentences` are spans of it. */
export function findNames(text: string, sentences: Span[], model: NameModel): NameMention[] {
  const found: NameMention[] = [];
  if (model.version === 0) return found;
  for (const sentence of sentences) {
    const tokens = tokenize(text, sentence);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      const alone = i === 0 && !/^\p{Lu}/u.test(tokens[1]?.text ?? '') && tokens[1]?.text !== ':';
      if (!token || !isNameWord(token, alone)) continue;
      let last = i;
      for (let j = i + 1; j < tokens.length; j++) {
        const next = tokens[j];
        if (!next || !(isNameWord(next, false) || INNER.test(next.text))) break;
        if (isNameWord(next, false)) last = j;
      }
      const end = tokens[last]?.end ?? token.end;
      const words = tokens.slice(i, last + 1).map((word) => word.text);
      const kind = kindOf(words);
      const role = kind === 'person' ? findRole(text, tokens, i, last) : null;
      const confidence = 0.5;
      found.push({
        start: token.start,
        end,
        text: text.slice(token.start, end),
        kind,
        role,
        confidence,
      });
      i = last;
    }
  }
  return found;
}
