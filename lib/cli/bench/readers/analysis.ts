import { readTriggerModel } from '../../../language/events/tagger/triggerModel';
import { readNameModel } from '../../../language/names/nameModel';
import { findAll } from '../../../pipeline/analyseArticle';
import type { OpenReader } from './reader';

/** Relative dates need some day to count from; which one it is changes nothing else. */
const PUBLISHED = '2020-01-15';

/**
 * The whole analysis of an article, by the function that `analyze` uses. Its bytes are the size of
 * the weights of names (four bytes, little endian), these, and the weights of events. Throws where
 * they are missing or damaged.
 */
export const openReader: OpenReader = (bytes) => {
  const all = bytes ?? new ArrayBuffer(4);
  const size = new DataView(all).getUint32(0, true);
  const models = {
    names: readNameModel(all.slice(4, 4 + size)),
    triggers: readTriggerModel(all.slice(4 + size)),
  };
  return {
    names: (text) => findAll('', text, PUBLISHED, models).mentions,
    read: (text) => {
      const { mentions, dates, events } = findAll('', text, PUBLISHED, models);
      return mentions.length + dates.length + events.length;
    },
  };
};
