import { extname, resolve } from 'node:path';
import { writeFileSync } from 'node:fs';
import { exportXlsx } from '../../runtime/xlsx/export';
import { requireArgument, UsageError, type Command, type Context } from '../command';
import { callProject } from '../project-call';

const usage = 'export PATH.xlsx|PATH.json|PATH.md|PATH.ics';

/** Calls the project's function `exportPlan`, which returns the text of a format. */
function exportText({ workbook, faults }: Context, format: string): string {
  const text = callProject(workbook, 'exportPlan', [{ format }], { faults });
  if (typeof text !== 'string') throw new UsageError(`This project does not export ${format}.`);
  return text;
}

export const exportTo: Command = {
  usage,
  what: 'writes the file; the ending chooses the format',
  async run(context) {
    const path = resolve(requireArgument(context, 0, usage));
    const format = extname(path).slice(1).toLowerCase();
    const { workbook } = context;
    if (format === 'xlsx')
      return writeFileSync(
        path,
        await exportXlsx(workbook.document, { locale: workbook.state.locale, timeZone: workbook.state.timeZone }),
      );
    if (!/^(json|md|ics)$/.test(format)) throw new UsageError(`Usage: ${usage}`);
    writeFileSync(path, exportText(context, format));
  },
};
