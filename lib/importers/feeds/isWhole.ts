import type { EntryText } from './entryText';

/** Words of paragraphs under which a text is taken for a summary: news in brief is shorter, but so are most teasers. */
const SHORTEST = 150;
/** The content is the whole only where it is so many times as long as the summary beside it. */
const FAR_LONGER = 1.5;

/** How a cut text ends: dots, or an invitation to read on, in the languages of most feeds. */
const CUT =
  /(?:\u2026|\.\.\.|\[(?:\u2026|\.\.\.|&hellip;)\])["”’)\]]*$|(?:^|[.!?…\])»”]\s*|\.\.\.\s*)[([]?(?:(?:please )?(?:click (?:here )?to )?(?:read (?:more|on|the (?:full|whole|rest)|full|it all|article)|continue(?: reading)?|keep reading|full (?:story|article)|see more|view (?:the )?(?:full|article|post)|learn more|more)|weiterlesen|mehr (?:lesen|dazu)|lire (?:la suite|plus)|en savoir plus|(?:leer|seguir leyendo|sigue leyendo)(?: más)?|leia mais|continua(?: a leggere)?|leggi (?:tutto|di più)|lees (?:meer|verder)|läs mer|les mer|læs mere|czytaj (?:więcej|dalej)|читать (?:далее|полностью)|devamı(?:nı oku)?)\b.{0,160}$/iu;

/**
 * Whether what a feed gives of an entry is the whole article: at least 150 words of paragraphs that do
 * not break off, and far more than the summary where there is one beside it. In doubt it is not: the
 * page is then read when the reader opens it.
 * @param summaryWords words of the summary beside it; null where there is none.
 */
export function isWhole(text: EntryText, summaryWords: number | null): boolean {
  if (text.words < SHORTEST) return false;
  if (summaryWords !== null && text.words < summaryWords * FAR_LONGER) return false;
  return !CUT.test(text.text.slice(-300).trim());
}
