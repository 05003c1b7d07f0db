import { describe, expect, it } from 'vitest';
import { rankByEvent } from '../../../lib/linking/events/rankByEvent';
import { TELLING_EVIDENCE } from '../../../lib/linking/events/tellsEvent';
import { TELLING_WEIGHTS } from '../../../lib/linking/events/trainedTelling';
import { memoryArchive } from '../../../lib/linking/related/memoryArchive';
import { made } from '../related/articles';

/** Articles about other things, so that the archive has a sense of what is rare. */
const noise = Array.from({ length: 40 }, (_, i) =>
  made({
    id: `noise${i}`,
    text: `Village number${i} held market${i} beside river${i}. The mayor of town${i} resigned over tax${i}.`,
  }),
);

const page = made({
  id: 'page',
  text: 'Ida Stroem resigned as mayor of Kestrel after the bridge collapsed. Engineers had warned of cracks in the Kestrel bridge.',
});
const resigns = made({
  id: 'resigns',
  text: 'The mayor of Kestrel, Ida Stroem, resigned on Friday. Kestrel will vote for another in May.',
});
const quits = made({
  id: 'quits',
  text: 'Ida Stroem announced her resignation as mayor of Kestrel. The council of Kestrel met at noon.',
});
const collapse = made({
  id: 'collapse',
  text: 'The Kestrel bridge collapsed into the river. Ida Stroem, the mayor of Kestrel, visited the bridge.',
});
const archive = memoryArchive([page, resigns, quits, collapse, ...noise]);

const ranked = async (trigger: string): Promise<string[]> => {
  const start = page.record.article.text.indexOf(trigger);
  const span = { start, end: start + trigger.length };
  const found = await rankByEvent(page, span, archive, { when: 'any', limit: 3 });
  return found.map(({ article }) => article.record.article.id);
};

describe('rankByEvent', () => {
  it('has weights for the evidence there is', () => {
    expect(TELLING_WEIGHTS).toHaveLength(TELLING_EVIDENCE.length);
  });

  it('puts articles that tell the event before those of the same story that do not', async () => {
    expect((await ranked('resigned')).toSorted()).toEqual(['collapse', 'quits', 'resigns']);
    expect((await ranked('resigned')).indexOf('collapse')).toBe(2);
    expect((await ranked('collapsed'))[0]).toBe('collapse');
  });

  it('gives the order of relatedness where the span is in no sentence', async () => {
    const nowhere = { start: 9999, end: 10_000 };
    const found = await rankByEvent(page, nowhere, archive, { when: 'any', limit: 2 });
    expect(found).toHaveLength(2);
  });

  it('takes no notice of the page itself, and of an empty archive', async () => {
    expect(await ranked('resigned')).not.toContain('page');
    const none = await rankByEvent(page, { start: 0, end: 3 }, memoryArchive([]), {
      when: 'any',
      limit: 5,
    });
    expect(none).toEqual([]);
  });
});
