import { sayHours } from '../plan/say-hours';
import { daysBetween, type Day } from '../../domain/plan/day';
import { takeSnapshot, type Snapshot, type SnapshotGoal } from '../../domain/looking-back/quarter';
import { compareSnapshots, saysNothing, type Comparison } from '../../domain/looking-back/quarter-comparison';
import { publicPlan } from '../../domain/looking-back/brief';
import { comparePublicly } from '../../domain/looking-back/public-quarter';
import { goalsById } from '../../domain/plan/plan';
import { readSnapshot } from '../../domain/looking-back/read-snapshot';
import { plural, say, type Words } from '../../catalogue/catalogue';
import { keptSnapshots } from '../update/quarter-snapshots';
import type { ReadingPorts } from '../ports';
import type { PlanRead } from '../plan/read-plan';
import { sayTargetsOf } from '../strategy/say-way';
import { readForLookingBack, sayNumber } from './say-reflection';
import { sayDay } from '../plan/say-day';

/*
 * *Quarter in review* in words. (rules J34 to J36)
 */

export interface QuarterReview {
  /** Quarters with a snapshot, the latest first: `2026-Q1`. */
  readonly quarters: readonly string[];
  /** The quarter that is compared, the day of its snapshot, and today; '' without a snapshot. */
  readonly quarter: string;
  readonly from: string;
  readonly to: string;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** That nothing changed, or that there is no snapshot yet; else ''. */
  readonly message: string;
}

/** Days. A younger snapshot hardly differs from today, so the one before it is compared, if there is one. */
const YOUNG_DAYS = 28;

/** The snapshots that can be read, the latest first. */
function readSnapshots(read: PlanRead): Snapshot[] {
  const snapshots = [...keptSnapshots(read).values()].flatMap((json) => readSnapshot(json) ?? []);
  return snapshots.sort((a, b) => (a.day < b.day ? 1 : -1));
}

/** The snapshot to compare with: that of the given quarter, else the latest that is old enough. */
function chosen(snapshots: readonly Snapshot[], quarter: string, today: Day): Snapshot | undefined {
  const asked = snapshots.find((snapshot) => snapshot.quarter === quarter);
  if (asked) return asked;
  const [latest, earlier] = snapshots;
  return latest && earlier && daysBetween(latest.day, today) < YOUNG_DAYS ? earlier : latest;
}

function sayAspirations({ aspirations }: Comparison, { lookingBack: { quarter } }: Words): string[] {
  return aspirations.map(({ of, before, after }) => {
    const sentence = before === '' ? quarter.wasAdded : after === '' ? quarter.wasTaken : quarter.changed;
    return say(sentence, { what: quarter.aspiration[of], before, after });
  });
}

function sayWeights({ weights }: Comparison, { lookingBack: { quarter } }: Words): string[] {
  return weights.map(({ value, what, before, after }) => {
    if (what === 'importance' && after === null) return say(quarter.importanceGone, { value });
    if (before === null)
      return say(what === 'importance' ? quarter.importanceNew : quarter.todayNew, { value, after: after ?? '–' });
    return say(quarter[what], { value, before, after: after ?? '–' });
  });
}

function sayGoals(
  { added, reached, letGo, grown, moved }: Comparison,
  { lookingBack: { quarter } }: Words,
  locale: string,
  titles: ReadonlyMap<string, string>,
): string[] {
  // A snapshot cuts long titles.
  const titleOf = ({ id, title }: SnapshotGoal): string => titles.get(id) || title;
  return [
    ...reached.map((goal) => say(quarter.reached, { title: titleOf(goal) })),
    ...grown.map(({ goal, points }) => say(quarter.grown, { title: titleOf(goal), points, progress: goal.progress })),
    ...added.map((goal) => say(quarter.added, { title: titleOf(goal) })),
    ...moved.map(({ goal, days }) =>
      say(days > 0 ? quarter.later : quarter.sooner, {
        title: titleOf(goal),
        days: Math.abs(days),
        day: sayDay(goal.deadline ?? '', locale),
      }),
    ),
    ...letGo.map((goal) => say(quarter.letGo, { title: titleOf(goal) })),
  ];
}

/** What changed since the beginning of a quarter. Writes nothing. */
export function sayQuarter(ports: ReadingPorts, quarter: string): QuarterReview {
  return reviewQuarter(ports, readForLookingBack(ports), quarter, /* withPrivate= */ true);
}

/**
 * The same of rows that were read.
 * @param withPrivate false for a reader who must not learn of private rows
 */
export function reviewQuarter(
  ports: ReadingPorts,
  whole: PlanRead,
  quarter: string,
  withPrivate: boolean,
): QuarterReview {
  const { locale } = ports.file;
  const today = ports.clock.today();
  const read = withPrivate ? whole : { ...whole, plan: publicPlan(whole.plan) };
  const { words } = read.found;
  const snapshots = readSnapshots(read);
  const quarters = snapshots.map((snapshot) => snapshot.quarter);
  const then = chosen(snapshots, quarter, today);
  const texts = words.lookingBack.quarter;
  if (!then) return { quarters, quarter: '', from: '', to: '', sections: [], message: texts.none };
  const comparison = withPrivate
    ? compareSnapshots(then, takeSnapshot(read.plan, today))
    : comparePublicly(then, read.plan, today);
  const titles = new Map([...goalsById(read.plan.goals)].map(([id, { title }]) => [id, title.trim()]));
  const sections = [
    { title: texts.goals, lines: sayGoals(comparison, words, locale, titles) },
    {
      title: texts.dates,
      lines: [
        ...(comparison.done > 0 ? [plural(words, texts.done, comparison.done)] : []),
        ...(comparison.moves.times > 0
          ? [plural(words, texts.moves, comparison.moves.times, { days: comparison.moves.days })]
          : []),
      ],
    },
    { title: words.strategy.targets.quarter, lines: sayTargetsOf(read.plan.targets ?? [], then.day, today, words) },
    {
      title: texts.hours,
      lines: comparison.hours.map(({ value, hours, share }) =>
        say(texts.hoursOf, {
          value: value === '' ? words.lookingBack.noValue : value,
          hours: sayHours(words, hours, (number) => sayNumber(number, locale)),
          share,
        }),
      ),
    },
    { title: texts.aspirations, lines: sayAspirations(comparison, words) },
    { title: texts.values, lines: sayWeights(comparison, words) },
  ].filter(({ lines }) => lines.length > 0);
  return {
    quarters,
    quarter: then.quarter,
    from: then.day,
    to: today,
    sections,
    message: saysNothing(comparison) && sections.length === 0 ? say(texts.same, { day: sayDay(then.day, locale) }) : '',
  };
}
