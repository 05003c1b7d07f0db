const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const DETERMINERS = words(`a an the this that these those any some no another each every all
  both either neither its his her their our my your several many few more most such what which further`);

/** Determiners after which a noun is one that reader and writer already know. */
export const DEFINITE = words('the this that these those its his her their our');

export const PREPOSITIONS = words(`of in on at by for with from to into onto against over under
  about during within without through throughout near between among around across along behind beyond
  despite amid following upon off toward towards outside inside since until via per like`);

export const LOCATIVE = words('in at near outside inside across around along into throughout');

export const PRONOUNS = words('he she it they we i you who him her them us me which that');

export const MODALS = words('will would can could may might shall should must');

export const AUXILIARIES = words(`be am is are was were been being has have had having do does did
  get gets got ${[...MODALS].join(' ')} cannot`);

export const NEGATIONS = words("not never n't neither nor cannot");

export const CONJUNCTIONS = words('and or but nor yet so plus');

/** Words that open a clause of their own wherever they stand. */
export const SUBORDINATORS = words(
  'while after before when although though because if unless whether until whereas why',
);

/** Verbs that report what somebody says; what follows them is another clause. */
export const REPORTING =
  words(`said say says saying told tell tells telling added adds adding stated states stating
  reported reports claimed claims claiming noted notes noting believe believes believed insisted insists
  insisting explained observed reiterated confirmed confirms argued alleged asked replied answered
  emphasised emphasized stressed acknowledged acknowledging warned wrote tweeted testified`);

const NUMBER_WORDS =
  words(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
  hundred thousand million billion trillion dozen dozens hundreds thousands`);

/** Whether a word (lower case) is a number in figures or in letters. */
export function isNumber(word: string): boolean {
  return /^\d/u.test(word) || NUMBER_WORDS.has(word);
}

/** Heads of noun phrases for people, singular: whom one may meet, sack, or kill. */
export const PEOPLE_NOUNS =
  words(`people person man woman child boy girl soldier troop officer official
  minister president premier chancellor king queen leader chief commander general colonel captain major
  admiral secretary ambassador envoy diplomat senator lawmaker governor mayor judge director manager
  coach chairman chairwoman executive ceo head spokesman spokeswoman employee worker staff teacher
  student journalist reporter activist protester civilian villager resident policeman police militant
  terrorist rebel insurgent fighter gunman suspect prisoner hostage member delegation representative
  counterpart negotiator aide adviser advisor editor doctor player actor host deputy attorney lawyer
  army authority team group side government party widow family victim father mother son daughter wife
  husband brother sister couple teenager driver pilot passenger patient leadership parliamentarian him her them`);
