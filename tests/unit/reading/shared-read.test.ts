import { setImmediate as afterwards } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sharedRead } from '../../../src/reading/shared-read.ts';

/** Reads that end when they are told to, numbered from 1. */
function reads() {
  const ends: (() => void)[] = [];
  const reading = sharedRead(() => {
    const number = ends.length + 1;
    return new Promise<number>((done) => {
      ends.push(() => {
        done(number);
      });
    });
  });
  return { reading, end: (number: number) => ends[number - 1]?.() };
}

test('whoever asks while a read goes on shares it, and the next gets a new one', async () => {
  const { reading, end } = reads();
  const [first, second] = [reading.now(), reading.now()];
  end(1);
  expect(await Promise.all([first, second])).toEqual([1, 1]);
  await afterwards();
  const third = reading.now();
  end(2);
  expect(await third).toBe(2);
});

test('a read that is out of date is not shared, and its end does not end the one after it', async () => {
  const { reading, end } = reads();
  const stale = reading.now();
  reading.forget();
  const fresh = reading.now();
  end(1);
  expect(await stale).toBe(1);
  await afterwards();
  const shared = reading.now();
  end(2);
  expect(await Promise.all([fresh, shared])).toEqual([2, 2]);
});

test('a read that fails is told to all who share it, and forgotten', async () => {
  let tries = 0;
  const reading = sharedRead(async () => {
    tries += 1;
    if (tries === 1) throw new Error('gone');
    return Promise.resolve(tries);
  });
  const [first, second] = [reading.now(), reading.now()];
  await expect(first).rejects.toThrow('gone');
  await expect(second).rejects.toThrow('gone');
  await afterwards();
  expect(await reading.now()).toBe(2);
});
