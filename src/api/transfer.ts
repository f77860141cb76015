import { exportCalendar } from '../actions/reminders/calendar';
import { exportMarkdown } from '../actions/transfer/export-markdown';
import { exportPlan } from '../actions/transfer/export-plan';
import { sayPage, type PageRequest } from '../actions/transfer/say-page';
import { applyImport, sayImport } from '../actions/transfer/import-plan';
import { define } from './define';
import { goalIdOrNone, quarter, short } from './fields';
import { flag, object, oneOf, someOf, text, type Shape } from './shape';

/** Characters. Google takes at most 50 MB in one call; a plan of 10,000 rows has about 5 MB. */
const file = text(40_000_000);
const format = oneOf('json', 'markdown', 'ics');
const rule = oneOf('keep', 'replace');

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
};
