import type { Day } from '../../domain/plan/day';
import {
  keyOfTarget,
  readApplications,
  type Application,
  type ReadApplications,
} from '../../domain/strategy/read-applications';
import { plural, say, type Words } from '../../catalogue/catalogue';
import { applicationWords } from '../../catalogue/typed-words';
import { dateFormat } from '../../tables/date-format';
import { addOwnWords } from '../setup/let-word-mean';
import { canBeOwnWord } from '../../tables/own-words';
import { plainText } from '../../tables/tidy-cells';
import { makeTabs } from '../setup/make-tabs';
import { changePlan } from '../plan/change-plan';
import { changeRows, readForms, type RowChange } from '../plan/change-rows';
import type { PlanRead } from '../plan/read-plan';
import type { Said } from '../plan/said';
import { sayDay } from '../plan/say-day';
import { Told } from '../plan/told';
import { updatePlan } from '../update/update';
import { lineOfStage } from '../update/target-stages';
import type { ReadingPorts, SavingPorts } from '../ports';

/*
 * A pasted list of applications: shown first, then added to Targets. What is there already stays as it is. (rules S28 to S31)
 */

export interface ApplicationsPreview {
  /** What each new target will be, in words. */
  readonly lines: readonly string[];
  /** What was understood, left out or kept as text. */
  readonly notes: readonly string[];
  /** Words for a stage that are unknown, or that the user has just given a meaning; absent without any. */
  readonly unknown?: readonly UnknownStage[];
  /** How many would be added. */
  readonly count: number;
}

/** The most targets that are added at once. */
const MOST_APPLICATIONS = 500;

/** What the user said that an unknown word means: it becomes an own word. */
export interface ChosenStage {
  readonly word: string;
  readonly meaning: Application['stage'];
}

interface UnknownStage {
  readonly word: string;
  /** In how many lines it is. */
  readonly count: number;
  readonly meaning: Application['stage'] | '';
}

/** What a pasted list would add. Writes nothing. */
export function previewApplications(
  ports: ReadingPorts,
  text: string,
  chosen: readonly ChosenStage[] = [],
): ApplicationsPreview {
  const read = readForms(ports, 'targets');
  const { words, dayLocale } = read.found;
  const list = readList(ports, text, words, chosen);
  const fresh = newOnes(list, read);
  const stages = words.options.targetStage;
  const { paste } = words.strategy.targets;
  const unknown = unknownStages(list, chosen);
  return {
    lines: fresh.slice(0, MOST_APPLICATIONS).map((row) => {
      const values = { name: nameOf(row), stage: row.said || stages[row.stage] };
      return row.appliedOn === null
        ? say(paste.line, values)
        : say(paste.lineOn, { ...values, day: sayDay(row.appliedOn, dayLocale) });
    }),
    ...(unknown.length > 0 ? { unknown } : {}),
    notes: notesOf(list, list.rows.length - fresh.length, fresh.length, words),
    count: Math.min(fresh.length, MOST_APPLICATIONS),
  };
}

/** The unknown words for a stage, each once, with what was chosen for them. A word that Settings cannot hold is left out. (rule X57) */
function unknownStages(list: ReadApplications, chosen: readonly ChosenStage[]): UnknownStage[] {
  const meanings = new Map(chosen.map(({ word, meaning }) => [plainText(word).toLowerCase(), meaning]));
  const found = new Map<string, UnknownStage>();
  const add = (text: string, meaning: UnknownStage['meaning']): void => {
    const word = plainText(text);
    const before = found.get(word.toLowerCase());
    if (canBeOwnWord(word, 'targetStage'))
      found.set(word.toLowerCase(), { word: before?.word ?? word, count: (before?.count ?? 0) + 1, meaning });
  };
  for (const { got } of list.unknownStages) add(got, '');
  for (const { said } of list.rows) {
    const meaning = meanings.get(said.toLowerCase());
    if (said !== '' && meaning !== undefined) add(said, meaning);
  }
  return [...found.values()].slice(0, MOST_UNKNOWN);
}

/** More words would be no stages. */
const MOST_UNKNOWN = 20;

