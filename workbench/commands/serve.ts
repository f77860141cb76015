import type { Command } from '../command';

export const serve: Command = {
  usage: 'serve [--port N]',
  what: 'the page in the browser (not part of this version)',
  refuses: 'The page in the browser is not part of this version; see --help for the commands that are.',
  run: () => {},
};
