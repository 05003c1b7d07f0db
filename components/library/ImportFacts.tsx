import type { ImportProgress } from '../../lib/model/library';
import { numberWords } from '../text';
import { bytesWords, rateWords, timeLeftWords } from './importWords';
import { importText } from './libraryText';

/** How far an import is, in figures. */
export function ImportFacts({ progress }: { progress: ImportProgress }) {
  const {
    articlesAdded,
    articlesKnown,
    addressesListed,
    bytesRead,
    bytesTotal,
    filesDone,
    filesTotal,
  } = progress;
  const tidying = progress.step === 'tidying';
  const reading = progress.state === 'running' && progress.step === 'reading';
  return (
    <dl class="import-facts">
      <Fact name={importText.added} words={importText.addedWords(articlesAdded)} />
      {addressesListed > 0 && (
        <Fact name={importText.listed} words={numberWords(addressesListed)} />
      )}
      {articlesKnown > 0 && <Fact name={importText.known} words={numberWords(articlesKnown)} />}
      {!tidying && bytesTotal > 0 && (
        <Fact
          name={importText.read}
          words={importText.bytesOf(bytesWords(bytesRead), bytesWords(bytesTotal))}
        />
      )}
      {!tidying && filesTotal > 1 && (
        <Fact name={importText.files} words={importText.filesOf(filesDone, filesTotal)} />
      )}
      {reading && (
        <Fact
          name={importText.rate}
          words={
            progress.rate === null
              ? importText.unknownYet
              : importText.perSecond(rateWords(progress.rate))
          }
        />
      )}
      {reading && <Fact name={importText.left} words={timeLeftWords(progress.secondsLeft)} />}
    </dl>
  );
}

function Fact({ name, words }: { name: string; words: string }) {
  return (
    <div class="import-fact">
      <dt class="import-fact-name">{name}</dt>
      <dd class="import-fact-words">{words}</dd>
    </div>
  );
}
