import { readTriggerModel } from '../../lib/language/events/tagger/triggerModel';
import { readLanguageModel } from '../../lib/language/languageModel';
import type { LanguageModels } from '../../lib/language/models';
import { readNameModel } from '../../lib/language/names/nameModel';

/** Reads what the extension ships to read an article with: once in the life of a background or a worker. */
export async function loadLanguageModels(): Promise<LanguageModels> {
  const [names, events, languages] = await Promise.all(
    ['names.bin', 'events.bin', 'languages.json'].map(async (file) =>
      (await fetch(`/models/${file}`)).arrayBuffer(),
    ),
  );
  const none = new ArrayBuffer(0);
  return {
    names: readNameModel(names ?? none),
    triggers: readTriggerModel(events ?? none),
    languages: readLanguageModel(languages ?? none),
  };
}
