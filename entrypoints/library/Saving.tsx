import { SavingChoices } from '../../components/library/saving/SavingChoices';
import { useSavingChoice } from './useSavingChoice';

/** Which stories are saved by themselves, as the reader chose. */
export function Saving() {
  const { choice, choose } = useSavingChoice();
  return choice === null ? null : <SavingChoices choice={choice} onChoose={choose} />;
}
