import { basename, dirname, extname, join, resolve } from 'node:path';
import { replaceFile } from '../../runtime/host/write-file';
import { exportXlsx } from '../../runtime/xlsx/export';
import { requireArgument, UsageError, type Command, type Context } from '../command';
import { callProject } from '../project-call';

const usage = 'export PATH.xlsx|PATH.json|PATH.md|PATH.ics';

/** The name that the project's `exportPlan` has for the format of each ending. */
const FORMATS: Readonly<Record<string, string>> = { json: 'json', md: 'markdown', ics: 'ics' };

/** Calls the project's function `exportPlan`, which returns the text of a format. */
function exportText({ workbook, faults }: Context, format: string): string {
  const text = callProject(workbook, 'exportPlan', [{ format }], { faults });
  if (typeof text !== 'string') throw new UsageError(`This project does not export ${format}.`);
  return text;
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
    const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
    if (format === undefined)
      throw new UsageError(
        `Usage: ${usage}. ${ending === '' ? `${basename(path)} has no ending` : `There is no export to .${ending}`}.`,
      );
    if (!context.workbook.hasProject)
      throw new UsageError('A file beside the project’s own is exported as .xlsx only.');
    writeExport(path, exportText(context, format));
  },
};
