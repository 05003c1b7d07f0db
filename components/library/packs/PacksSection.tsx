import type { FollowedPack } from '../../../lib/model/pack';
import { ShowMore } from '../../ShowMore';
import { sourceText } from '../libraryText';
import { FollowedPackItem } from './FollowedPackItem';
import { FollowPack, type Following } from './FollowPack';
import { packsText } from './packsText';
import { SavePack, type PackWish, type Saving } from './SavePack';
import type { SourceSummary } from '../../../lib/model/library';

/** Packs shown before "Show more". */
const STEP = 10;

/** What the reader can do with packs. */
export interface PacksActions {
  onSave: (wish: PackWish) => void;
  onStop: () => void;
  onFollow: (address: string) => void;
  onCheck: (address: string) => void;
  onRemove: (address: string, withArticles: boolean) => void;
}

interface PacksSectionProps {
  sources: readonly SourceSummary[];
  saving: Saving;
  packs: FollowedPack[];
  /** Stored articles of each pack, by its address. */
  articles: ReadonlyMap<string, number>;
  following: Following;
  /** Addresses of packs that are being fetched. */
  checking: ReadonlySet<string>;
  /** An import runs. */
  busy: boolean;
  /** Milliseconds since 1970. */
  now: number;
  actions: PacksActions;
}

/** Packs: the reader's articles saved as one, and those of others that are followed. */
export function PacksSection(props: PacksSectionProps) {
  const { sources, saving, packs, articles, following, checking, busy, now, actions } = props;
  const named = sources.map(({ id, name, kind }) => ({ id, kind, name: nameOf(kind, name) }));
  return (
    <section class="packs" aria-labelledby="packs">
      <h2 class="library-heading" id="packs">
        {packsText.title}
      </h2>
      <p class="library-note">{packsText.lead}</p>
      <SavePack sources={named} saving={saving} onSave={actions.onSave} onStop={actions.onStop} />
      <FollowPack following={following} busy={busy} onFollow={actions.onFollow} />
      {packs.length > 0 && (
        <ShowMore items={packs} step={STEP} label={sourceText.more} class="stored-list">
          {(pack) => (
            <FollowedPackItem
              key={pack.address}
              pack={pack}
              articles={articles.get(pack.address) ?? 0}
              checking={checking.has(pack.address)}
              busy={busy}
              now={now}
              onCheck={actions.onCheck}
              onRemove={actions.onRemove}
            />
          )}
        </ShowMore>
      )}
    </section>
  );
}

function nameOf(kind: SourceSummary['kind'], name: string): string {
  const named: Partial<Record<SourceSummary['kind'], string>> = sourceText.named;
  return named[kind] ?? (name || sourceText.kinds[kind]);
}
