/** Every command by name, in the order of `--help`. */
import type { Command } from '../command';
import { advance } from './advance';
import { call } from './call';
import { calls } from './calls';
import { edit } from './edit';
import { exportTo } from './export';
import { fault } from './fault';
import { files } from './files';
import { filter } from './filter';
import { columns, rows } from './rows-and-columns';
import { importFrom } from './import';
import { menu } from './menu';
import { outbox } from './outbox';
import { paste } from './paste';
import { run } from './run';
import { serve } from './serve';
import { share } from './share';
import { show } from './show';
import { sort } from './sort';
import { tab } from './tab';
import { table } from './table';

export const commands: Readonly<Record<string, Command>> = {
  serve,
  menu,
  edit,
  paste,
  rows,
  columns,
  sort,
  filter,
  tab,
  table,
  share,
  files,
  call,
  advance,
  show,
  outbox,
  export: exportTo,
  import: importFrom,
  calls,
  run,
  fault,
};
