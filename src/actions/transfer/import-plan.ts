import { hashOf } from '../../domain/plan/hash';
import { plural, say } from '../../catalogue/catalogue';
import type { Said } from '../plan/said';
import type { TabOnDemand } from '../../tables/column';
import { isOnDemand } from '../../tables/design';
import { makeTabs } from '../setup/add-tab';
import { changePlan, readWhole } from '../plan/change-plan';
import { markExample } from '../setup/example';
import { exportedTabs, type ExportedTab } from './export-rows';
import { matchImport, type Given, type Matched } from './match-import';
import { importSnapshots } from '../update/quarter-snapshots';
import { numberedTabs } from '../plan/number-rows';
import type { Found, SavingPorts, UpdatingPorts } from '../ports';
import { nameSome, readImport, type ImportedPlan } from './read-import';
import { readPlan, type PlanRead } from '../plan/read-plan';
import { EXAMPLE_MARK } from '../update/script-facts';
import { updatePlan, type Updated } from '../update/update';
import { writeFitHeaders, writeImport } from './write-import';
import { Told } from '../plan/told';
import { missingOwn } from './missing-columns';

/*
 * Imports an exported plan: first a preview, then exactly the previewed changes from the same file. (rules U20 to U29)
 */

export interface ImportLine {
  /** The tab's name. */
  readonly tab: string;
  readonly added: number;
  /** Rows that exist here but have other content. */
  readonly changed: number;
  readonly same: number;
  /** New rows whose ID another row has here. */
  readonly renumbered: number;
}

export interface ImportPreview {
  readonly lines: readonly ImportLine[];
  /** One sentence for each finding: unknown columns, duplicate rows, cells of the wrong kind. All other content is imported. */
  readonly notes: readonly string[];
  readonly basis: string;
  /** Whether this plan has no goals and no steps yet: then the file's settings are imported too. */
  readonly isEmpty: boolean;
}

/** What happens to rows that exist already: they stay as they are, or get the file's content. */
export type ImportRule = 'keep' | 'replace';

/** What is stored during an import, so that an interrupted one can continue. */
interface Begun {
  readonly request: string;
  readonly given: Given;
  /** The tabs that the import creates. */
  readonly made: readonly ExportedTab[];
  /** Whether the plan had no targets: then the file's ratings keep their headers. */
  readonly ownFits: boolean;
  readonly isEmpty: boolean;
  readonly changes: number;
  readonly added: number;
}

/** What stays of it at the end, so that a call whose answer was lost is answered once more. */
type Ended = Pick<Begun, 'request' | 'added' | 'changes'>;

function count({ tabs }: Matched, tab: ExportedTab, ...kinds: readonly string[]): number {
  return (tabs[tab] ?? []).filter(({ fate }) => kinds.includes(fate.kind)).length;
}

/** A hash that changes when the file or the plan's rows change after the preview. */
function basisOf(text: string, matched: Matched): string {
  return hashOf(
    JSON.stringify([
      text,
      exportedTabs.map((tab) => matched.tabs[tab]?.map(({ line, fate }) => [line['id'] ?? '', fate])),
    ]),
  );
}

/** The preview: what would be added, changed and kept in each tab, and what cannot be imported. Writes nothing. */
export function sayImport(ports: UpdatingPorts, text: string): ImportPreview {
  const file = readImport(text, ports.languages.knownWords());
  ports.reader.lookEverywhere();
  const read = readWhole(ports);
  const { words } = read.found;
  const matched = matchImport(read, file, ports.file.id, words, null);
  const notes = [...file.notes, ...ownNotes(read, file), ...fitNotes(read, file)];
  const lines = exportedTabs.flatMap((tab) => {
    const rows = matched.tabs[tab] ?? [];
    if (rows.length === 0) return [];
    return [
      {
        tab: read.found[tab]?.name ?? words.tabs[tab],
        added: count(matched, tab, 'add', 'fill'),
        changed: count(matched, tab, 'changed'),
        same: count(matched, tab, 'same'),
        renumbered: rows.filter(({ was }) => was !== '').length,
      },
    ];
  });
  if (lines.length === 0) throw new Told(words.transfer.import.nothing);
  return { lines, notes, basis: basisOf(text, matched), isEmpty: matched.isEmpty };
}

/** The user's own columns in the file that this plan does not have. */
function ownNotes(read: PlanRead, file: ImportedPlan): string[] {
  const { words } = read.found;
  return exportedTabs.flatMap((tab) => {
    const headers = missingOwn(file, read, tab);
    return headers.length === 0
      ? []
      : [
          say(words.transfer.import.ownColumns, {
            tab: read.found[tab]?.name ?? words.tabs[tab],
            names: nameSome(headers),
          }),
        ];
  });
}

const hasTargets = ({ plan }: PlanRead): boolean => (plan.targets ?? []).length > 0;

