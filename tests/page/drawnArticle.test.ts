import { describe, expect, it } from 'vitest';
import { comeToMeeting, openMeeting, whenDrawable } from '../../lib/page/drawnArticle';
import type { DrawArticle } from '../../lib/page/drawnArticle';

const draw: DrawArticle = () => ({
  blocks: () => [],
  next: () => undefined,
  previous: () => undefined,
  describe: () => ({ marks: [], card: null }),
  answered: () => undefined,
});
const never = new AbortController().signal;

function meet() {
  const world = {};
  const meeting = openMeeting(world);
  if (!meeting) throw new Error('Nobody ran before.');
  const came: DrawArticle[] = [];
  return { world, meeting, came, call: (each: DrawArticle) => void came.push(each) };
}

describe('the meeting of the two scripts', () => {
  it('takes place once in a world', () => {
    const { world } = meet();
    expect(openMeeting(world)).toBeNull();
  });

  it('tells who waited before, and who comes after', () => {
    const { world, meeting, came, call } = meet();
    whenDrawable(meeting, never, call);
    expect(came).toEqual([]);
    comeToMeeting(world, draw);
    whenDrawable(meeting, never, call);
    expect(came).toEqual([draw, draw]);
  });

  it('tells nobody who has gone', () => {
    const { world, meeting, came, call } = meet();
    const gone = new AbortController();
    whenDrawable(meeting, gone.signal, call);
    gone.abort();
    comeToMeeting(world, draw);
    expect(came).toEqual([]);
  });

  it('takes the first that comes, and nobody where none was opened', () => {
    const { world, meeting, came, call } = meet();
    comeToMeeting(world, draw);
    comeToMeeting(world, () => draw(undefined as never));
    whenDrawable(meeting, never, call);
    expect(came).toEqual([draw]);
    const empty = {};
    comeToMeeting(empty, draw);
    expect(Object.keys(empty)).toEqual([]);
  });
});
