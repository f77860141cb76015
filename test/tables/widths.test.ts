import { say, type Words } from '../../src/catalogue/catalogue';
import { words as english } from '../../src/catalogue/en';
import { languageFiles } from '../catalogue/language-files';
import { isHiddenTab, tables, type TableKey } from '../../src/tables/design';
import { designColumns, type ColumnDesign } from '../../src/tables/look';
import { homeCells } from '../../src/tables/home';
import { homeColumns, homeHeights, homeRowHeight, homeRows, homeWidths } from '../../src/tables/home-layout';
import { settingKeys, settings } from '../../src/tables/settings';
import { periodWidth } from '../../src/tables/timeline-periods';
import { arrow, padding, textWidth, wordWidth } from './arial';

/*
 * Columns are as wide as their words, in every language: each cell can be read without widening its column.
 */

const languages: readonly (readonly [string, Words, string])[] = [
  ['English', english, 'en_GB'],
  ...Object.entries(languageFiles).map(([code, { words }]): [string, Words, string] => [
    words.name,
    words,
    `${code}_${code.toUpperCase()}`,
  ]),
];

const shownTabs = (Object.keys(tables) as TableKey[]).filter((tab) => !isHiddenTab(tab));

/** Sentences of a column, with the longest numbers. */
function sentencesIn(tab: TableKey, key: string, words: Words): readonly string[] {
  const numbers = { days: 120, percent: 100, done: 12, all: 34, ids: 'S12, S34', first: 'S12', second: 'S34' };
  const all = (group: Readonly<Record<string, string>>, but: readonly string[] = []): string[] =>
    Object.entries(group)
      .filter(([name]) => !but.includes(name))
      .map(([, text]) => say(text, numbers));
  // A sentence about a problem may have any length, because the cell wraps it.
  if (key === 'whatNow')
    return all(words.whatNow, [
      'check',
      'circularMany',
      ...(tab === 'goals' ? ['overdue', 'waits', 'meantToBegin', 'circularTwo'] : []),
    ]);
  if (key === 'pace') return all(words.pace);
  if (key === 'horizon') return all(words.horizon);
  if (key === 'stepsDone') return [say(words.stepsDone, numbers)];
  if (key === 'bar') return ['██████░░░░'];
  if (tab === 'timeline' && key === 'status')
    return [...Object.values(words.options.goalStatus), ...Object.values(words.options.stepStatus)].map(
      (word) => `${words.timeline.passed}${word}`,
    );
  if (tab === 'settings' && key === 'setting') return settingKeys.map((name) => words.settings[name].name);
  return [];
}

const need = ({ wrap }: ColumnDesign, text: string, isBold = false): number =>
  (wrap ? wordWidth(text, 10, isBold) : textWidth(text, 10, isBold)) + padding;

