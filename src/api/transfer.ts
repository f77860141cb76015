import { exportCalendar } from '../actions/reminders/calendar';
import { exportMarkdown } from '../actions/transfer/export-markdown';
import { exportPlan } from '../actions/transfer/export-plan';
import { sayPage, type PageRequest } from '../actions/transfer/say-page';
import { bringIn, sayBringIn } from '../actions/transfer/bring-in';
import { applyImport, sayImport } from '../actions/transfer/import-plan';
import { sayLastImport, undoBringIn } from '../actions/transfer/undo-bring-in';
import { roles } from '../domain/transfer/foreign-words';
import { define } from './define';
import { goalIdOrNone, quarter, short } from './fields';
import { both, flag, listOf, nothing, object, oneOf, someOf, text, type Shape } from './shape';

/** Characters. Google takes at most 50 MB in one call; a plan of 10,000 rows has about 5 MB. */
const file = text(40_000_000);
const format = oneOf('json', 'markdown', 'ics');
const rule = oneOf('keep', 'replace');
/** The role of each column in their order; [] for what is guessed. */
const columns = listOf(oneOf(...roles), 500);
/** Which number of 03/04/2026 is the day. */
const order = oneOf('guess', 'dayFirst', 'monthFirst');
/** What unknown words for a status mean. */
const chosenStatuses = someOf({
  statuses: listOf(object({ word: short, meaning: oneOf('todo', 'doing', 'waiting', 'done', 'letGo') }), 100),
});
const foreignRows = both(object({ text: file, roles: columns, order }), chosenStatuses);
const previewedRows = both(foreignRows, object({ basis: short }));
const exampleRows = { text: 'Task,Due\nCall Ada,2027-01-15', roles: ['title', 'due'], order: 'guess' } as const;
const exampleStatuses = {
  text: 'Task,Status\nCall Ada,On hold',
  roles: ['title', 'status'],
  order: 'guess',
  statuses: [{ word: 'On hold', meaning: 'waiting' }],
} as const;

const kindOfPage = object({ page: oneOf('home', 'goal', 'quarter', 'brief') });
const pageOptions = someOf({
  id: goalIdOrNone,
  quarter,
  paper: oneOf('a4', 'letter'),
  withPrivate: flag,
  text: text(20000),
});
const page: Shape<PageRequest> = (value, where) => ({ ...kindOfPage(value, where), ...pageOptions(value, where) });

export const transfer = {
  exportPlan: define({
    does: 'The whole plan as JSON or as a page to read, or its deadlines as a calendar',
    takes: { format },
    example: [{ format: 'json' }, { format: 'markdown' }, { format: 'ics' }],
    run(ports, request) {
      if (request.format === 'ics') return exportCalendar(ports);
      return request.format === 'markdown' ? exportMarkdown(ports) : exportPlan(ports, ports.clock.moment());
    },
  }),
  getPage: define({
    does: 'The plan, one goal, the quarter or the mentor brief as an HTML page to print, without private rows unless asked',
    takes: page,
    example: [
      { page: 'home' },
      { page: 'goal', id: 'G1', paper: 'letter', withPrivate: true },
      { page: 'quarter', quarter: '2026-Q1' },
      { page: 'brief', text: 'Dear Marcus, …' },
    ],
    run: (ports, request) => sayPage(ports, request),
  }),
  previewImport: define({
    does: 'What the import of an exported JSON would add, change and leave alone; writes nothing',
    takes: { text: file },
    example: { text: '…' },
    run: (ports, request) => sayImport(ports, request.text),
  }),
  applyImport: define({
    does: 'Imports what was previewed, with the preview’s basis; rows that are here are kept or replaced',
    takes: { text: file, rule, basis: short },
    example: { text: '…', rule: 'keep', basis: '…' },
    run: (ports, request) => applyImport(ports, request.text, request.rule, request.basis),
  }),
  previewRows: define({
    does: 'What rows of another program would become: a table, CSV, Todoist, Trello or Microsoft To Do; writes nothing',
    takes: foreignRows,
    example: [exampleRows, exampleStatuses],
    run: (ports, request) => sayBringIn(ports, request),
  }),
  bringInRows: define({
    does: 'Brings in the rows that were previewed, with the preview’s basis',
    takes: previewedRows,
    example: [
      { ...exampleRows, basis: '…' },
      { ...exampleStatuses, basis: '…' },
    ],
    run: (ports, { basis, ...request }) => bringIn(ports, request, basis),
  }),
  getLastRows: define({
    does: 'Which rows of another program were brought in last, and can be taken out again',
    takes: nothing,
    example: {},
    run: (ports) => sayLastImport(ports),
  }),
  undoRows: define({
    does: 'Takes the rows that were brought in last out again, but those that were changed since',
    takes: nothing,
    example: {},
    run: (ports) => undoBringIn(ports),
  }),
};
