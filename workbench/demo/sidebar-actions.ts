/** What the person of the demo does in the sidebar, and what the sidebar answers. */
import type { Workbook } from '../../runtime';

/** A call of the sidebar, or a change of the plan (`adjust`), which is previewed before it is applied. */
export type SidebarAction =
  | { readonly title: string; readonly name: string; readonly request: Readonly<Record<string, unknown>> }
  | {
      readonly title: string;
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

/** Runs an action and returns the lines that the sidebar showed. */
export function runSidebarAction(workbook: Workbook, actions: SidebarAction): string[] {
  if ('adjust' in actions) {
    const preview = call<Preview>(workbook, 'previewAdjust', { adjust: actions.adjust });
    const said = call<Said>(workbook, 'applyAdjust', {
      adjust: actions.adjust,
      basis: preview.basis,
      reason: actions.reason,
      note: actions.note,
    });
    return [
      ...preview.lines.map(({ id, title, what, before, after }) => `${id}  ${title}: ${what} ${before} → ${after}`),
      ...preview.notes,
      ...saidOf(said),
    ];
  }
  const evidence =
    actions.name === 'saveReflection'
      ? evidenceLines(call<{ evidence: Evidence }>(workbook, 'getReflection', {}).evidence)
      : [];
  return [...evidence, ...saidOf(call<Said>(workbook, actions.name, actions.request))];
}

/** The evidence that the reflection view shows first. */
function evidenceLines({ from, to, done, doneCount, doneHours, moved, held, dated }: Evidence): string[] {
  return [
    `From ${from} to ${to}: ${doneCount} steps in ${doneHours} hours; ${held} of ${dated} dates held.`,
    ...done.map(({ title, day }) => `✓ ${title}, ${day}`),
    ...moved.map(({ title, before, after }) => `→ ${title}: ${before} → ${after}`),
  ];
}

/** The changes since the beginning of the quarter, as the sidebar lists them. */
export function quarterLines(workbook: Workbook): string[] {
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
