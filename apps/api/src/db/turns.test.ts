import { describe, expect, test } from 'vitest';
import { asking, askingAs } from './asking.js';
import { askedTogether } from './shared-work.js';
import { Turns } from './turns.js';

const nobodyStops = new AbortController().signal;

/** Work that is done when it is told to be. */
function held() {
  let finish = () => {};
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { done, finish };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('places that are lent', () => {
  test('go to those who hold the fewest, in the order of asking', async () => {
    const turns = new Turns(3, 2);
    const begun: string[] = [];
    const works = ['A1', 'A2', 'A3', 'A4', 'B1', 'B2'].map((name) => {
      const work = held();
      const who = name.charAt(0);
      const taken = askingAs({ who, signal: nobodyStops }, () =>
        turns.take(async () => {
          begun.push(name);
          await work.done;
        }),
      );
      return { name, work, taken };
    });
    await settle();
    expect(begun).toEqual(['A1', 'A2', 'B1']);
    const finish = async (name: string) => {
      const one = works.find((work) => work.name === name);
      one?.work.finish();
      await one?.taken;
      await settle();
    };
    await finish('A1');
    expect(begun.at(-1)).toBe('A3');
    await finish('B1');
    expect(begun.at(-1)).toBe('B2');
    await finish('A2');
    expect(begun.at(-1)).toBe('A4');
    for (const name of ['A3', 'A4', 'B2']) await finish(name);
  });

  test('are not waited for longer than the signal lasts', async () => {
    const turns = new Turns(1, 1);
    const first = held();
    const taken = turns.take(() => first.done);
    const ending = new AbortController();
    const waiting = askingAs({ who: 'B', signal: ending.signal }, () => turns.take(() => Promise.resolve('never')));
    ending.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    first.finish();
    await taken;
    await expect(turns.take(() => Promise.resolve('next'))).resolves.toBe('next');
  });
});

describe('work that several wait for', () => {
  const as = (who: string) => {
    const ending = new AbortController();
    return { who, ending, asking: { who, signal: ending.signal } };
  };

  test('goes on when the first leaves, and ends with the last', async () => {
    const [a, b] = [as('A'), as('B')];
    let abandoned = 0;
    let signal: AbortSignal | undefined;
    const endless = () =>
      new Promise<string>((_, reject) => {
        signal = asking()?.signal;
        signal?.addEventListener('abort', () => reject(signal?.reason as Error));
      });
    const work = askingAs(a.asking, () =>
      askedTogether(endless, () => {
        abandoned += 1;
      }),
    );
    const first = askingAs(a.asking, () => work.wait());
    const second = askingAs(b.asking, () => work.wait());
    a.ending.abort(new Error('A left'));
    await expect(first).rejects.toThrow('A left');
    expect([signal?.aborted, abandoned]).toEqual([false, 0]);
    b.ending.abort(new Error('B left'));
    await expect(second).rejects.toThrow('B left');
    expect([signal?.aborted, abandoned]).toEqual([true, 1]);
    await settle();
    expect(work.failed).toBe(true);
  });

  test('gives one result to all who stayed', async () => {
    const [a, b] = [as('A'), as('B')];
    const finished = held();
    const work = askingAs(a.asking, () =>
      askedTogether(
        () => finished.done.then(() => 42),
        () => undefined,
      ),
    );
    const waits = [a, b].map((one) => askingAs(one.asking, () => work.wait()));
    finished.finish();
    expect(await Promise.all(waits)).toEqual([42, 42]);
  });
});
