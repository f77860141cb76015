import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { requireArgument, UsageError, type Command } from '../command';
import { callProject } from '../project-call';

const usage = 'import PATH [dayFirst|monthFirst] [WORD=MEANING …] [apply]';

const ORDERS: readonly string[] = ['dayFirst', 'monthFirst'];

/** The fields of a preview that this command prints or sends back. The project says more, in `call previewRows`. */
interface Preview {
  readonly rows: readonly {
    readonly row: number;
    readonly becomes: string;
    readonly title: string;
    readonly facts: string;
  }[];
  readonly counts: Readonly<Record<string, number>>;
  /** Words for a status that are unknown; `WORD=waiting` gives one a meaning. */
  readonly unknown?: readonly { readonly word: string; readonly count: number; readonly meaning: string }[];
  readonly notes: readonly string[];
  readonly question: { readonly text: string } | null;
  readonly basis: string;
}

const isPreview = (value: unknown): value is Preview =>
  typeof value === 'object' && value !== null && 'rows' in value && 'basis' in value;

function readText(path: string): string {
  try {
    return readFileSync(resolve(path), 'utf8');
  } catch {
    throw new UsageError(`${basename(path)} could not be read.`);
  }
}

/** Shows what the rows of another program's file would become; with `apply` they come in. */
export const importFrom: Command = {
  usage,
  what: 'shows what the rows of a CSV, Todoist, Trello or To Do file would become; with apply they come in',
  run(context) {
    const { workbook, faults, flags, args, print } = context;
    const text = readText(requireArgument(context, 0, usage));
    const others = args.slice(1);
    const order = others.find((word) => ORDERS.includes(word)) ?? 'guess';
    const pairs = others.filter((word) => word.includes('='));
    if (others.some((word) => word !== 'apply' && word !== order && !pairs.includes(word)))
      throw new UsageError(`Usage: ${usage}.`);
    const statuses = pairs.map((pair) => {
      const at = pair.lastIndexOf('=');
      return { word: pair.slice(0, at), meaning: pair.slice(at + 1) };
    });
    const request = { text, roles: [], order, statuses };
    const preview: unknown = callProject(workbook, 'previewRows', [request], { faults });
    if (!isPreview(preview)) throw new UsageError('This project does not import rows.');
    if (!others.includes('apply')) {
      if (flags.json) return print(JSON.stringify(preview));
      for (const { row, becomes, title, facts } of preview.rows)
        print([`${row}`, becomes, title, facts].filter((part) => part !== '').join(' · '));
      for (const note of preview.notes) print(note);
      for (const { word, count, meaning } of preview.unknown ?? []) print(`${word}=${meaning} · ${count}`);
      if (preview.question) print(preview.question.text);
      return;
    }
    print(JSON.stringify(callProject(workbook, 'bringInRows', [{ ...request, basis: preview.basis }], { faults })));
  },
};
