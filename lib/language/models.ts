import type { TriggerModel } from './events/tagger/triggerModel';
import type { LanguageModel } from './languageModel';
import type { NameModel } from './names/nameModel';

/** The trained parts of the language layer, ready for use: what the extension ships under `models/`. */
export interface LanguageModels {
  names: NameModel;
  triggers: TriggerModel;
  languages: LanguageModel;
}
