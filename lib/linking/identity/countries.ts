/**
 * Countries whose nationality word does not follow from the country's name by adding `n`, or
 * that go by several names. Left the one form that keys use.
 */
const IRREGULAR: Record<string, string[]> = {
  us: ['america', 'american', 'americans', 'usa'],
  uk: ['britain', 'british', 'briton', 'britons'],
  eu: ['european'],
  afghanistan: ['afghan', 'afghans'],
  argentina: ['argentine', 'argentines', 'argentinian'],
  bangladesh: ['bangladeshi'],
  belgium: ['belgian'],
  brazil: ['brazilian'],
  canada: ['canadian', 'canadians'],
  chile: ['chilean'],
  china: ['chinese'],
  cyprus: ['cypriot'],
  czechia: ['czech'],
  denmark: ['danish', 'dane', 'danes'],
  egypt: ['egyptian', 'egyptians'],
  england: ['english'],
  finland: ['finnish'],
  france: ['french'],
  germany: ['german', 'germans'],
  greece: ['greek', 'greeks'],
  hungary: ['hungarian'],
  iceland: ['icelandic'],
  iran: ['iranian', 'iranians'],
  iraq: ['iraqi', 'iraqis'],
  ireland: ['irish'],
  israel: ['israeli', 'israelis'],
  italy: ['italian', 'italians'],
  japan: ['japanese'],
  jordan: ['jordanian'],
  kenya: ['kenyan'],
  kuwait: ['kuwaiti'],
  lebanon: ['lebanese'],
  libya: ['libyan'],
  mexico: ['mexican', 'mexicans'],
  morocco: ['moroccan'],
  nepal: ['nepali', 'nepalese'],
  netherlands: ['dutch', 'holland'],
  nigeria: ['nigerian'],
  norway: ['norwegian'],
  oman: ['omani'],
  pakistan: ['pakistani', 'pakistanis', 'pak'],
  palestine: ['palestinian', 'palestinians'],
  peru: ['peruvian'],
  philippines: ['philippine', 'filipino'],
  poland: ['polish'],
  portugal: ['portuguese'],
  qatar: ['qatari'],
  russia: ['russian', 'russians'],
  scotland: ['scottish'],
  somalia: ['somali', 'somalis'],
  spain: ['spanish'],
  sudan: ['sudanese'],
  sweden: ['swedish'],
  switzerland: ['swiss'],
  syria: ['syrian', 'syrians'],
  taiwan: ['taiwanese'],
  thailand: ['thai'],
  turkey: ['turkish', 'turk', 'turks'],
  ukraine: ['ukrainian', 'ukrainians'],
  vietnam: ['vietnamese'],
  wales: ['welsh'],
  yemen: ['yemeni'],
};

/** Countries and federations whose nationality is the name plus `n`: "Australia", "Australian". */
const REGULAR =
  'algeria armenia australia austria bolivia bosnia bulgaria cambodia colombia croatia cuba estonia ethiopia georgia ghana guatemala india indonesia jamaica korea latvia liberia libya lithuania macedonia malaysia moldova mongolia namibia nicaragua romania rwanda serbia slovakia slovenia tanzania tunisia uganda venezuela zambia'.split(
    ' ',
  );

const COUNTRY = new Map<string, string>();
for (const country of REGULAR) {
  for (const form of [country, `${country}n`, `${country}ns`]) COUNTRY.set(form, country);
}
for (const [country, forms] of Object.entries(IRREGULAR)) {
  for (const form of [country, ...forms]) COUNTRY.set(form, country);
}
for (const word of ['un', 'nato']) COUNTRY.set(word, word);

/** The country (or union of countries) that a normalised word names or makes an adjective of, or null. */
export function countryOf(word: string): string | null {
  return COUNTRY.get(word) ?? null;
}
