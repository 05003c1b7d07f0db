import { useState } from 'preact/hooks';
import type { SavingChoice } from '../../../lib/model/saving';
import { savingText } from '../../savingText';

interface SavingChoicesProps {
  choice: SavingChoice;
  onChoose: (choice: SavingChoice) => void;
}

/** Seconds to choose from. */
const SECONDS = [10, 20, 30, 60, 120];

/** Whether stories are saved by themselves, after how long, and from which sites never. */
export function SavingChoices({ choice, onChoose }: SavingChoicesProps) {
  const { automatic, seconds, except } = choice;
  const options = SECONDS.includes(seconds) ? SECONDS : [...SECONDS, seconds].sort((a, b) => a - b);
  return (
    <section aria-labelledby="saving">
      <h2 class="library-heading" id="saving">
        {savingText.title}
      </h2>
      <p class="library-note">{savingText.why}</p>
      <div class="choice-row">
        <input
          type="checkbox"
          class="choice-input"
          id="saving-automatic"
          checked={automatic}
          aria-describedby="saving-automatic-hint"
          onChange={(event) => onChoose({ ...choice, automatic: event.currentTarget.checked })}
        />
        <label class="choice-label" for="saving-automatic">
          {savingText.automatic}
        </label>
        <p class="choice-hint" id="saving-automatic-hint">
          {savingText.automaticHint}
        </p>
      </div>
      {automatic && (
        <div class="saving-more">
          <label class="saving-seconds">
            {savingText.seconds}{' '}
            <select
              class="saving-select"
              value={seconds}
              onChange={(event) =>
                onChoose({ ...choice, seconds: Number(event.currentTarget.value) })
              }
            >
              {options.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>{' '}
            {savingText.secondsUnit}
          </label>
          <ExceptedSites
            except={except}
            onChange={(next) => onChoose({ ...choice, except: next })}
          />
        </div>
      )}
    </section>
  );
}

interface ExceptedSitesProps {
  except: string[];
  onChange: (except: string[]) => void;
}

function ExceptedSites({ except, onChange }: ExceptedSitesProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = (): void => {
    const host = hostIn(typed);
    setWrong(host === null);
    if (host === null) return;
    setTyped('');
    if (!except.includes(host)) onChange([...except, host].sort());
  };
  return (
    <fieldset class="choice">
      <legend class="saving-title">{savingText.except}</legend>
      {except.length === 0 ? (
        <p class="choice-hint saving-none">{savingText.exceptNone}</p>
      ) : (
        <ul class="saving-sites">
          {except.map((host) => (
            <li key={host} class="saving-site">
              <span>{host}</span>
              <button
                type="button"
                class="button button-quiet"
                aria-label={savingText.removeNamed(host)}
                onClick={() => onChange(except.filter((each) => each !== host))}
              >
                {savingText.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="saving-add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label class="visually-hidden" for="saving-site">
          {savingText.site}
        </label>
        <input
          id="saving-site"
          class="saving-input"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          placeholder="example.org"
          value={typed}
          aria-invalid={wrong}
          aria-describedby="saving-site-hint"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {savingText.add}
        </button>
      </form>
      <p
        class={wrong ? 'saving-wrong' : 'choice-hint saving-none'}
        id="saving-site-hint"
        role={wrong ? 'alert' : undefined}
      >
        {wrong ? savingText.noSite : savingText.exceptHint}
      </p>
    </fieldset>
  );
}

/** The host of what the reader wrote, an address or a host; null where it is none. */
export function hostIn(typed: string): string | null {
  const text = typed.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/^www\./, '');
  return host.includes('.') || host === 'localhost' ? host : null;
}
