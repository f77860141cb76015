import { parseDay } from '../../domain/plan/day';
import { isOpen, type Goal, type Step } from '../../domain/plan/plan';
import { say } from '../../catalogue/catalogue';
import { textOfCell } from '../../tables/cell';
import { headerOf } from '../../tables/design';
import { readWhole } from '../plan/change-plan';
import { exportedColumns, exportRows, isRowTab, type ExportedTab, type ExportedValue } from './export-rows';
import type { ReadingPorts } from '../ports';
import { readQuestions } from '../reminders/question-of-the-week';
import type { PlanRead } from '../plan/read-plan';
import { sayTabProblems } from '../plan/say-problems';
import { nameColumns } from '../plan/row-tabs';
import { sayDay } from '../plan/say-day';

/*
 * The plan as a Markdown page: goals with their steps as a checklist, then the other tabs. (rule U19)
 */

/** Escapes characters that Markdown would read as syntax, and joins several lines into one. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_[\]<>|#~]/g, (sign) => `\\${sign}`)
    .replace(
      /^(\s*)([-+]|\d+[.)])(?=\s)/gm,
      (_, blanks: string, mark: string) => `${blanks}${mark.length > 1 ? mark.slice(0, -1) : ''}\\${mark.slice(-1)}`,
    )
    .replace(/\s*\n\s*/g, ' / ');
}

/** The tabs after the goals, in this order. */
const others = [
  'strategy',
  'values',
  'skills',
  'trends',
  'experiments',
  'targets',
  'network',
  'feedback',
  'journal',
] as const satisfies readonly ExportedTab[];

