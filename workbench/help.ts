/** What `--help` prints. */
import type { Command } from './command';
import { alignRows } from './table';

const OPTIONS: readonly [string, string][] = [
  ['--file DIR', 'the folder of the spreadsheet (./my-plan)'],
  ['--spreadsheet ID', 'another file of the folder, by its id or name (files lists them)'],
  ['--now ISO', 'sets the clock, local to the time zone, and keeps it'],
  ['--timezone TZ', 'the spreadsheet’s time zone, as in File ▸ Settings'],
  ['--locale en_US', 'the spreadsheet’s locale, as in File ▸ Settings'],
  ['--user MAIL', 'who is at the keyboard'],
  ['--auth full|limited|none', 'what the user has granted (full)'],
  ['--project DIR', 'another Apps Script project than the built one'],
  ['--bound', 'the project is bound to the file and no add-on'],
  ['--select TAB!CELL', 'what is selected when a menu item runs'],
  ['--answer TEXT', 'what is typed into the next prompt'],
  ['--press yes', 'the button that is pressed in the next dialog'],
  ['--page home|goal|quarter|brief', 'which page export writes as .html or .pdf (home)'],
  ['--id G3', 'the goal of that page'],
  ['--quarter 2026-Q1', 'the quarter of that page (the latest to compare)'],
  ['--paper a4|letter', 'the paper of that page (by the locale)'],
  ['--private', 'that page with private rows; the brief has none'],
  ['--log', 'what the script logged, on standard error'],
  ['--json', 'JSON instead of text'],
];

export function helpText(commands: Readonly<Record<string, Command>>): string {
  return [
    'workbench [OPTION…] COMMAND [ARGUMENT…]',
    '',
    ...alignRows(Object.values(commands).map((command) => [`  ${command.usage}`, command.what])),
    '',
    ...alignRows(OPTIONS.map(([option, what]) => [`  ${option}`, what])),
    '',
    'Exit code 0, or 1 with one line on standard error (DEBUG=1 adds the stack).',
    '',
  ].join('\n');
}
