import type { RelatedWeights } from './relatedWeights';

/** Made by `npm run train -- related` from ECB+ (CC BY 3.0). */
export const RELATED_WEIGHTS: RelatedWeights = {
  pair: {
    intercept: -7.2385,
    weights: [
      8.169, // words
      4.7338, // lead
      1.5331, // persons
      3.2459, // capitals
      -0.9493, // noNumber
      2.5561, // days
      1.4633, // weekdays
      -0.8459, // noPerson
      -0.8313, // noPlace
      0.8238, // toldDates
      -0.3564, // toldDaysApart
      1.1042, // sameYear
      -1.4999, // otherYear
      4.2937, // events
    ],
    means: [
      0.2659, // words
      0.1817, // lead
      0.0956, // persons
      0.1818, // capitals
      0.3911, // noNumber
      0.0545, // days
      0.0938, // weekdays
      0.6573, // noPerson
      0.5927, // noPlace
      0.1626, // toldDates
      1.0287, // toldDaysApart
      0.032, // sameYear
      0.257, // otherYear
      0.0212, // events
    ],
  },
  company: {
    intercept: 1.6365,
    own: 0.6953,
    allies: 0.5296,
    rivals: -1.0256,
  },
};
