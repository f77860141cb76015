import { addDays, type Day } from '../../domain/plan/day';
import { isPlanPaused } from '../../domain/plan/pausing';
import type { PlanSettings } from '../../domain/plan/plan';
import type { GuideState } from '../guide/guide';
import type { SettingValues } from './save-settings';
import {
  ownWordsSaid,
  statusLists,
  tabsWithStatus,
  type OwnWordsKey,
  type TabWithStatus,
} from '../../tables/own-words';
import { readSettings } from '../../tables/read-settings';
import type { Cell } from '../../tables/cell';
import { textOfCell } from '../../tables/cell';
import type { TabKey } from '../../tables/column';
import { readGuide } from '../guide/guide';
import type { Need, Ports, ReminderRecord } from '../ports';
import { proofOf } from '../reminders/reminders';
import { questionOfTheWeek, readQuestions } from '../reminders/question-of-the-week';
import { exampleMark, remindersOf } from '../update/script-facts';
import { factIn, keptSettings } from '../plan/read-rows';
import { sayWrong } from '../plan/say-wrong';
import { readOddFormulas, tidyPlan } from '../plan/tidy-plan';
import { isStarted } from '../plan/is-started';
import { countLeft } from './complete-plan';

export interface State {
  readonly started: boolean;
  readonly example: boolean;
  /** Tabs of a new plan that are still to be made or completed. */
  readonly left?: number;
  /** Today in the spreadsheet's time zone, and its locale such as `en_GB`, for the format of dates. */
  readonly today: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Whether a person has set both or left them as they are; only asked before Start. */
  readonly isRegionChosen: boolean;
  readonly reminders: {
    readonly on: boolean;
    readonly hour: number;
    /** The address that gets the reminders; '' while they are off. */
    readonly owner: string;
    /** The day on which they were turned on. */
    readonly since: string;
    /** Whether the present user is that owner. */
    readonly mine: boolean;
    /** `YYYY-MM-DD`; '' while the daily run has not run yet. */
    readonly lastRun: string;
    /** The day of the last mail; '' before the first mail. */
    readonly lastMail: string;
    /** The day of the next run; '' while they are off. */
    readonly nextRun: string;
    /** Whether the daily trigger exists, and whether it has all permissions; both are true when it belongs to somebody else. */
    readonly isThere: boolean;
    readonly allowed: boolean;
    /** What the present user does not allow the script, and the address at which they can. */
    readonly missing: readonly Need[];
    readonly allowAt: string;
    /** When Google's clock reached this file first since the reminders were switched on, or `awaited` or `missing`; '' when that is not known. */
    readonly proof: string;
    /** Whether the settings have another hour, or the file another time zone, than the present user's trigger. */
    readonly waits: boolean;
    /** How many mails Google still sends for the owner today; null when the owner is somebody else. */
    readonly mailsLeft: number | null;
    /** The day until which the plan is paused; '' when it is not paused. */
    readonly pausedUntil: string;
    /** The error of the last run, in a sentence; '' when there was no error. */
    readonly lastError: string;
  };
  /** One sentence for each fault of a whole tab, as far as this check sees it. (rules Y22, Y40) */
  readonly wrong?: readonly string[];
  readonly settings: SettingValues;
  /** The user's own words for a status, as Settings say them; `meaning` is '' where a pair names none. */
  readonly ownWords: readonly { readonly setting: OwnWordsKey; readonly word: string; readonly meaning: string }[];
  /** The tabs with a status that are there, with their present names. */
  readonly statusTabs: readonly { readonly tab: TabWithStatus; readonly name: string }[];
  /** How far the guide through the first fifteen minutes has come. */
  readonly guide: GuideState;
  /** The number of rows with a title. */
  readonly goals: number;
  readonly steps: number;
  /** The question of this week; '' when all are answered. `area` is the word in the tab. */
  readonly question: { readonly area: string; readonly question: string };
  /** The number of answered questions, and of all questions. */
  readonly answered: number;
  readonly questions: number;
}

