/** What the person of the demo does in the sidebar, and what it says. */
import type { Workbook } from '../../runtime';

/** A call of the sidebar; or an adjusting, which is previewed before it is applied. */
export type Asked =
  | { readonly tell: string; readonly name: string; readonly request: Readonly<Record<string, unknown>> }
  | {
      readonly tell: string;
      readonly adjust: Readonly<Record<string, unknown>>;
      readonly reason: string;
      readonly note: string;
    };

interface Said {
  readonly message: string;
  readonly problems: readonly string[];
}

interface Preview {
  readonly basis: string;
  readonly lines: readonly {
    readonly id: string;
    readonly title: string;
    readonly what: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly notes: readonly string[];
}

interface Evidence {
  readonly from: string;
  readonly to: string;
  readonly done: readonly { readonly title: string; readonly day: string }[];
  readonly doneCount: number;
  readonly doneHours: number;
  readonly moved: readonly { readonly title: string; readonly before: string; readonly after: string }[];
  readonly held: number;
  readonly dated: number;
}

const call = <T>(workbook: Workbook, name: string, request: object): T =>
  workbook.call('call', [name, request as never]) as T;

const saidOf = ({ message, problems }: Said): string[] => [message, ...problems];

/** Does it, and gives what the sidebar showed and said, as lines. */
export function askFor(workbook: Workbook, asked: Asked): string[] {
  if ('adjust' in asked) {
    const preview = call<Preview>(workbook, 'previewAdjust', { adjust: asked.adjust });
    const said = call<Said>(workbook, 'applyAdjust', {
      adjust: asked.adjust,
      basis: preview.basis,
      reason: asked.reason,
      note: asked.note,
    });
    return [
      ...preview.lines.map(({ id, title, what, before, after }) => `${id}  ${title}: ${what} ${before} → ${after}`),
      ...preview.notes,
      ...saidOf(said),
    ];
  }
  const evidence =
    asked.name === 'saveReflection'
      ? tellEvidence(call<{ evidence: Evidence }>(workbook, 'getReflection', {}).evidence)
      : [];
  return [...evidence, ...saidOf(call<Said>(workbook, asked.name, asked.request))];
}

/** What a reflection opens with. */
function tellEvidence({ from, to, done, doneCount, doneHours, moved, held, dated }: Evidence): string[] {
  return [
    `From ${from} to ${to}: ${doneCount} steps in ${doneHours} hours; ${held} of ${dated} dates held.`,
    ...done.map(({ title, day }) => `✓ ${title}, ${day}`),
    ...moved.map(({ title, before, after }) => `→ ${title}: ${before} → ${after}`),
  ];
}

/** What has changed since the beginning of the quarter. */
export function tellQuarter(workbook: Workbook): string[] {
  const { from, to, sections, message } = call<{
    from: string;
    to: string;
    message: string;
    sections: readonly { title: string; lines: readonly string[] }[];
  }>(workbook, 'getQuarter', { quarter: '' });
  return [
    message === '' ? `From ${from} to ${to}` : message,
    ...sections.flatMap(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)]),
  ];
}
