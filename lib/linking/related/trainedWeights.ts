import type { RelatedWeights } from './relatedWeights';

/** Made by `npm run train -- related` from ECB+ (CC BY 3.0). */
export const RELATED_WEIGHTS: RelatedWeights = {
  pair: {
    intercept: -7.2349,
    weights: [
      8.1532, // words
      4.743, // lead
      1.533, // persons
      3.2458, // capitals
      -0.9491, // noNumber
      2.5576, // days
      1.4589, // weekdays
      -0.8472, // noPerson
      -0.8315, // noPlace
      0.851, // toldDates
      -0.3601, // toldDaysApart
      1.1029, // sameYear
      -1.5001, // otherYear
      4.2951, // events
    ],
    means: [
      0.2659, // words
      0.1813, // lead
      0.0955, // persons
      0.182, // capitals
      0.3912, // noNumber
      0.0544, // days
      0.095, // weekdays
      0.6576, // noPerson
      0.5939, // noPlace
      0.1606, // toldDates
      1.0177, // toldDaysApart
      0.0322, // sameYear
      0.2569, // otherYear
      0.0212, // events
    ],
  },
  company: {
    intercept: 2.61,
    own: 0.6591,
    allies: 0.5243,
    rivals: -0.5075,
  },
};
