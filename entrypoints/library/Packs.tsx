import { useMemo } from 'preact/hooks';
import { PacksSection } from '../../components/library/packs/PacksSection';
import type { SourceSummary } from '../../lib/model/library';
import type { ArchiveDatabase } from '../../lib/store/database';
import { packName } from '../../lib/store/subscriptions/subscriptionRow';
import { usePackSaving } from './usePackSaving';
import { usePackSubscriptions } from './usePackSubscriptions';

interface PacksProps {
  db: ArchiveDatabase;
  open: () => Promise<IDBDatabase>;
  sources: readonly SourceSummary[];
  /** An import runs: nothing else can begin. */
  busy: boolean;
  /** Imports a pack that was fetched. */
  onTake: (file: File) => void;
  onDeleteSource: (id: string) => void;
}

/** Packs, with what they need of the browser and the store. */
export function Packs({ db, open, sources, busy, onTake, onDeleteSource }: PacksProps) {
  const { saving, save, stop } = usePackSaving(open);
  const follow = usePackSubscriptions(db, onTake);
  const { packs } = follow;
  const articles = useMemo(() => {
    const counts = new Map(sources.map(({ id, articles }) => [id, articles]));
    return new Map(packs.map(({ address }) => [address, counts.get(sourceOf(address)) ?? 0]));
  }, [sources, packs]);
  return (
    <PacksSection
      sources={sources}
      saving={saving}
      packs={packs}
      articles={articles}
      following={follow.following}
      checking={follow.checking}
      busy={busy}
      now={follow.now}
      actions={{
        onSave: save,
        onStop: stop,
        onFollow: follow.onFollow,
        onCheck: follow.onCheck,
        onRemove: (address, withArticles) => {
          follow.onLeave(address);
          if (withArticles) onDeleteSource(sourceOf(address));
        },
      }}
    />
  );
}

const sourceOf = (address: string): string => `pack:${packName(address)}`;
