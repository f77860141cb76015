import { join } from 'node:path';
import { openWorkbook, type Workbook } from '../../../runtime';
import { runQueue } from '../../../runtime/host/edit-queue';

/** A queue whose runs all last `milliseconds`; the second value is what was in the file when each run ended. */
function queue(times: number[], milliseconds: number, together = false): [ReturnType<typeof runQueue>, number[][]] {
  const file: number[] = [];
  const seen: number[][] = [];
  const outcome = runQueue(
    {
      apply: (edit) => void file.push(edit),
      run: (_edit, run) => {
        run.pass(milliseconds);
        seen.push([...file]);
        return { milliseconds, locked: true };
      },
    },
    times,
    together,
  );
  return [outcome, seen];
}

describe('the queue of two events', () => {
  test('slow edits have a run each', () => {
    const [{ runs, dropped }] = queue([0, 3000, 6000], 2000);
    expect(runs).toEqual([
      { edit: 0, from: 0, to: 2000 },
      { edit: 1, from: 3000, to: 5000 },
      { edit: 2, from: 6000, to: 8000 },
    ]);
    expect(dropped).toEqual([]);
  });

  test('while one works two wait, and what comes then is dropped but in the file', () => {
    const [{ runs, dropped }, seen] = queue([0, 100, 200, 300, 400], 1000);
    expect(runs.map(({ edit, from }) => [edit, from])).toEqual([
      [0, 0],
      [1, 1000],
      [2, 2000],
    ]);
    expect(dropped).toEqual([3, 4]);
    expect(seen[1]).toEqual([0, 1, 2, 3, 4]);
  });

  test('a place in the queue is free again when a waiting run begins', () => {
    const [{ runs, dropped }] = queue([0, 100, 200, 1500, 1600], 1000);
    expect(runs.map(({ edit }) => edit)).toEqual([0, 1, 2, 3]);
    expect(dropped).toEqual([4]);
  });

  test('runs that work together begin with their edits and drop nothing', () => {
    const [{ runs, dropped }] = queue([0, 100, 200, 300], 1000, true);
    expect(runs.map(({ from }) => from)).toEqual([0, 100, 200, 300]);
    expect(dropped).toEqual([]);
  });
});

describe('quick edits of a file', () => {
  const open = (): Workbook =>
    openWorkbook({
      now: '2026-03-02T09:00',
      timeZone: 'Europe/Berlin',
      project: join(__dirname, 'fixtures/quick'),
    });
  const edits = Array.from({ length: 6 }, (_, index) => ({
    at: index * 400,
    cell: `Sheet1!A${index + 1}`,
    text: `row ${index + 1}`,
  }));

  test('each run sees what was typed until then; three of six have one', () => {
    const workbook = open();
    const begin = workbook.now();
    const { runs, dropped } = workbook.editQuickly(edits);
    expect(runs.map(({ edit }) => edit)).toEqual([0, 1, 2]);
    expect(dropped).toEqual([3, 4, 5]);
    expect(workbook.displayed('Sheet1')).toEqual([
      ['row 1', '6'],
      ['row 2', '6'],
      ['row 3', '6'],
      ['row 4', ''],
      ['row 5', ''],
      ['row 6', ''],
    ]);
    expect(workbook.now() - begin).toBe(runs.at(-1)?.to);
  });

  test('together, a run that cannot wait for the lock of the one before gives up', () => {
    const workbook = open();
    workbook.editsTogether = true;
    const { runs } = workbook.editQuickly(edits);
    expect(runs).toHaveLength(6);
    expect(workbook.displayed('Sheet1').map(([, seen]) => seen !== '')).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