/** The whole plan as Markdown, with the private rows, because it is the user's own copy. */
export function exportMarkdown(ports: ReadingPorts): string {
  const { file, clock } = ports;
  const read = readWhole(ports);
  const { words, dayLocale } = read.found;
  const day = (text: string): string => sayDay(text, dayLocale);
  const sections = [
    `# ${plain(file.name)}`,
    `*${day(clock.today())}. ${words.transfer.markdown.private}*`,
    ...sayTabProblems(read).map((said) => `**${plain(said)}**`),
    ...goalSections(read),
    ...others.flatMap((tab) => tabSection(read, tab)),
    ...answers(read),
  ];
  return `${sections.join('\n\n')}\n`;
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

function goalSections(read: PlanRead): string[] {
  const { words } = read.found;
  const { goals, steps } = read.plan;
  const goalOf = new Set(goals.map(({ id }) => id).filter((id) => id !== ''));
  const without = steps.filter(({ goal, title }) => title !== '' && (goal === null || !goalOf.has(goal)));
  return [
    ...(goals.length + without.length > 0 ? [`## ${plain(read.found.goals?.name ?? words.tabs.goals)}`] : []),
    ...goals.filter(({ title }) => title !== '').map((goal) => goalSection(read, goal)),
    ...(without.length > 0
      ? [
          `### ${plain(read.found.steps?.name ?? words.tabs.steps)}\n\n${without.map((step) => stepLines(read, step)).join('\n')}`,
        ]
      : []),
  ];
}

function goalSection(read: PlanRead, goal: Goal): string {
  const progress = read.review.goals.find((review) => review.goal === goal)?.progress.share ?? 0;
  const facts = fieldLines(read, 'goals', goal.row, ['title']);
  const steps = read.plan.steps.filter((step) => step.goal === goal.id && goal.id !== '' && step.title !== '');
  return [
    `### ${goal.id} · ${plain(goal.title)} (${Math.round(progress * 100)} %)`,
    '',
    ...facts,
    ...(steps.length > 0 ? ['', ...steps.map((step) => stepLines(read, step))] : []),
  ].join('\n');
}

/** A step as a checklist item, with its other fields below it. */
function stepLines(read: PlanRead, step: Step): string {
  const { transfer } = read.found.words;
  const due =
    step.due === null ? '' : ` (${say(transfer.markdown.due, { day: sayDay(step.due, read.found.dayLocale) })})`;
  const title = step.status === 'letGo' ? `~~${plain(step.title)}~~` : plain(step.title);
  const ticked = isOpen(step) || step.status === 'letGo' ? ' ' : 'x';
  return [
    `- [${ticked}] ${step.id} · ${title}${due}`,
    ...indent(fieldLines(read, 'steps', step.row, ['title', 'goal', 'due', 'status', 'thisWeek'])),
  ].join('\n');
}

/** The user's columns of a row as list items: header and value. */
function fieldLines(read: PlanRead, tab: ExportedTab, row: number, without: readonly string[]): string[] {
  const place = read.found[tab];
  const line = read.standing[tab]?.cells[row - 1] ?? [];
  return exportedColumns(tab).flatMap(([key, { kind }]) => {
    const cell = line[(place?.columns[key] ?? 0) - 1] ?? '';
    const text = textOfCell(cell);
    if (key === 'id' || without.includes(key) || text === '' || text === 'FALSE') return [];
    const header =
      textOfCell(read.standing[tab]?.cells[0]?.[(place?.columns[key] ?? 0) - 1] ?? '') ||
      headerOf(read.found.words, tab, key);
    const day = parseDay(text);
    const said = kind === 'flag' ? '✓' : day ? sayDay(day, read.found.dayLocale) : plain(text);
    return [`- ${plain(header)}: ${said}`];
  });
}

/** The day and the kind of a journal entry; what was typed in their place stays as it is. */
function sayEntry({ found: { words, dayLocale } }: PlanRead, date: string, kind: string): string {
  const kinds: Readonly<Record<string, string>> = words.options.journalKind;
  const day = parseDay(date);
  return `${day ? sayDay(day, dayLocale) : plain(date)} · ${kinds[kind || 'reflection'] ?? plain(kind)}`;
}

function tabSection(read: PlanRead, tab: (typeof others)[number]): string[] {
  const rows = exportRows(read, tab, read.found.words);
  if (rows.length === 0) return [];
  const name = isRowTab(tab) ? nameColumns[tab] : '';
  const isJournal = tab === 'journal';
  const items = rows.map(({ row, line }) => {
    const said = (value: ExportedValue | undefined): string => (typeof value === 'string' ? value : '');
    const title = isJournal
      ? sayEntry(read, said(line['date']), said(line['kind']))
      : plain(
          [said(line[name]), tab === 'targets' ? said(line['role']) : ''].filter((text) => text !== '').join(' · '),
        );
    const id = said(line['id']);
    const skip = isJournal ? ['date', 'kind'] : tab === 'targets' ? [name, 'role'] : [name];
    return [`- **${id === '' ? '' : `${id} · `}${title}**`, ...indent(fieldLines(read, tab, row, skip))].join('\n');
  });
  return [`## ${plain(read.found[tab]?.name ?? read.found.words.tabs[tab])}`, items.join('\n')];
}

/** The answered questions, by area. */
function answers({ found, standing }: PlanRead): string[] {
  const { words } = found;
  const cells = standing.assessment?.cells ?? [];
  const columns = found.assessment?.columns ?? {};
  const answered = readQuestions(columns, cells, words).filter(({ record }) => record.answer !== '');
  if (answered.length === 0) return [];
  const areaOf = (row: number): string => textOfCell(cells[row - 1]?.[(columns['area'] ?? 0) - 1] ?? '');
  const areas = [...new Set(answered.map(({ row }) => areaOf(row)))];
  return [
    `## ${plain(found.assessment?.name ?? words.tabs.assessment)}`,
    ...areas.map((area) =>
      [
        `### ${plain(area) || '·'}`,
        '',
        ...answered
          .filter(({ row }) => areaOf(row) === area)
          .map(({ record }) => `- **${plain(record.question)}**\n  ${plain(record.answer)}`),
      ].join('\n'),
    ),
  ];
}
