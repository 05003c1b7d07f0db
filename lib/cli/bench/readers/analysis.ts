import { readNameModel } from '../../../language/names/nameModel';
import { findAll } from '../../../pipeline/analyseArticle';
import type { OpenReader } from './reader';

/** Relative dates need some day to count from; which one it is changes nothing else. */
const PUBLISHED = '2020-01-15';

/** The whole analysis of an article, by the function that `analyze` uses. Throws where the file of weights is missing or damaged. */
export const openReader: OpenReader = (bytes) => {
  const model = readNameModel(bytes ?? new ArrayBuffer(0));
  return {
    names: (text) => findAll('', text, PUBLISHED, model).mentions,
    read: (text) => {
      const { mentions, dates, events } = findAll('', text, PUBLISHED, model);
      return mentions.length + dates.length + events.length;
    },
  };
};
