/** Parses the command line. A token that is not an option here goes to the command: `edit Steps!G5 -5` types a number. */
import { parseArgs } from 'node:util';
import { UsageError, type Flags } from './command';

const OPTIONS = {
  file: { type: 'string' },
  now: { type: 'string' },
  timezone: { type: 'string' },
  locale: { type: 'string' },
  user: { type: 'string' },
  auth: { type: 'string' },
  project: { type: 'string' },
  answer: { type: 'string', multiple: true },
  press: { type: 'string', multiple: true },
  show: { type: 'string' },
  select: { type: 'string' },
  spreadsheet: { type: 'string' },
  port: { type: 'string' },
  page: { type: 'string' },
  id: { type: 'string' },
  quarter: { type: 'string' },
  paper: { type: 'string' },
  private: { type: 'boolean' },
  json: { type: 'boolean' },
  values: { type: 'boolean' },
  formulas: { type: 'boolean' },
  styles: { type: 'boolean' },
  notes: { type: 'boolean' },
  validations: { type: 'boolean' },
  list: { type: 'boolean' },
  log: { type: 'boolean' },
  bound: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export interface Arguments {
  command: string | undefined;
  rest: string[];
  help: boolean;
  file: string | undefined;
  now: string | undefined;
  timeZone: string | undefined;
  locale: string | undefined;
  user: string | undefined;
  auth: 'full' | 'limited' | 'none' | undefined;
  project: string | undefined;
  flags: Flags;
}

/** Commands whose arguments may look like an option, because a user may type anything. */
const TAKES_ANYTHING = new Set(['edit', 'call', 'run', 'menu', 'fault']);

/** Separates options from arguments. Throws a UsageError for an unknown option or a missing value. */
export function parseCommandLine(argv: readonly string[]): Arguments {
  const options: string[] = [];
  const rest: string[] = [];
  for (let index = 0; index < argv.length; index++) {
    const token = argv[index] ?? '';
    if (token === '--') {
      rest.push(...argv.slice(index + 1));
      break;
    }
    const name = /^--([a-z]+)(=.*)?$/s.exec(token);
    const option =
      name?.[1] !== undefined && name[1] in OPTIONS
        ? OPTIONS[name[1] as keyof typeof OPTIONS]
        : token === '-h'
          ? OPTIONS.help
          : undefined;
    if (option) {
      const given = name?.[2] === undefined && option.type === 'string' ? argv[++index] : undefined;
      if (option.type === 'string' && name?.[2] === undefined && given === undefined)
        throw new UsageError(`${token} wants a value.`);
      options.push(token === '-h' ? '--help' : given === undefined ? token : `${token}=${given}`);
    } else if (/^--?[A-Za-z]/.test(token) && !TAKES_ANYTHING.has(rest[0] ?? ''))
      throw new UsageError(`There is no option ${token}. See --help.`);
    else rest.push(token);
  }
  const { values } = parseArgs({ args: options, options: OPTIONS, strict: true });
  const { auth } = values;
  if (auth !== undefined && auth !== 'full' && auth !== 'limited' && auth !== 'none')
    throw new UsageError('--auth is full, limited or none.');
  const [command, ...others] = rest;
  return {
    command,
    rest: others,
    help: values.help ?? false,
    file: values.file,
    now: values.now,
    timeZone: values.timezone,
    locale: values.locale,
    user: values.user,
    auth,
    project: values.project,
    flags: {
      json: values.json ?? false,
      values: values.values ?? false,
      formulas: values.formulas ?? false,
      styles: values.styles ?? false,
      notes: values.notes ?? false,
      validations: values.validations ?? false,
      list: values.list ?? false,
      log: values.log ?? false,
      show: values.show,
      select: values.select,
      spreadsheet: values.spreadsheet,
      port: values.port,
      page: values.page,
      id: values.id,
      quarter: values.quarter,
      paper: values.paper,
      private: values.private ?? false,
      answers: values.answer ?? [],
      presses: values.press ?? [],
      addOn: values.bound ? false : undefined,
    },
  };
}
