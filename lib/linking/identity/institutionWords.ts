import { countryOf } from './countries';
import { contentWords, withoutLegalForm } from './normaliseName';
import { remember } from './remember';

/** Words for institutions of which every country or town has its own, without a word that says which. */
const INSTITUTION = new Set(
  'academy administration affairs agency air airport army assembly association attorney authority bank board borough bureau cabinet center central chamber church city clinic coast college command commission committee common communications congress constitutional coroner council county court criminal customs defense department detention development district division economic education election electoral electric emergency environmental executive federal finance fire force foreign general government governor guard health high home homicide hospital house human immigration industry information intelligence interior internal investigation investigations investigative jail judicial justice juvenile labor land law legislative legislature library local management marine mayor medical medicine memorial metro metropolitan military ministry municipal narcotics national naval navy no office operations opposition parliament parole patrol people personnel planning plaza pleas police port postal press prison probation prosecution prosecutor public regional representatives republican rescue revenue rights road royal safety school science secret secretariat secretary security senate service services sheriff sheriffs social special stadium staff state statistics street superior supreme task tourism town trade traffic transit transport transportation treasury tribunal union unit university upper lower veterans village water welfare works youth'.split(
    ' ',
  ),
);

/** Words of institutions that belong to a country; others every town, county or district has. */
const NATIONAL = new Set(
  'army navy congress parliament senate cabinet ministry treasury supreme constitutional defense foreign interior finance secretariat military intelligence federal national government immigration justice assembly legislature politburo'.split(
    ' ',
  ),
);

/** Words for what many towns have under other names: by them alone no two names are one. */
const KIND = new Set(
  'street st road rd avenue ave drive dr lane ln boulevard blvd highway route parkway place way trail terrace lake river mount creek beach hills heights hotel inn apartments college network group party movement front news'.split(
    ' ',
  ),
);

/** Words that in a longer name make it a part of what the short name means: "Apple Stores", "Ford Credit". */
const PART = new Set(
  'store stores shop shops division unit branch credit capital financial finance commercial airplanes aircraft defense space foundation museum award awards prize conference festival center headquarters arena stadium park airport field court tower towers building plaza street road avenue bridge station north south east west northern southern eastern western europe asia africa latin pacific atlantic union committee federation league cup open game games show tv radio records studios studio music news magazine channel app apps online'.split(
    ' ',
  ),
);

/** Words that a company's full name has and its short name leaves out: "Adam Airlines", "Ford Motor". */
const COMPANY = new Set(
  'airline airlines airways air motor motors group holding holdings computer computers software systems technologies technology industries international global enterprises partners bank bancorp energy oil petroleum gas electric electronics pharmaceuticals chemical foods entertainment media communications wireless telecom insurance securities brothers sons bros'.split(
    ' ',
  ),
);

const INDEX = new Set('index composite average industrial industrials jones'.split(' '));

/**
 * Whether an organisation's or a place's name says only what it is and not whose: "Police Department",
 * "the Senate", "Supreme Court". Two articles mean the same by it only if they are about one place.
 */
export const isGenericName = remember((name: string): boolean =>
  contentWords(name).every((word) => INSTITUTION.has(word) || /^\d+$/.test(word)),
);

/** Whether a generic name is that of an institution of a country, so that the country tells which. */
export function isNational(name: string): boolean {
  return contentWords(name).some((word) => NATIONAL.has(word));
}

/** Whether a normalised word of a name says what it is and not which: "street", "department". */
export function isKindWord(word: string): boolean {
  return INSTITUTION.has(word) || KIND.has(word);
}

/** Whether words that a longer name adds make it something else than the short name: a part, or what stands in another country. */
export function namesPart(added: readonly string[]): boolean {
  return added.some((word) => PART.has(word) || countryOf(word) !== null);
}

/** Whether words that a longer name adds are such as a company's full name has. */
export function isCompanyEnding(added: readonly string[]): boolean {
  return added.every((word) => COMPANY.has(word));
}

/** Whether words that a longer name adds are such as the full name of a share index has: "Nasdaq Composite". */
export function isIndexEnding(added: readonly string[]): boolean {
  return (
    added.some((word) => INDEX.has(word)) &&
    added.every((word) => INDEX.has(word) || /^\d+$/.test(word))
  );
}

/** A normalised name without the words at its end that only a company's full name has: "ford motor" gives "ford". */
export const withoutCompanyEnding = remember((name: string): string => {
  const words = withoutLegalForm(name).split(' ');
  while (words.length > 1 && COMPANY.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
});
