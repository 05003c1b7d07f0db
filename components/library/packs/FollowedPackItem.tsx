import type { FollowedPack } from '../../../lib/model/pack';
import { siteWords } from '../../articleWords';
import { agoWords } from '../feeds/feedTimes';
import { packsText } from './packsText';
import { LeaveButton } from '../LeaveButton';

interface FollowedPackItemProps {
  pack: FollowedPack;
  /** Articles of it that are stored. */
  articles: number;
  checking: boolean;
  busy: boolean;
  /** Milliseconds since 1970. */
  now: number;
  onCheck: (address: string) => void;
  onRemove: (address: string, withArticles: boolean) => void;
}

/** One pack that is followed: what it says of itself, when it was checked, and what can be done with it. */
export function FollowedPackItem(props: FollowedPackItemProps) {
  const { pack, articles, checking, busy, now, onCheck, onRemove } = props;
  const { address, failure } = pack;
  const title = pack.title || `${packsText.unread}, ${siteWords(address)}`;
  return (
    <li class="stored-item">
      <div class="stored-words">
        <p class="source-name">
          <bdi>{title}</bdi>
        </p>
        <p class="article-source">{aboutWords(pack, now)}</p>
        <output class="pack-said">{checking ? packsText.checking : ''}</output>
        {failure !== null && !checking && <p class="pack-failure">{failure}</p>}
      </div>
      <div class="pack-actions">
        <button
          type="button"
          class="button button-quiet"
          aria-label={packsText.checkNamed(title)}
          disabled={checking || busy}
          onClick={() => onCheck(address)}
        >
          {packsText.check}
        </button>
        <RemovePack
          title={title}
          articles={articles}
          onRemove={(withArticles) => onRemove(address, withArticles)}
        />
      </div>
    </li>
  );
}

function aboutWords(pack: FollowedPack, now: number): string {
  const { checkedAt, changedAt, licence, source, title, address } = pack;
  if (checkedAt === null) return `${siteWords(address)}, ${packsText.never}`;
  const words = [
    source === null ? siteWords(address) : packsText.sourceIs(source),
    title === '' ? '' : licence === null ? packsText.noLicence : packsText.licenceIs(licence),
    packsText.checked(agoWords(checkedAt, now)),
    changedAt === null ? '' : packsText.changed(agoWords(changedAt, now)),
  ];
  return words.filter(Boolean).join(' · ');
}

interface RemovePackProps {
  title: string;
  articles: number;
  onRemove: (withArticles: boolean) => void;
}

/** A button that asks, in place, what becomes of a pack's articles before it is left. */
function RemovePack({ title, articles, onRemove }: RemovePackProps) {
  const words = {
    label: packsText.remove,
    name: packsText.removeNamed(title),
    question: packsText.removeAsk(title, articles),
    keep: packsText.removeKeep(articles),
    remove: packsText.removeDelete,
    stay: packsText.removeNot,
  };
  return <LeaveButton words={words} articles={articles} class="pack-confirm" onLeave={onRemove} />;
}
