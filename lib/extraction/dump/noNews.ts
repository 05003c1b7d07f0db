import type { DumpLine } from './dumpLines';
import { proseScore } from './dumpLines';

/** Lines looked at: what a text is shows in its first thousand. */
const SAMPLE = 1_000;

/** Why a text is no article, in words for the reader, or null when it may be one. */
export function noNewsReason(raw: string, lines: DumpLine[]): string | null {
  const sample = lines.slice(0, SAMPLE);
  if (sample.length === 0) return 'The file holds no text; save the page again and import that';
  const share = (test: (line: DumpLine) => boolean): number =>
    sample.filter(test).length / sample.length;
  const head = raw.slice(0, 2_000).trimStart();
  if (/^(?:<!doctype html|<html|<\?xml|<head|<body)/i.test(head))
    return 'This is the markup of a web page; give the file a name that ends in .html and import it again';
  if (/^[[{]/.test(head) && /["\d\]}],?\s*$/.test(raw.slice(-200)) && /"\s*:/.test(head))
    return 'This is data (JSON), not an article; export it as text, or as lines of JSON with a "text" each (.jsonl)';
  const filler =
    raw
      .slice(0, 4_000)
      .match(
        /\b(?:lorem|ipsum|dolor|amet|consectetur|adipiscing|elit|tempor|incididunt|labore|aliqua)\b/gi,
      )?.length ?? 0;
  const opening = sample.slice(0, 40).reduce((sum, line) => sum + line.words, 0);
  // Six of its words, and one in twenty-five: an article may quote a line of it.
  if (filler >= 6 && filler * 25 >= Math.min(opening, 650))
    return 'This is placeholder text (lorem ipsum), not an article; import the finished page';
  const code = share((line) =>
    /[;{}]\s*$|^(?:\/\/|#include|import |from \S+ import |def |class |function |const |let |var |return\b|if \(|for \(|public |private |package |using |<\/?\w+[^>]*>)|=>|[=!]==?|\w\(\w*\)[;:{]?$/.test(
      line.text,
    ),
  );
  if (sample.length >= 4 && code > 0.3)
    return 'This looks like source code, not an article; import the text of a news page';
  if (
    sample.length >= 4 &&
    share((line) =>
      /^(?:\[?\d{4}-\d{2}-\d{2}[T ]\d|\[?\d{2}:\d{2}:\d{2}|\w{3}\s+\d{1,2} \d{2}:\d{2}:\d{2}|\d{1,3}(?:\.\d{1,3}){3}\s|(?:INFO|DEBUG|WARN|ERROR|TRACE)\b)/.test(
        line.text,
      ),
    ) > 0.6
  )
    return 'This looks like a log file, not an article; import the text of a news page';
  if (isTable(sample))
    return 'This looks like a table (CSV), not an article; import the text of a news page';
  const prose = sample.filter((line) => proseScore(line) >= 0.6);
  if (sample.length >= 8 && prose.length === 0)
    return 'This is a list of words or short lines without sentences, not an article; import the text of a news page';
  if (prose.length === 0 && !sample.some((line) => line.words >= 20))
    return 'There is no running text in it, only a few words; import the whole text of an article';
  const amounts = share((line) =>
    /^(?:[•*-]\s*)?(?:\d+(?:[./]\d+)?|[½¼¾⅓⅔])\s*(?:cups?|tbsp|tsp|tablespoons?|teaspoons?|g|kg|ml|l|oz|ounces?|lbs?|pounds?|cloves?|pinch|sticks?|cans?)\b/i.test(
      line.text,
    ),
  );
  if (amounts > 0.15 && amounts * sample.length >= 4)
    return 'This looks like a recipe, not a news article; import the text of a news page';
  return null;
}

/** The same number of separators in nearly every line, and few sentences. */
function isTable(sample: DumpLine[]): boolean {
  if (sample.length < 4) return false;
  const sentences = sample.filter((line) => line.ends && line.words >= 15);
  if (sentences.length * 2 > sample.length) return false;
  for (const separator of [',', ';', '\t', '|']) {
    const counts = new Map<number, number>();
    for (const { text } of sample) {
      const count = text.split(separator).length - 1;
      counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const [most = 0, times = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (most >= 2 && times > sample.length * 0.7) return true;
  }
  return false;
}