/** The headers name the values that the ratings refer to; the file's ratings may refer to other values. */
function fitNotes(read: PlanRead, { fitValues, tabs }: ImportedPlan): string[] {
  if (!hasTargets(read) || (tabs.targets ?? []).length === 0) return [];
  const others = fitValues.filter((name, index) => name !== '' && name !== read.fitNames[index]);
  return others.length > 0 ? [say(read.found.words.transfer.import.otherFits, { names: others.join(', ') })] : [];
}

/**
 * Imports what was previewed. The same call after an interrupted run completes it. What the user typed here changes only if `rule` is
 * `replace`.
 */
export function applyImport(ports: SavingPorts, text: string, rule: ImportRule, basis: string): Said {
  const { file, reader, writer, formStore } = ports;
  const imported = readImport(text, ports.languages.knownWords());
  const request = hashOf(JSON.stringify([text, rule, basis]));
  reader.lookEverywhere();
  return changePlan(ports, (before) => {
    const kept = formStore.read('import') as Begun | (Ended & { given?: undefined }) | null;
    const mine = kept?.request === request ? kept : null;
    const resumed = mine?.given ? mine : null;
    const first = readPlan(ports, before);
    const matched = matchImport(first, imported, file.id, before.words, resumed?.given ?? null);
    if (!resumed && basisOf(text, matched) !== basis) {
      if (mine && isIn(matched)) return saidOf(updatePlan(ports, before), mine, rule);
      throw new Told(before.words.adjusting.changed);
    }
    const begun = resumed ?? begin(ports, before, first, matched, request);
    for (const tab of numberedTabs) {
      const counter = matched.counters[tab] ?? 0;
      if (before[tab] && counter > before[tab].counter) writer.keepCounter(tab, counter);
    }
    const found = makeTabs(
      ports,
      before,
      begun.made.filter((tab): tab is TabOnDemand & ExportedTab => isOnDemand(tab)),
      { values: [], fits: [] },
    );
    const read = found === before ? first : readPlan(ports, found);
    // Rows in tabs that this run has just created are not the user's, so the plan still counts as empty.
    const now = { ...matchImport(read, imported, file.id, found.words, begun.given), isEmpty: begun.isEmpty };
    if (begun.ownFits) writeFitHeaders(ports, found, imported.fitValues);
    const problems = writeImport(ports, found, read, begun.isEmpty ? fillSettings(now) : now, rule === 'replace');
    // Snapshots name rows by the IDs of the exporting file.
    if (begun.isEmpty || imported.file === file.id) importSnapshots(ports, read, imported.snapshots);
    if (imported.example && begun.isEmpty) markExample(ports, found, EXAMPLE_MARK);
    writer.flush();
    const updated = updatePlan(ports, reader.find());
    keepCounters(ports, updated.read.found, now);
    formStore.write('import', { request, added: begun.added, changes: begun.changes } satisfies Ended);
    const said = saidOf(updated, begun, rule);
    return { ...said, problems: [...problems, ...said.problems] };
  });
}

/** Whether the plan has all rows of the file. */
const isIn = (matched: Matched): boolean => exportedTabs.every((tab) => count(matched, tab, 'add', 'fill') === 0);

function saidOf({ words, problems }: Updated, { added, changes }: Ended, rule: ImportRule): Said {
  return {
    message: plural(words, words.transfer.import.done, added, { changed: rule === 'replace' ? changes : 0 }),
    problems,
  };
}

/** A plan that was empty when the import began gets the file's settings, even if some rows are written already. */
function fillSettings(matched: Matched): Matched {
  const settings = (matched.tabs.settings ?? []).map((row) =>
    row.fate.kind === 'changed' ? { ...row, fate: { ...row.fate, kind: 'fill' as const } } : row,
  );
  return { ...matched, tabs: { ...matched.tabs, settings } };
}

/** Stores the IDs of the new rows before the first row is written. */
function begin(ports: SavingPorts, found: Found, read: PlanRead, matched: Matched, request: string): Begun {
  const begun: Begun = {
    request,
    given: matched.given,
    made: exportedTabs.filter((tab) => isOnDemand(tab) && !found[tab]?.made && (matched.tabs[tab] ?? []).length > 0),
    ownFits: !hasTargets(read),
    isEmpty: matched.isEmpty,
    added: exportedTabs.reduce((sum, tab) => sum + count(matched, tab, 'add', 'fill'), 0),
    changes: exportedTabs.reduce((sum, tab) => sum + count(matched, tab, 'changed'), 0),
  };
  ports.formStore.write('import', begun);
  return begun;
}

/** Stores the counters of tabs that were created during this import. */
function keepCounters({ writer }: UpdatingPorts, found: Found, { counters }: Matched): void {
  for (const tab of numberedTabs) {
    const counter = counters[tab] ?? 0;
    if (found[tab] && counter > found[tab].counter) writer.keepCounter(tab, counter);
  }
}
