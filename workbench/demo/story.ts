/**
 * What the person of the example plan does in twelve weeks: on some evenings they type into cells and then use the sidebar.
 * Days are counted from the first Monday, which is day 0.
 */
import type { SidebarAction } from './sidebar-actions';

export interface Typed {
  readonly tab: 'Goals' | 'Steps' | 'Settings';
  /** The value in the row's first column, such as its ID; `''` for the first free row. */
  readonly id: string;
  readonly header: string;
  readonly text: string;
}

export interface Evening {
  readonly day: number;
  /** The evening in words, for the diary that the demo prints. */
  readonly said: string;
  readonly typed: readonly Typed[];
  /** What is done in the sidebar after that. */
  readonly actions: readonly SidebarAction[];
}

export const FIRST_MONDAY = '2026-03-02';
export const WEEKS = 12;

/** The day `offset` days after the first Monday, as YYYY-MM-DD. */
export const dayOf = (offset: number): string =>
  new Date(Date.parse(`${FIRST_MONDAY}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);

const type = (tab: Typed['tab'], id: string, header: string, text: string): Typed => ({ tab, id, header, text });
const step = (id: string, header: string, text: string): Typed => type('Steps', id, header, text);
const done = (id: string): Typed => step(id, 'Status', 'Done');
const doing = (id: string): Typed => step(id, 'Status', 'Doing');
const move = (id: string, to: number): Typed => step(id, 'Due', dayOf(to));
const lookedBack = (day: number): Typed => type('Settings', 'Last reflection', 'Value', dayOf(day));
const counted = (id: string, now: number): Typed => type('Goals', id, 'Now', String(now));
const evening = (day: number, said: string, ...done: (Typed | SidebarAction)[]): Evening => ({
  day,
  said,
  typed: done.filter((item): item is Typed => 'header' in item),
  actions: done.filter((item): item is SidebarAction => !('header' in item)),
});

export const story: readonly Evening[] = [
  evening(0, 'used one thing from course 1 in a meeting', done('S24')),
  evening(1, 'types “soon” as the date of the résumé', step('S31', 'Due', 'soon')),
  evening(2, 'the exam seat is booked', done('S5')),
  evening(
    3,
    'adds a step without a date: ask Priya',
    step('', 'Step', 'Ask Priya to read the proposal with fresh eyes'),
    step('S34', 'Goal', 'G3'),
  ),
  evening(4, 'third conversation held: 3 of 6', done('S18'), counted('G4', 3)),
  evening(6, 'ten quiet minutes to look back', lookedBack(6)),
  evening(7, 'a real date for the résumé; Helen moves by a week', move('S31', 18), move('S9', 11)),
  evening(9, 'Priya’s step gets its date', move('S34', 16)),
  evening(10, 'Helen says yes', done('S9')),
  evening(11, 'second part of the course moves to Sunday', move('S4', 13)),
  evening(13, 'second part of the course is done', done('S4')),
  evening(15, 'Priya has read it; the course on storage is done', done('S34'), done('S27')),
  evening(17, 'decides the first experiment: one number opens doors', {
    title: 'The verdict of an experiment',
    name: 'saveExperiment',
    request: {
      experiment: {
        id: 'B1',
        result: 'Three of five replied, and two became a talk',
        verdict: 'keep',
        learned: 'One relevant number is enough to be heard',
      },
      key: 'demo',
    },
  }),
  evening(18, 'the pilot has aim, roles and three dates', done('S10')),
  evening(19, 'the résumé is rewritten, a day late', done('S31')),
  evening(20, 'looks back again', lookedBack(20)),
  evening(21, 'the pilot begins', doing('S11')),
  evening(24, 'both practice exams: 72 %', done('S6'), counted('G2', 72)),
  evening(32, 'sat the exam', done('S7')),
  evening(34, 'looks back: which dates held, and which did not', {
    title: 'Looking back',
    name: 'saveReflection',
    request: {
      reflection: {
        wentWell: 'The exam is sat, and nobody had to chase me.',
        moved: 'The résumé: I wrote it in the evenings, when I am tired.',
        prioritiesChanged: 'No',
        newChances: 'Priya knows somebody who plans sites.',
        lesson: 'Writing belongs into the morning.',
        changeNext: 'Thursday before nine is for writing.',
        energy: 4,
        private: false,
      },
    },
  }),
  evening(35, 'the certificate is there: reached', counted('G2', 81), type('Goals', 'G2', 'Status', 'Reached')),
  evening(37, 'the half-way check moves past Easter, and what waits for it', {
    title: 'Adjusting: first every date that would change',
    adjust: { kind: 'move', id: 'S12', to: dayOf(45) },
    reason: 'events',
    note: 'Everybody is away over Easter',
  }),
  evening(39, 'takes the reward for the exam', { title: 'The reward', name: 'takeReward', request: { id: 'G2' } }),
  evening(40, 'fourth conversation held: 4 of 6', counted('G4', 4)),
  evening(45, 'the half-way check is done', done('S12')),
  evening(48, 'two talks with people of the field; looks back', counted('G6', 3), lookedBack(48)),
  evening(57, 'fifth conversation held: 5 of 6', done('S19'), counted('G4', 5)),
  evening(58, 'the pilot needs another week', move('S11', 67)),
  evening(63, 'looks back: the talks take longer than thought', lookedBack(63), move('S30', 95)),
  evening(66, 'the pilot is over; course 2 moves', done('S11'), move('S22', 70)),
  evening(70, 'course 2 is finished', done('S22'), counted('G5', 2)),
  evening(76, 'the result is handed over; looks back', done('S13'), lookedBack(76)),
];
