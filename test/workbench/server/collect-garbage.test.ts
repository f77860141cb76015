import { IdleCollector } from '../../../workbench/server/collect-garbage';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('memory is collected after twenty messages, once nothing has arrived for a moment', () => {
  let times = 0;
  const collector = new IdleCollector(() => {
    times += 1;
    return Promise.resolve();
  });
  for (let message = 0; message < 19; message += 1) collector.noteMessage();
  jest.advanceTimersByTime(10_000);
  expect(times).toBe(0);
  collector.noteMessage();
  jest.advanceTimersByTime(200);
  collector.noteMessage();
  jest.advanceTimersByTime(299);
  expect(times).toBe(0);
  jest.advanceTimersByTime(1);
  expect(times).toBe(1);
  collector.noteMessage();
  jest.advanceTimersByTime(10_000);
  expect(times).toBe(1);
});
