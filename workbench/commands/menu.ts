import type { Shown } from '../../runtime';
import { remarkFailures, type Command } from '../command';

/** What a script showed, as text of one to three lines. */
function describe(shown: Shown): string {
  switch (shown.kind) {
    case 'alert':
      return `${shown.title ? `${shown.title}\n` : ''}${shown.text}\n[${shown.pressed}]`;
    case 'prompt':
      return `${shown.title ? `${shown.title}\n` : ''}${shown.text}\n> ${shown.answer} [${shown.pressed}]`;
    case 'toast':
      return shown.title ? `${shown.title}: ${shown.text}` : shown.text;
    case 'sidebar':
      return `Sidebar: ${shown.title}`;
    default:
      return `Dialog: ${shown.title}`;
  }
}

export const menu: Command = {
  usage: 'menu [ITEM…] [--answer TEXT] [--press yes]',
  what: 'chooses an item of the menu and prints what is shown; without an item, the menu',
  run({ workbook, args, flags, faults, print, ...context }) {
    if (args.length === 0) {
      const items = workbook.menuItems();
      remarkFailures({ workbook, args, flags, faults, print, ...context });
      print(flags.json ? JSON.stringify(items) : items.map((path) => path.join(' ▸ ')).join('\n'));
      return;
    }
    try {
      workbook.menu(args, { faults, answers: flags.answers, presses: flags.presses });
    } finally {
      const { shown } = workbook.report;
      if (flags.json) print(JSON.stringify(shown));
      else for (const item of shown) print(describe(item));
    }
    remarkFailures({ workbook, args, flags, faults, print, ...context });
  },
};
