import { balanceOf, type BalanceLine } from '../../domain/looking-back/balance';
import type { Day } from '../../domain/plan/day';
import {
  gatherEvidence,
  type Evidence as Gathered,
  nextAfterSaving,
  type LastSeen,
} from '../../domain/looking-back/evidence';
import type { Step } from '../../domain/plan/plan';
import type { JournalEntry } from '../../domain/plan/records';
import { isReflectionDue } from '../../domain/looking-back/reflection';
import { headingOfSetback } from '../../domain/looking-back/wins';
import { say, type Words } from '../../catalogue/catalogue';
import type { ReflectionForm } from './save-journal';
import { readForms } from '../plan/change-rows';
import type { ReadingPorts } from '../ports';
import type { PlanRead } from '../plan/read-plan';

/*
 * What the form of a reflection opens with, in words. (rules J1 to J8, J21 to J27)
 */

/** A step that was done, or a date that was moved. */
interface EvidenceLine {
  readonly id: string;
  readonly title: string;
  /** Done on, or moved on. */
  readonly day: string;
  readonly hours: number | null;
  /** The date before and after the move; '' for a step that was done. */
  readonly before: string;
  readonly after: string;
  /** In words; '' for none. */
  readonly reason: string;
}

interface HoursLine {
  /** Name of the value, or words for hours without a value. */
  readonly value: string;
  /** Of the days that the reflection looks back on. */
  readonly hours: number;
  /** Whole percent of all hours done; they sum to 100. null below 20 hours. */
  readonly share: number | null;
  /** 1–5 */
  readonly importance: number | null;
}

export interface Evidence {
  /** Both days included. */
  readonly from: string;
  readonly to: string;
  /** At most 7, the latest first. */
  readonly done: readonly EvidenceLine[];
  readonly doneMore: number;
  readonly doneCount: number;
  readonly doneHours: number;
  /** At most 7, the latest first. */
  readonly moved: readonly EvidenceLine[];
  readonly movedMore: number;
  /** Dates that held, of so many. */
  readonly held: number;
  readonly dated: number;
  /** Whole percent; null when there was no date. */
  readonly heldShare: number | null;
  readonly hours: readonly HoursLine[];
  /** At most 7, the latest first. */
  readonly wins: readonly { readonly title: string; readonly day: string }[];
  /** A reflection of about twelve weeks ago, by the Journal's headers. */
  readonly before: {
    readonly day: string;
    readonly lines: readonly { readonly label: string; readonly text: string }[];
  } | null;
}

export interface Reflection {
  readonly evidence: Evidence;
  /** At most 3 sentences. */
  readonly balance: readonly string[];
  /** The ultimate goal, for the heading of a setback; '' for none. */
  readonly ultimate: string;
  /** Today's reflection, if it was saved already. */
  readonly saved: ReflectionForm | null;
  /** The day of the next reflection, if one is saved today. */
  readonly next: string;
  readonly isDue: boolean;
  /** Goals that a setback or a win may be about. */
  readonly goals: readonly { readonly id: string; readonly title: string }[];
}

/** From this importance on, a value is shown even without hours. */
const IMPORTANT = 4;

/** Lines of a list before "and 4 more". */
const MOST_LINES = 7;

/** The fields of a reflection in the order in which they are shown. */
const reflectionTexts = ['wentWell', 'moved', 'prioritiesChanged', 'newChances', 'lesson', 'changeNext'] as const;

/** Reads all tabs that looking back needs; a missing tab counts as empty. */
export function readForLookingBack(ports: ReadingPorts): PlanRead {
  return readForms(ports, 'changes', 'hidden', 'assessment', 'values', 'skills', 'strategy', 'targets', 'journal');
}

/** The last seen due day of each row, and since when targets are watched, by ID. */
export function lastSeenOf({ seen }: PlanRead): LastSeen {
  return new Map(seen.flatMap(({ id, due }) => (due === null ? [] : [[id, due] as const])));
}

/** Hours with at most two decimals. */
const roundHours = (hours: number): number => Math.round(hours * 100) / 100;

/** A number as the locale writes it, with at most one decimal. */
export const sayNumber = (number: number, locale: string): string =>
  new Intl.NumberFormat(locale.replace('_', '-'), { maximumFractionDigits: 1 }).format(number);

