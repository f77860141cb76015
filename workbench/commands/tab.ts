import type { UserSheet } from '../../runtime';
import { requireArgument, parseCount, remarkFailures, UsageError, type Command, type Context } from '../command';
import { sheetOf } from '../tabs';

const usage = 'tab rename|delete|copy|add|hide|show|move TAB [NAME|POSITION] | tab list';

function rename(context: Context, sheet: UserSheet): void {
  const name = requireArgument(context, 2, usage);
  context.workbook.restructure('OTHER', () => sheet.setName(name));
}

function copy(context: Context, sheet: UserSheet): void {
  context.workbook.restructure('INSERT_GRID', () => {
    const made = sheet.copyTo(context.workbook.spreadsheet());
    const name = context.args[2];
    if (name !== undefined) made.setName(name);
  });
}

export const tab: Command = {
  usage,
  what: 'what users do to tabs',
  onAnyFile: true,
  run(context) {
    const { workbook } = context;
    const action = requireArgument(context, 0, usage);
    const spreadsheet = workbook.spreadsheet();
    if (action === 'list') {
      const tabs = spreadsheet.getSheets().map((sheet) => ({ name: sheet.getName(), hidden: sheet.isSheetHidden() }));
      context.print(
        context.flags.json
          ? JSON.stringify(tabs)
          : tabs.map((each) => `${each.name}${each.hidden ? ' (hidden)' : ''}`).join('\n'),
      );
      return;
    }
    const name = requireArgument(context, 1, usage);
    if (action === 'add') workbook.restructure('INSERT_GRID', () => void spreadsheet.insertSheet(name));
    else {
      const sheet = sheetOf(workbook, name);
      switch (action) {
        case 'rename':
          rename(context, sheet);
          break;
        case 'delete':
          workbook.restructure('REMOVE_GRID', () => workbook.spreadsheet().deleteSheet(sheet));
          break;
        case 'copy':
          copy(context, sheet);
          break;
        case 'hide':
          workbook.restructure('OTHER', () => sheet.hideSheet());
          break;
        case 'show':
          workbook.restructure('OTHER', () => sheet.showSheet());
          break;
        case 'move': {
          const position = parseCount(requireArgument(context, 2, usage), 'A position');
          workbook.restructure('OTHER', () => {
            spreadsheet.setActiveSheet(sheet);
            spreadsheet.moveActiveSheet(position);
          });
          break;
        }
        default:
          throw new UsageError(`Usage: ${usage}`);
      }
    }
    remarkFailures(context);
  },
};
