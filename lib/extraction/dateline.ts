/** One place: capitalised words with little between them ("NEW DELHI", "Rio de Janeiro", "Berlin/Bonn"). */
const PLACE =
  "\\p{Lu}[\\p{L}.'’]*(?:[ /-](?:(?:de|la|le|del|of|am|an der|bei|sur)[ -])?\\p{Lu}[\\p{L}.'’]*){0,3}";
const DAY = '(?:\\p{L}{3,9}\\.?\\s+\\d{1,2}|\\d{1,2}\\.?\\s+\\p{L}{3,9}\\.?)(?:,?\\s+\\d{4})?';
/**
 * Place, day and agency before the first sentence: "WASHINGTON:", "ISLAMABAD, Sept 6 (Reuters) -",
 * "(CNN) —". Every part is short and bounded, so that reading is linear.
 */
const DATELINE = new RegExp(
  `^(?:(${PLACE})((?:,\\s+${PLACE}){0,2})((?:,|\\s[-–—/])?\\s+${DAY})?(\\s*[(/][\\p{L}\\p{N} .&'’/-]{2,40}[)/])?|([(][\\p{Lu}][\\p{L} .&/-]{1,30}[)]))\\s*(:|\\.?\\s*[-–—]{1,3}|—|\\s\\|)\\s+(?=["'“‘«„(]?[\\p{Lu}\\p{Lo}\\p{N}])`,
  'u',
);
/** Words that stand before a colon or a dash and are no place. */
const LABEL =
  /^(?:analysis|opinion|comment(?:ary)?|editorial|exclusive|breaking(?: news)?|updated?|latest|live|video|watch|photos?|review|interview|explainers?|explained|factbox|fact check|note|summary|q|a|q&a|correction|column|news|report|timeline|profile|feature|preview|recap|poll|kommentar|analyse|meinung|hintergrund|interview|who|what|when|where|why|how|by|warning|read|see|also|related|tip|step|day|part|chapter|file|sponsored|advertisement|dear|pros|cons|claim|verdict|rating|quick)(?:\s|$)/i;
/** One word, or two of which the first makes towns and no people. */
const TOWN =
  /^(?:(?:New|San|Santa|Los|Las|El|La|Le|St\.?|Saint|Rio|Tel|Abu|Kuala|Cape|Hong|Port|Mexico|North|South|East|West)\s)?\S+$/;
/** Longer than any place, day and agency together. */
const LONGEST = 90;
/** A dateline stands before a paragraph; what follows a label is shorter. */
const LEAST_WORDS = 6;

/** Where the dateline that opens `paragraph` ends, after its colon or dash, in UTF-16 code units; 0 without one. */
export function datelineEnd(paragraph: string): number {
  const match = DATELINE.exec(paragraph.slice(0, LONGEST + 20));
  if (match === null) return 0;
  const [whole, place = '', , day, agency, alone, mark = ''] = match;
  const end = whole.trimEnd().length;
  if (end > LONGEST || LABEL.test(place)) return 0;
  if ((paragraph.slice(end).match(/\S+/g)?.length ?? 0) < LEAST_WORDS) return 0;
  const loud = place !== '' && place === place.toUpperCase() && /\p{Lu}{2}/u.test(place);
  const signed = alone !== undefined || agency !== undefined || day !== undefined;
  // "Marlow: The council …" is a dateline; "Ada Finch of Marlow: The …" is someone speaking.
  const brief = mark.trim() === ':' && TOWN.test(place);
  return loud || signed || brief ? end : 0;
}
