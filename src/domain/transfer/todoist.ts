import type { ForeignRow, ForeignTable } from './foreign-table';
import type { Role } from './foreign-words';

/*
 * Todoist's CSV of one project. Columns by name, TYPE is task, section or note, INDENT is 1 to 4; a note belongs to the task above it.
 * https://www.todoist.com/help/articles/import-or-export-a-project-as-a-csv-file-in-todoist-YC8YvN
 */

export const isTodoist = (headings: readonly string[]): boolean =>
  ['TYPE', 'CONTENT', 'INDENT'].every((name) => headings.some((heading) => heading.trim().toUpperCase() === name));

const columns: readonly (readonly [heading: string, role: Role])[] = [
  ['SECTION', 'goal'],
  ['CONTENT', 'title'],
  ['DESCRIPTION', 'notes'],
  ['DATE', 'due'],
  ['DEADLINE', 'leaveOut'],
  ['DURATION', 'effort'],
  ['PRIORITY', 'leaveOut'],
  ['RESPONSIBLE', 'leaveOut'],
];

interface Task {
  readonly row: number;
  /** Words of the task in the file. */
  readonly own: string;
  /** The section; outside of sections, the top task above it. */
  goal: string;
  /** Its own words, behind those of the tasks between it and the goal. */
  title: string;
  readonly notes: string[];
  readonly rest: Readonly<Record<'DATE' | 'DEADLINE' | 'DURATION' | 'PRIORITY' | 'RESPONSIBLE', string>>;
}

/**
 * A section is a goal and its tasks are its steps. Outside of sections, a task with sub-tasks is a goal and they are its steps. A task below
 * a step is a step of the same goal, with the words of both.
 */
export function readTodoist(
  headings: readonly string[],
  rows: readonly ForeignRow[],
  unclosed: number | null,
): ForeignTable {
  const place = new Map(headings.map((heading, index) => [heading.trim().toUpperCase(), index]));
  const tasks: Task[] = [];
  /** The tasks above the next one, by indent. */
  let above: Task[] = [];
  let section = '';
  for (const { row, cells } of rows) {
    const at = (name: string): string => cells[place.get(name) ?? -1]?.trim() ?? '';
    const type = at('TYPE').toLowerCase();
    if (type === 'section') [section, above] = [at('CONTENT'), []];
    else if (type === 'note') above[above.length - 1]?.notes.push(at('CONTENT'));
    else if (type === 'task' || type === '') {
      const indent = Math.max(1, Math.min(Number(at('INDENT')) || 1, above.length + 1));
      const task: Task = {
        row,
        own: at('CONTENT'),
        goal: section,
        title: at('CONTENT'),
        notes: at('DESCRIPTION') === '' ? [] : [at('DESCRIPTION')],
        rest: {
          DATE: at('DATE'),
          DEADLINE: at('DEADLINE'),
          DURATION: [at('DURATION'), at('DURATION_UNIT')].join(' ').trim(),
          PRIORITY: at('PRIORITY'),
          RESPONSIBLE: at('RESPONSIBLE'),
        },
      };
      above = [...above.slice(0, indent - 1), task];
      if (indent > 1) placeBelow(task, above, section);
      tasks.push(task);
    }
  }
  return {
    source: 'todoist',
    headings: columns.map(([heading]) => heading),
    roles: rolesOf(tasks),
    rows: tasks.map(({ row, goal, title, notes, rest }) => ({
      row,
      cells: [goal, title, notes.join('\n'), rest.DATE, rest.DEADLINE, rest.DURATION, rest.PRIORITY, rest.RESPONSIBLE],
    })),
    leftOut: [],
    unclosed,
    estimates: 'hours',
  };
}

function placeBelow(task: Task, above: readonly Task[], section: string): void {
  const [top] = above;
  const between = above.slice(section === '' ? 1 : 0, -1);
  task.title = [...between.map(({ own }) => own), task.own].join(': ');
  if (!top || section !== '') return;
  task.goal = top.own;
  // The top task is the goal itself.
  top.goal = top.own;
  top.title = '';
}

/** A deadline is what is due; then the date is the day to begin. */
function rolesOf(tasks: readonly Task[]): readonly Role[] {
  const hasDeadlines = tasks.some(({ rest }) => rest.DEADLINE !== '');
  return columns.map(([heading, role]) =>
    !hasDeadlines ? role : heading === 'DEADLINE' ? 'due' : heading === 'DATE' ? 'start' : role,
  );
}
