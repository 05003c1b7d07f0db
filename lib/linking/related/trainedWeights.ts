import type { RelatedWeights } from './relatedWeights';

/** Made by `npm run train -- related` from ECB+ (CC BY 3.0). */
export const RELATED_WEIGHTS: RelatedWeights = {
  pair: {
    intercept: -7.2338,
    weights: [
      8.0476, // words
      4.8448, // lead
      1.5117, // persons
      3.2717, // capitals
      -0.9413, // noNumber
      2.5679, // days
      1.4675, // weekdays
      -0.8668, // noPerson
      -0.8361, // noPlace
      0.8446, // toldDates
      -0.3588, // toldDaysApart
      1.111, // sameYear
      -1.4993, // otherYear
      4.3092, // events
    ],
    means: [
      0.2653, // words
      0.1803, // lead
      0.0953, // persons
      0.1814, // capitals
      0.3951, // noNumber
      0.0542, // days
      0.0951, // weekdays
      0.6579, // noPerson
      0.5943, // noPlace
      0.1637, // toldDates
      1.04, // toldDaysApart
      0.0325, // sameYear
      0.2618, // otherYear
      0.0214, // events
    ],
  },
  company: {
    intercept: 2.5913,
    own: 0.6385,
    allies: 0.5146,
    rivals: -0.4735,
  },
};
