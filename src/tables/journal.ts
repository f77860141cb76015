import type { TableOf } from './column';

/** What the user has learned, the latest entry last. */
export const journalTable = {
  key: 'journal',
  frozenColumns: 2,
  columns: {
    date: { kind: 'day', isPast: true, width: 95 },
    kind: { kind: 'option', options: 'journalKind', width: 105 },
    held: { kind: 'percent', width: 104 },
    wentWell: { kind: 'longText', width: 230 },
    moved: { kind: 'longText', width: 230 },
    prioritiesChanged: { kind: 'longText', width: 200 },
    newChances: { kind: 'longText', width: 220 },
    lesson: { kind: 'longText', width: 220 },
    changeNext: { kind: 'longText', width: 220 },
    toAFriend: { kind: 'longText', width: 220, place: 'more' },
    energy: { kind: 'number', min: 1, max: 5, whole: true, width: 92, place: 'more' },
    goal: { kind: 'reference', to: 'goals', width: 220, place: 'more' },
    private: { kind: 'flag', keepsSecret: true, width: 66, place: 'more' },
  },
} as const satisfies TableOf<'journal'>;
