import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { FoundName, OpenReader } from './reader';

/** What is asked of each word. As properties: they are handed on and need no `this`. */
interface Questions {
  value: ItsFunction<string>;
  pos: ItsFunction<string>;
}

/**
 * wink-nlp's proper nouns: each run of words that it tags so is taken for a name. It tells no kinds.
 * Only its parts that this needs are switched on.
 */
export const openReader: OpenReader = () => {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const its: Questions = nlp.its;
  const names = (text: string): FoundName[] => {
    const tokens = nlp.readDoc(text).tokens();
    const words = tokens.out(its.value);
    const tags = tokens.out(its.pos);
    const found: FoundName[] = [];
    let at = 0;
    let open: FoundName | null = null;
    for (const [index, word] of words.entries()) {
      // It gives words without their places; they come in order.
      const start = text.indexOf(word, at);
      if (start < 0) continue;
      at = start + word.length;
      if (tags[index] !== 'PROPN') open = null;
      else if (open) open.end = at;
      else found.push((open = { start, end: at, kind: null }));
    }
    return found;
  };
  return { names, read: (text) => names(text).length };
};
