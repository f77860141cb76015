import { Autosave } from '../../../workbench/server/autosave';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('[B16] a save that fails is told once, tried again until it works, and then told again', () => {
  let isFull = true;
  let saves = 0;
  const told: string[] = [];
  const autosave = new Autosave(
    () => {
      if (isFull) throw new Error('The disk is full.');
      saves += 1;
    },
    (reason) => told.push(reason),
    () => told.push('saved'),
  );
  autosave.schedule();
  jest.advanceTimersByTime(60_000);
  autosave.schedule();
  jest.advanceTimersByTime(60_000);
  expect(told).toEqual(['The disk is full.']);
  expect(autosave.failure).toBe('The disk is full.');
  isFull = false;
  jest.advanceTimersByTime(6000);
  expect([told, saves, autosave.failure]).toEqual([['The disk is full.', 'saved'], 1, null]);
  jest.advanceTimersByTime(60_000);
  expect(saves).toBe(1);
});

test('[B8] a change while a save is on its way is saved too', () => {
  let saves = 0;
  const autosave = new Autosave(
    () => {
      saves += 1;
    },
    () => {},
  );
  autosave.schedule();
  jest.advanceTimersByTime(500);
  autosave.schedule();
  autosave.saveNow();
  jest.advanceTimersByTime(5000);
  expect([saves, autosave.failure]).toEqual([2, null]);
});

test('[B8] a change is written within 2.5 seconds, also while changes go on', () => {
  let saves = 0;
  const autosave = new Autosave(
    () => {
      saves += 1;
    },
    () => {},
  );
  for (let time = 0; time < 2500; time += 100) {
    autosave.schedule();
    jest.advanceTimersByTime(100);
  }
  expect(saves).toBe(1);
  jest.advanceTimersByTime(2500);
  autosave.schedule();
  jest.advanceTimersByTime(500);
  expect(saves).toBe(3);
});
