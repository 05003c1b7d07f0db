import type { SourceSummary } from '../../lib/model/library';
import type { PackFacts } from '../../lib/model/pack';
import { packsText } from './packs/packsText';
import { ConfirmButton } from './ConfirmButton';
import { ShowMore } from '../ShowMore';
import { sourceText } from './libraryText';

/** Sources shown before "Show more". */
const STEP = 10;

interface SourceListProps {
  sources: SourceSummary[];
  /** While this runs, nothing else is deleted. */
  busy: boolean;
  onDelete: (id: string) => void;
}

/** What the stored articles came with, each with its count and a button to delete them all. Nothing where there is none. */
export function SourceList({ sources, busy, onDelete }: SourceListProps) {
  if (sources.length === 0) return null;
  return (
    <section class="sources" aria-labelledby="sources">
      <h2 class="library-heading" id="sources">
        {sourceText.title}
      </h2>
      <ShowMore items={sources} step={STEP} label={sourceText.more} class="stored-list">
        {(source) => {
          const name = sourceName(source);
          return (
            <li key={source.id} class="stored-item">
              <div class="stored-words">
                <p class="source-name">
                  <bdi>{name}</bdi>
                </p>
                <p class="article-source">
                  {isNamed(source.kind) ? '' : `${sourceText.kinds[source.kind]}, `}
                  {sourceText.count(source.articles)}
                </p>
                {source.about && <p class="article-source">{aboutWords(source.about)}</p>}
              </div>
              {!busy && (
                <ConfirmButton
                  quiet
                  label={sourceText.deleteAll}
                  name={sourceText.deleteAllNamed(name)}
                  question={sourceText.deleteAsk(source.articles, name)}
                  yes={sourceText.deleteYes}
                  onConfirm={() => onDelete(source.id)}
                />
              )}
            </li>
          );
        }}
      </ShowMore>
    </section>
  );
}

const isNamed = (kind: SourceSummary['kind']): kind is keyof typeof sourceText.named =>
  kind in sourceText.named;

/** Title, maker and licence of a pack. */
function aboutWords({ title, source, licence }: PackFacts): string {
  const said = [
    title,
    source === null ? '' : packsText.sourceIs(source),
    licence === null ? packsText.noLicence : packsText.licenceIs(licence),
  ];
  return said.filter(Boolean).join(' · ');
}

/** What readers call it: its own name, or what it is where it has none worth showing. */
function sourceName({ kind, name }: SourceSummary): string {
  return isNamed(kind) ? sourceText.named[kind] : name || sourceText.kinds[kind];
}
