import { plural, say, type Words } from '../../catalogue/catalogue';
import { readByCopy } from '../plan/change-plan';
import type { ReadingPorts } from '../ports';
import { readQuestions } from '../reminders/question-of-the-week';
import { readValues, type PlanRead } from '../plan/read-plan';

/*
 * The stages after the first fifteen minutes: the progress of each, and the next useful action. (rule U10)
 */

export type StageKey = 'assessment' | 'values' | 'strategy' | 'network' | 'experiments';

export interface Stage {
  readonly key: StageKey;
  /** Count and goal: questions answered, values rated, choices made, people named, beliefs tested. */
  readonly done: number;
  readonly of: number;
  /** The progress in one sentence. */
  readonly said: string;
  /** The next useful action, of about two minutes; '' when the stage is done. */
  readonly next: string;
}

/** What completes a stage: three rated values, an ultimate goal and two choices, three people, one decided belief. */
const wanted = { values: 3, strategy: 3, network: 3, experiments: 1 } as const;

interface StageProgress {
  readonly done: number;
  readonly of: number;
  /** The key of the next action; '' when the stage is done. */
  readonly next: string;
  /** The row that it is about. */
  readonly title: string;
}

function assessment(read: PlanRead, words: Words): StageProgress {
  const questions = readQuestions(read.found.assessment?.columns ?? {}, read.standing.assessment?.cells ?? [], words);
  const open = questions.filter(({ record }) => record.answer === '');
  return {
    done: questions.length - open.length,
    of: questions.length,
    next: open.length > 0 ? 'question' : '',
    title: open[0]?.record.question ?? '',
  };
}

function values({ plan: { values: rows = [] } }: PlanRead): StageProgress {
  const named = rows.filter(({ value }) => value !== '');
  const rated = named.filter(({ importance, today }) => importance !== null && today !== null);
  const [half] = named
    .filter(({ importance, today }) => importance !== null && today === null)
    .sort((a, b) => (b.importance ?? 0) - (a.importance ?? 0));
  const next = rated.length >= wanted.values ? '' : half ? 'today' : 'rate';
  return { done: Math.min(rated.length, wanted.values), of: wanted.values, next, title: half?.value ?? '' };
}

function strategy({ plan: { choices = [], goals } }: PlanRead): StageProgress {
  const made = choices.filter(({ choice }) => choice !== '');
  const ultimate = made.some(({ kind }) => kind === 'ultimate');
  const leavesOut = made.some(({ kind }) => kind === 'leaveOut');
  const unserved = goals.find(
    ({ title, status, serves }) => title !== '' && status !== 'letGo' && status !== 'reached' && serves === '',
  );
  const next = !ultimate
    ? 'ultimate'
    : made.length < wanted.strategy
      ? leavesOut
        ? 'focus'
        : 'leaveOut'
      : unserved
        ? 'serve'
        : '';
  return { done: Math.min(made.length, wanted.strategy), of: wanted.strategy, next, title: unserved?.title ?? '' };
}

function network({ plan: { contacts = [] } }: PlanRead): StageProgress {
  const named = contacts.filter(({ name }) => name !== '');
  const mentor = named.some(({ kind }) => kind === 'mentor');
  const silent = named.find(({ everyDays, stage }) => everyDays === null && stage !== 'resting');
  const next =
    named.length === 0 ? 'first' : !mentor ? 'mentor' : named.length < wanted.network ? 'more' : silent ? 'rhythm' : '';
  return { done: Math.min(named.length, wanted.network), of: wanted.network, next, title: silent?.name ?? '' };
}

function experiments({ plan: { experiments: rows = [] } }: PlanRead, today: string): StageProgress {
  const tests = rows.filter(({ belief }) => belief !== '');
  const decided = tests.filter(({ verdict }) => verdict !== null);
  const due = tests.find(
    ({ verdict, startedOn, decideBy }) =>
      verdict === null && startedOn !== null && decideBy !== null && decideBy <= today,
  );
  const idea = tests.find(({ verdict, startedOn }) => verdict === null && startedOn === null);
  const next = due ? 'decide' : idea ? 'begin' : tests.length === 0 ? 'belief' : '';
  return {
    done: Math.min(decided.length, wanted.experiments),
    of: wanted.experiments,
    next,
    title: (due ?? idea)?.belief ?? '',
  };
}

/** The tabs that the stages are about. */
const tabsOfStages = ['goals', 'values', 'strategy', 'network', 'experiments', 'assessment'] as const;

/** The stages in their order. */
export function sayStages(ports: ReadingPorts): { readonly stages: readonly Stage[] } {
  const read = readByCopy(ports, (found) => readValues(ports, found, tabsOfStages));
  const { words } = read.found;
  const progress: Readonly<Record<StageKey, StageProgress>> = {
    assessment: assessment(read, words),
    values: values(read),
    strategy: strategy(read),
    network: network(read),
    experiments: experiments(read, ports.clock.today()),
  };
  const stages = (Object.keys(progress) as StageKey[]).map((key): Stage => {
    const { done, of, next, title } = progress[key];
    const { said, next: nexts } = words.stages[key];
    return {
      key,
      done,
      of,
      said: plural(words, said, done, { of }),
      next: next === '' ? '' : say((nexts as Readonly<Record<string, string>>)[next] ?? '', { title }),
    };
  });
  return { stages };
}