describe.each(languages)('[H7] in %s', (_name, words, locale) => {
  const columns = shownTabs.flatMap((tab) =>
    designColumns(tables[tab], words, locale)
      .filter(({ place }) => place !== 'helper')
      .map((column) => [tab, column] as const),
  );

  test('every header can be read whole', () => {
    // Headers wrap at their spaces, into at most two lines.
    const narrow = columns.filter(
      ([, { header, width }]) =>
        wordWidth(header, 10, true) + padding > width || textWidth(header, 10, true) + padding > 2 * width,
    );
    expect(narrow.map(([tab, { key, header, width }]) => `${tab} ${key}: “${header}” in ${width}`)).toEqual([]);
  });

  test('[Y60] at most 200 pixels stay in sight while one scrolls', () => {
    const wide = shownTabs.flatMap((tab) => {
      const frozen = designColumns(tables[tab], words, locale).slice(0, tables[tab].frozenColumns);
      const pixels = frozen.reduce((sum, { width }) => sum + width, 0);
      return pixels > 200 ? [`${tab}: ${pixels}`] : [];
    });
    expect(wide).toEqual([]);
  });

  test('every word of a dropdown fits beside its arrow', () => {
    const narrow = columns.flatMap(([tab, column]) =>
      column.rule?.kind === 'list'
        ? column.rule.values
            .filter((word) => need(column, word) + arrow > column.width)
            .map((word) => `${tab} ${column.key}: “${word}” in ${column.width}`)
        : [],
    );
    expect(narrow).toEqual([]);
    const value = columns.find(([tab, { key }]) => tab === 'settings' && key === 'value')?.[1];
    for (const setting of Object.values(settings))
      if (setting.kind === 'option')
        for (const word of Object.values(words.options[setting.options]))
          expect(textWidth(word, 10) + padding + arrow).toBeLessThanOrEqual(value?.width ?? 0);
  });

  test('what Waymark says in a cell fits, over two lines where it wraps', () => {
    const narrow = columns.flatMap(([tab, column]) =>
      sentencesIn(tab, column.key, words)
        .filter((text) => need(column, text) > column.width || textWidth(text, 10) > 2 * (column.width - padding))
        .map((text) => `${tab} ${column.key}: “${text}” in ${column.width}`),
    );
    expect(narrow).toEqual([]);
  });

  test('dates fit their columns', () => {
    for (const [, { format, width }] of columns)
      if (/y/.test(format)) expect(textWidth('30/12/2026', 10, true) + padding).toBeLessThanOrEqual(width);
  });

  test('months fit above the Timeline’s periods', () => {
    const months = words.timeline.months.match(/.{3}/gu) ?? [];
    expect(months).toHaveLength(12);
    // Three pixels of padding at the left and none at the right: the next cell is empty or begins with a space.
    for (const month of [...months, `${words.timeline.quarter}4`])
      expect(textWidth(month, 8, true) + 3).toBeLessThanOrEqual(periodWidth + 1);
  });

  test('what the Timeline says above its rows fits the column What, which stays in sight', () => {
    const room = columns.find(([tab, { key }]) => tab === 'timeline' && key === 'what')?.[1].width ?? 0;
    for (const text of [words.notes.timelineLegend, say(words.timeline.capacity, { hours: 12 })])
      expect([text, textWidth(text, 8) + padding <= room]).toEqual([text, true]);
  });

  describe('Home', () => {
    const c = homeColumns;
    const wide = (from: number, to: number): number =>
      homeWidths.slice(from - 1, to).reduce((sum, width) => sum + width, 0) - padding;
    const { home } = words;
    const fits: readonly (readonly [text: string, points: number, isBold: boolean, room: number])[] = [
      [home.noHeading, 13, true, wide(c.left, c.right)],
      [home.example, 10, true, wide(c.left, c.rightSide)],
      ...[home.remindersFine, home.remindersStopped, home.remindersOff, home.remindersPaused].map(
        (text) => [text, 9, false, wide(c.left, c.left)] as const,
      ),
      [home.remindersNew, 9, false, wide(c.left, c.left)],
      [`${home.asOf} 30 Mar 2026`, 9, false, wide(c.leftSide, c.leftSide)],
      [home.decideHow, 9, false, wide(c.leftSide, c.leftSide)],
      [home.rewardHow, 9, false, wide(c.bar, c.rightSide)],
      ...[home.nothingDone, home.nothingToDecide].map((text) => [text, 10, false, wide(c.left, c.left)] as const),
      ...[home.noGoals, home.noRewards].map((text) => [text, 10, false, wide(c.right, c.right)] as const),
      [home.nothingDue, 10, false, wide(c.right, c.percent)],
      [home.partly, 9, false, wide(c.rightSide, c.rightSide)],
      ...Object.values(home.reasons).map(
        (text) => [`${say(text, { days: 120 })} · 12.5 h`, 9, false, wide(c.leftSide, c.leftSide)] as const,
      ),
      ...Object.entries(words.pace)
        .filter(([key]) => key !== 'partly')
        .map(([, text]) => [text, 9, false, wide(c.rightSide, c.rightSide)] as const),
      ...[home.next, home.latelyDone, home.decide, home.question].map(
        (text) => [text, 11, true, wide(c.left, c.left)] as const,
      ),
      ...[home.goals, home.rewards].map((text) => [text, 11, true, wide(c.right, c.right)] as const),
      ...[home.weeks, say(home.dueSoon, { count: 12 })].map(
        (text) => [text, 11, true, wide(c.right, c.rightSide)] as const,
      ),
      ['●'.repeat(52), 8, false, wide(c.right, c.rightSide)],
      // Two lines, of which the first may end early.
      [home.nothingNext, 15, true, 1.8 * wide(c.left, c.leftSide)],
      ...[home.reflect, home.questionsAnswered].map(
        (text) => [text, 10, false, 1.8 * wide(c.left, c.leftSide)] as const,
      ),
    ];

    test.each(fits)('“%s” fits its place', (text, points, isBold, room) => {
      expect(textWidth(text, points, isBold)).toBeLessThanOrEqual(room);
    });

    test('every text that is always there was looked at', () => {
      const known = new Set(fits.map(([text]) => text));
      for (const cell of homeCells(words))
        if (cell.kind === 'words' && cell.style !== 'label') expect(known).toContain(cell.text);
    });
  });
});

test('[H1] Home is one screen of a small laptop beside an open sidebar', () => {
  const shown = homeWidths.filter((_, index) => index !== homeColumns.leftId - 1 && index !== homeColumns.rightId - 1);
  expect(shown.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(1003);
  const heights = Array.from({ length: homeRows }, (_, index) => homeHeights[index + 1] ?? homeRowHeight);
  expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(540);
});