/** One line of *Balance* in words. */
function sayBalance(line: BalanceLine, words: Words, locale: string): string {
  const { balance } = words.lookingBack;
  switch (line.code) {
    case 'manyLong':
      return say(balance.manyLong, { count: line.count });
    case 'choiceAlone':
    case 'goalAlone':
      return line.more === 0
        ? say(balance[line.code].only, { title: line.title })
        : say(balance[line.code].andMore, { title: line.title, count: line.more });
    case 'unsure':
      return say(balance.unsure, { hours: sayNumber(line.hours, locale), title: line.title });
    case 'watched':
      return say(line.more === 0 ? balance.watched.only : balance.watched.andMore, {
        title: line.title,
        days: line.days,
        count: line.more,
      });
  }
}

/** Today's reflection, when it is saved already. */
function savedToday(journal: readonly JournalEntry[], today: Day): ReflectionForm | null {
  const entry = journal.find(({ kind, date }) => kind === 'reflection' && date === today);
  if (!entry) return null;
  const { wentWell, moved, prioritiesChanged, newChances, lesson, changeNext, energy } = entry;
  return { wentWell, moved, prioritiesChanged, newChances, lesson, changeNext, energy, private: entry.private };
}

/** What happened since the last reflection, as lists with a limit. */
function sayEvidence(evidence: Gathered, words: Words): Reflection['evidence'] {
  const { before } = evidence;
  const doneLine = ({ id, title, doneOn, effort }: Step): EvidenceLine => ({
    id,
    title,
    day: doneOn ?? '',
    hours: effort,
    before: '',
    after: '',
    reason: '',
  });
  const headers = words.columns.journal;
  return {
    ...evidence.period,
    done: evidence.done.slice(0, MOST_LINES).map(doneLine),
    doneMore: Math.max(0, evidence.done.length - MOST_LINES),
    doneCount: evidence.done.length,
    doneHours: roundHours(evidence.doneHours),
    moved: evidence.moved.slice(0, MOST_LINES).map(({ id, title, before: from, after, on, reason }) => ({
      id,
      title,
      day: on,
      hours: null,
      before: from,
      after,
      reason: reason === null ? '' : words.options.changeReason[reason],
    })),
    movedMore: Math.max(0, evidence.moved.length - MOST_LINES),
    held: evidence.held.held,
    dated: evidence.held.of,
    heldShare: evidence.held.of === 0 ? null : Math.round((evidence.held.held / evidence.held.of) * 100),
    hours: evidence.hours
      .filter(
        ({ hours, share, importance }) =>
          hours > 0 || (share !== null && (share > 0 || (importance ?? 0) >= IMPORTANT)),
      )
      .map(({ value, hours, share, importance }) => ({
        value: value === '' ? words.lookingBack.noValue : value,
        hours: roundHours(hours),
        share,
        importance,
      })),
    wins: evidence.wins.slice(0, MOST_LINES),
    before:
      before?.date == null
        ? null
        : {
            day: before.date,
            lines: reflectionTexts.flatMap((key) =>
              before[key].trim() === '' ? [] : [{ label: headers[key].header, text: before[key].trim() }],
            ),
          },
  };
}

/** All that the view *Reflect* shows. Writes nothing. */
export function sayReflection(ports: ReadingPorts): Reflection {
  const { clock } = ports;
  const today = clock.today();
  const read = readForLookingBack(ports);
  const plan = read.plan;
  const { words, dayLocale } = read.found;
  const lastSeen = lastSeenOf(read);
  const evidence = gatherEvidence(plan, today, lastSeen);
  return {
    evidence: sayEvidence(evidence, words),
    balance: balanceOf(plan, today, lastSeen).map((line) => sayBalance(line, words, dayLocale)),
    ultimate: headingOfSetback(plan, ''),
    saved: savedToday(plan.journal ?? [], today),
    next: nextAfterSaving(plan.settings, today),
    isDue: isReflectionDue(plan.settings, today),
    goals: plan.goals
      .filter(({ id, title, status }) => id !== '' && title.trim() !== '' && status !== 'letGo')
      .map(({ id, title }) => ({ id, title: title.trim() })),
  };
}
