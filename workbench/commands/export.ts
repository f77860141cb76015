import { basename, dirname, extname, join, resolve } from 'node:path';
import { replaceFile } from '../../runtime/host/write-file';
import { exportXlsx } from '../../runtime/xlsx/export';
import { printToPdf } from '../print-to-pdf';
import { requireArgument, UsageError, type Command, type Context } from '../command';
import { callProject } from '../project-call';

const usage = 'export PATH.xlsx|PATH.json|PATH.md|PATH.ics|PATH.html|PATH.pdf';

/** The name that the project's `exportPlan` has for the format of each ending. */
const FORMATS: Readonly<Record<string, string>> = { json: 'json', md: 'markdown', ics: 'ics' };

/** Calls the project's function `exportPlan`, which returns the text of a format. */
function exportText({ workbook, faults }: Context, format: string): string {
  const text = callProject(workbook, 'exportPlan', [{ format }], { faults });
  if (typeof text !== 'string') throw new UsageError(`This project does not export ${format}.`);
  return text;
}

const PAGES = ['home', 'goal', 'quarter', 'brief'];
const PAPERS = ['a4', 'letter'];

/** The options of a page as the project's function `getPage` takes them. Throws a UsageError for one that it would refuse. */
function pageRequest({ page = 'home', id, quarter, paper, private: withPrivate }: Context['flags']): {
  [name: string]: string | boolean;
} {
  if (!PAGES.includes(page)) throw new UsageError(`--page is one of ${PAGES.join(', ')}.`);
  if (page === 'goal' && !/^G\d{1,7}$/.test(id ?? ''))
    throw new UsageError('--page goal wants --id with the ID of a goal, such as G3.');
  if (quarter !== undefined && !/^\d{4}-Q[1-4]$/.test(quarter))
    throw new UsageError('--quarter is a quarter such as 2026-Q1.');
  if (paper !== undefined && !PAPERS.includes(paper.toLowerCase()))
    throw new UsageError(`--paper is ${PAPERS.join(' or ')}.`);
  return {
    page,
    withPrivate,
    ...(page === 'goal' && id !== undefined ? { id } : {}),
    ...(quarter === undefined ? {} : { quarter }),
    ...(paper === undefined ? {} : { paper: paper.toLowerCase() }),
  };
}

/** Calls the project's function `getPage`, which returns an HTML document. */
function exportPage({ workbook, faults, flags }: Context): string {
  const page = callProject(workbook, 'getPage', [pageRequest(flags)], { faults });
  if (typeof page !== 'string') throw new UsageError('This project has no pages to export.');
  return page;
}

/** Writes the file of an export as a whole. The name of the temporary file is one that no user has. */
function writeExport(path: string, content: string | Uint8Array): void {
  replaceFile(path, content, join(dirname(path), `.${basename(path)}.${process.pid}.new`));
}

export const exportTo: Command = {
  usage,
  what: 'writes the file; the ending chooses the format',
  onAnyFile: true,
  async run(context) {
    const path = resolve(requireArgument(context, 0, usage));
    const ending = extname(path).slice(1).toLowerCase();
    const { document, state } = context.workbook;
    if (ending === 'xlsx')
      return writeExport(path, await exportXlsx(document, { locale: state.locale, timeZone: state.timeZone }));
    const isPage = ending === 'html' || ending === 'pdf';
    const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
    if (format === undefined && !isPage)
      throw new UsageError(
        `Usage: ${usage}. ${ending === '' ? `${basename(path)} has no ending` : `There is no export to .${ending}`}.`,
      );
    if (!context.workbook.hasProject)
      throw new UsageError('A file beside the project’s own is exported as .xlsx only.');
    if (format !== undefined) return writeExport(path, exportText(context, format));
    const page = exportPage(context);
    writeExport(path, ending === 'pdf' ? await printToPdf(page) : page);
  },
};