/** The state of the daily run: what it did last, when it runs next, and whether it has all that it needs. */
function sayReminders(
  { mailer, trigger, clock, consent }: Ports,
  reminders: ReminderRecord,
  settings: PlanSettings,
  today: Day,
): State['reminders'] {
  const isOn = reminders.owner !== '';
  const isMine = isOn && reminders.owner === mailer.me;
  const missing = consent.missing('mail', 'triggers', 'address');
  const first = reminders.lastRun === today || clock.hour() > reminders.hour ? addDays(today, 1) : today;
  return {
    on: isOn,
    hour: reminders.hour,
    owner: reminders.owner,
    since: reminders.since,
    mine: isMine,
    lastRun: reminders.lastRun,
    lastMail: reminders.sent,
    nextRun: isOn ? first : '',
    // Nobody sees another account's triggers, quota and permissions.
    isThere: !isMine || missing.includes('triggers') || trigger.isThere(reminders),
    allowed: !isMine || missing.length === 0,
    missing,
    allowAt: missing.length === 0 ? '' : consent.link(...missing),
    proof: proofOf(reminders, clock),
    waits: isMine && (settings.reminderHour !== reminders.hour || trigger.zone !== reminders.zone),
    mailsLeft: isMine && !missing.includes('mail') ? mailer.quota() : null,
    pausedUntil: isPlanPaused(settings, today) ? (settings.pausedUntil ?? '') : '',
    lastError: reminders.lastError,
  };
}

/** The state of the plan for the sidebar's first page. Reads a few columns of each tab, with one call for each tab. */
export function sayState(ports: Ports): State {
  const { file, reader, clock } = ports;
  const found = reader.find();
  const { words } = found;
  const reminders = remindersOf(ports);
  const read = (tab: TabKey, ...columns: readonly string[]): readonly (readonly Cell[])[] =>
    found[tab] ? reader.readColumns(tab, columns).cells : [];
  const position = (tab: TabKey, column: string): number => (found[tab]?.columns[column] ?? 0) - 1;
  const countTitles = (tab: TabKey): number =>
    read(tab, 'title')
      .slice(1)
      .filter((line) => textOfCell(line[position(tab, 'title')] ?? '') !== '').length;
  const asRead = { settings: { cells: read('settings', 'setting', 'value'), formulas: [] } };
  const today = clock.today();
  const odd = found.settings ? readOddFormulas(reader, found, asRead, today) : asRead;
  const { cells: tidied } = tidyPlan(found, odd, today);
  const settings = tidied.settings?.cells ?? [];
  const hidden = { cells: read('hidden', 'fact', 'factValue'), formulas: [] };
  const { values, rows, language, kept, problems } = readSettings(
    found.settings?.columns ?? {},
    settings,
    words,
    keptSettings(found, hidden),
  );
  const asked = read('assessment', 'area', 'question', 'answer');
  const questions = readQuestions(found.assessment?.columns ?? {}, asked, words);
  const question = questionOfTheWeek(questions, values.beganOn, today)?.record;
  const area = question?.area;
  return {
    started: isStarted(found),
    left: countLeft(found),
    example: exampleMark(textOfCell(factIn(found, hidden, 'example'))) !== '',
    today,
    locale: file.locale,
    timeZone: ports.trigger.zone,
    isRegionChosen: !isStarted(found) && ports.formStore.read('region') !== null,
    reminders: sayReminders(ports, reminders, values, today),
    wrong: isStarted(found)
      ? sayWrong(found, ['goals', 'steps', 'settings', 'assessment', 'hidden', 'home', 'timeline'], problems)
      : [],
    settings: {
      hoursPerWeek: values.hoursPerWeek,
      reminderHour: values.reminderHour,
      rhythm: values.rhythm,
      weekdaysOnly: values.weekdaysOnly,
      leadDays: values.leadDays,
      reflection: values.reflection,
      firstDay: values.firstDayOfWeek,
      pausedUntil: values.pausedUntil ?? '',
      // As it was typed, what cannot be read included: the form shows it and says what is wrong.
      daysOff:
        rows.daysOff === undefined ? '' : textOfCell(settings[rows.daysOff - 1]?.[position('settings', 'value')] ?? ''),
      calendar: values.calendar,
      language,
      followUpApplied: values.followUpApplied,
      followUpInterview: values.followUpInterview,
    },
    ownWords: statusLists.flatMap((list) =>
      ownWordsSaid(kept as Readonly<Partial<Record<OwnWordsKey, string>>>, list, words).flatMap(
        // One row holds the words for *Let go* of both tabs.
        ({ setting, word, key = '' }) =>
          list === 'goalStatus' && setting === 'ownLetGo' ? [] : [{ setting, word, meaning: key }],
      ),
    ),
    statusTabs: tabsWithStatus.flatMap((tab) => (found[tab]?.made ? [{ tab, name: found[tab].name }] : [])),
    guide: readGuide(ports),
    goals: countTitles('goals'),
    steps: countTitles('steps'),
    question: { area: area ? words.options.area[area] : '', question: question?.question ?? '' },
    answered: questions.filter(({ record }) => record.answer !== '').length,
    questions: questions.length,
  };
}
