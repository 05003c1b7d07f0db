import type { ArchiveSummary, StorageUse } from '../../lib/model/library';
import { numberWords } from '../text';
import { bytesWords } from './importWords';
import { libraryText, storageText } from './libraryText';

interface HoldingsProps {
  summary: ArchiveSummary;
  /** Null until it is known. */
  storage: StorageUse | null;
}

/** What the archive holds, and the disk space it takes. */
export function Holdings({ summary, storage }: HoldingsProps) {
  return (
    <section class="holdings" aria-labelledby="holdings">
      <h2 class="visually-hidden" id="holdings">
        {libraryText.holds}
      </h2>
      <ul class="holdings-list">
        <Holding n={summary.articles} words={libraryText.articles} />
        <Holding n={summary.names} words={libraryText.names} />
        <Holding n={summary.events} words={libraryText.events} />
      </ul>
      {storage !== null && (
        <p class="holdings-space">
          {storageText.used(bytesWords(storage.used), bytesWords(storage.quota))}{' '}
          {storage.kept ? storageText.kept : storageText.notKept}
        </p>
      )}
    </section>
  );
}

function Holding({ n, words }: { n: number; words: (n: number) => string }) {
  return (
    <li class="holding">
      <span class="holding-number">{numberWords(n)}</span>{' '}
      <span class="holding-words">{words(n)}</span>
    </li>
  );
}
