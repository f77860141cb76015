/**
 * All that needs the spreadsheet engine. build.js makes a bundle of its own of it for the command line and for the server's thread, which
 * load it by an `import()` of this file only.
 */
export { helpOfCommands, runCommand } from './run-command';
export { SharedWorkbook } from './server/shared-workbook';
export { keepChecksIn } from '../runtime';
