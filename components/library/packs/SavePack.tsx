import { useState } from 'preact/hooks';
import type { SourceSummary } from '../../../lib/model/library';
import { bytesWords } from '../importWords';
import { packsText } from './packsText';

/** What a pack is to hold, and what it says of itself. */
export interface PackWish {
  title: string;
  /** Null where the reader gave none. */
  licence: string | null;
  source: string | null;
  choice: { source: string | null; find: string; from: string | null; to: string | null };
}

/** How far saving a pack is. */
export type Saving =
  | { state: 'idle' | 'stopped' | 'nothing' }
  | { state: 'writing'; articles: number }
  | { state: 'saved'; articles: number; bytes: number; lost: number }
  | { state: 'failed'; why: string };

interface SavePackProps {
  sources: readonly { id: string; name: string; kind: SourceSummary['kind'] }[];
  saving: Saving;
  /** Within the reader's click: choose a place and write the pack there. */
  onSave: (wish: PackWish) => void;
  onStop: () => void;
}

/** A form that saves all articles, or some, as a pack. */
export function SavePack({ sources, saving, onSave, onStop }: SavePackProps) {
  const [wish, setWish] = useState({
    title: packsText.nameHint,
    licence: '',
    source: '',
    of: '',
    find: '',
    from: '',
    to: '',
  });
  const writing = saving.state === 'writing';
  const field = (name: keyof typeof wish, label: string, isDate = false) => {
    const given = {
      class: 'filter-input',
      name,
      value: wish[name],
      onInput: (event: Event & { currentTarget: HTMLInputElement }): void =>
        setWish({ ...wish, [name]: event.currentTarget.value }),
    };
    return (
      <label class="pack-field">
        <span class="filter-label">{label}</span>
        {isDate ? <input type="date" {...given} /> : <input type="text" {...given} />}
      </label>
    );
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onSave({
      title: wish.title.trim() || packsText.nameHint,
      licence: wish.licence.trim() || null,
      source: wish.source.trim() || null,
      choice: {
        source: wish.of === '' ? null : wish.of,
        find: wish.find,
        from: wish.from || null,
        to: wish.to || null,
      },
    });
  };
  return (
    <details class="pack-box">
      <summary class="pack-summary">{packsText.save}</summary>
      <form class="pack-form" onSubmit={submit}>
        {field('title', packsText.name)}
        {field('licence', packsText.licence)}
        {field('source', packsText.source)}
        <label class="pack-field">
          <span class="filter-label">{packsText.which}</span>
          <select
            class="filter-input"
            name="of"
            value={wish.of}
            onChange={(event) => setWish({ ...wish, of: event.currentTarget.value })}
          >
            <option value="">{packsText.all}</option>
            {sources.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {field('find', packsText.find)}
        <div class="pack-dates">
          {field('from', packsText.from, true)}
          {field('to', packsText.to, true)}
        </div>
        <div class="pack-actions">
          <button type="submit" class="button button-main" disabled={writing}>
            {packsText.saveNow}
          </button>
          {writing && (
            <button type="button" class="button" onClick={onStop}>
              {packsText.stop}
            </button>
          )}
        </div>
        <output class="pack-said">{savingWords(saving)}</output>
      </form>
    </details>
  );
}

function savingWords(saving: Saving): string {
  if (saving.state === 'idle') return '';
  if (saving.state === 'writing') return packsText.writing(saving.articles);
  if (saving.state === 'failed') return packsText.failed(saving.why);
  if (saving.state !== 'saved') return packsText[saving.state];
  const said = packsText.saved(saving.articles, bytesWords(saving.bytes));
  return saving.lost === 0 ? said : `${said} ${packsText.lost(saving.lost)}`;
}