/** Adds the new targets of a pasted list, with their stages and days. Added again, nothing is new. */
export function addApplications(ports: SavingPorts, text: string, chosen: readonly ChosenStage[] = []): Said {
  return changePlan(ports, (before) => {
    const meanings = unknownStages(readList(ports, text, before.words, chosen), chosen).flatMap(({ word, meaning }) =>
      meaning === '' ? [] : [{ word, meaning }],
    );
    // Before the rows: they hold these words.
    if (meanings.length > 0) addOwnWords(ports, before, 'targetStage', meanings);
    const isThere = before.targets?.made === true;
    let added = 0;
    const plan = (read: PlanRead): readonly RowChange[] => {
      const list = readList(ports, text, read.found.words, chosen);
      const rows = newOnes(list, read).slice(0, MOST_APPLICATIONS);
      added = rows.length;
      return rows.map((row) => ({ id: '', fields: fieldsOf(row, read.found.words) }));
    };
    const found = isThere ? before : makeTabs(ports, before, ['targets']);
    // A plan of before gets the column of the stages first.
    if (isThere && found.targets?.columns['stages'] === undefined) updatePlan(ports, found);
    const changed = changeRows(ports, ports.reader.find(), 'targets', plan);
    const { words, problems } = updatePlan(ports, changed.found);
    const { paste } = words.strategy.targets;
    return { message: added === 0 ? paste.none : plural(words, paste.added, added), problems };
  });
}

/** Throws a sentence when the text is no list with headings. */
function readList(
  { file, clock }: ReadingPorts,
  text: string,
  words: Words,
  chosen: readonly ChosenStage[],
): ReadApplications {
  const own = new Map(
    chosen.flatMap(({ word: given, meaning }) => {
      const word = plainText(given);
      return canBeOwnWord(word, 'targetStage') ? [[word.toLowerCase(), { stage: meaning, word }] as const] : [];
    }),
  );
  // What Settings say comes first.
  for (const [lower, { key, word }] of words.own?.['targetStage'] ?? [])
    own.set(lower, { stage: key as Application['stage'], word: word ?? '' });
  const format = dateFormat(file.locale);
  const list = readApplications(
    text,
    { ...applicationWords, own },
    {
      today: clock.today(),
      dayAt: clock.dayAt,
      order: format.indexOf('m') < format.indexOf('d') ? 'monthFirst' : 'dayFirst',
    },
  );
  if (list.problem !== '') throw new Told(words.strategy.targets.paste[list.problem]);
  return list;
}

function newOnes({ rows }: ReadApplications, { plan }: PlanRead): readonly Application[] {
  const known = new Set((plan.targets ?? []).map(keyOfTarget));
  return rows.filter((row) => !known.has(keyOfTarget(row)));
}

const nameOf = ({ organisation, role }: Application): string =>
  [organisation, role].filter((part) => part !== '').join(' · ');

function fieldsOf(
  { organisation, role, stage, said, passed, appliedOn, link, notes }: Application,
  words: Words,
): RowChange['fields'] {
  const dayOf = (one: Application['stage']): Day | null => (one === 'applied' ? appliedOn : null);
  // A stage without a line gets one with today's day: right for what is watched from now on.
  const isKnown = !(passed.length <= 1 && stage === 'watching');
  return {
    organisation,
    role,
    stage: said || stage,
    needs: [notes, link].filter((part) => part !== '').join('\n'),
    stages: isKnown
      ? passed
          .map((one, index) => lineOfStage(one, dayOf(one), words, index === passed.length - 1 ? said : ''))
          .join('\n')
      : '',
  };
}

/** Lines that are named one by one; more are counted by the list itself. */
const MOST_NAMED = 10;

function notesOf(list: ReadApplications, there: number, fresh: number, words: Words): string[] {
  const { paste } = words.strategy.targets;
  const others = list.columns.filter(({ field, heading }) => field === '' && heading !== '');
  const linesOf = (lines: readonly number[]): string =>
    lines.slice(0, MOST_NAMED).join(', ') + (lines.length > MOST_NAMED ? ' …' : '');
  const join = (columns: ReadApplications['columns']): string => columns.map(({ heading }) => heading).join(', ');
  const stageOf = (line: number): string => {
    const stage = list.rows.find((row) => row.line === line)?.stage;
    return stage ? words.options.targetStage[stage] : '';
  };
  return [
    say(paste.columns, { list: join(list.columns.filter(({ field }) => field !== '')) }),
    ...(others.length > 0 ? [say(paste.others, { list: join(others) })] : []),
    ...(list.dayOrder === '' ? [] : [paste[list.dayOrder]]),
    ...(there > 0 ? [plural(words, paste.there, there)] : []),
    ...(list.nameless.length > 0 ? [say(paste.nameless, { lines: linesOf(list.nameless) })] : []),
    ...(list.twice.length > 0 ? [say(paste.twice, { lines: linesOf(list.twice) })] : []),
    ...list.unknownStages
      .slice(0, MOST_NAMED)
      .map(({ line, got }) => say(paste.unknownStage, { line, got, stage: stageOf(line) })),
    ...list.unknownDays.slice(0, MOST_NAMED).map(({ line, got }) => say(paste.unknownDay, { line, got })),
    ...(fresh > MOST_APPLICATIONS ? [say(paste.most, { count: MOST_APPLICATIONS })] : []),
  ];
}
