import { ownMeanings } from '../domain/plan/own-meanings';
import { addTab, tabsToAdd } from '../actions/setup/add-tab';
import { checkMyPlan } from '../actions/setup/check-plan';
import { clearExample, loadExample } from '../actions/setup/example';
import { letWordMean } from '../actions/setup/let-word-mean';
import { saveSettings } from '../actions/setup/save-settings';
import { sayState } from '../actions/setup/say-state';
import { setRegion } from '../actions/setup/set-region';
import { start } from '../actions/setup/start';
import { startNext, type Started } from '../actions/setup/complete-plan';
import { languageNames, type Language } from '../catalogue/language-names';
import { statusLists, tabsWithStatus } from '../tables/own-words';
import { define } from './define';
import { dayOrNone, locale, long, timeZone } from './fields';
import { flag, nothing, number, oneOf, someOf, text } from './shape';

const settings = someOf({
  hoursPerWeek: number,
  reminderHour: number,
  rhythm: oneOf('mondayAndDue', 'weekdays', 'mondays'),
  weekdaysOnly: flag,
  leadDays: number,
  reflection: oneOf('week', 'twoWeeks', 'month', 'quarter'),
  firstDay: oneOf('monday', 'sunday'),
  pausedUntil: dayOrNone,
  daysOff: long,
  calendar: flag,
  language: oneOf('auto', ...(Object.keys(languageNames) as Language[])),
  ownTodo: long,
  ownDoing: long,
  ownWaiting: long,
  ownDone: long,
  ownDraft: long,
  ownActive: long,
  ownPaused: long,
  ownReached: long,
  ownLetGo: long,
  ownTargets: long,
  ownNetwork: long,
  ownFeedback: long,
  ownExperiments: long,
  followUpApplied: number,
  followUpInterview: number,
});
const tab = oneOf(...tabsToAdd);
const tabOfStatus = oneOf(...tabsWithStatus);
const meanings: readonly string[] = statusLists.flatMap((list) => ownMeanings[list].map(([key]) => key));
const meaning = text(20, 'the key of a status such as waiting', (given) => meanings.includes(given));
const someParts = someOf({ inParts: flag });
/** Start needs no request. */
const parts: typeof someParts = (value, where) => someParts(value ?? {}, where);

export const setup = {
  getState: define({
    does: 'Whether a plan is here, and how its settings, reminders and first fifteen minutes stand',
    takes: nothing,
    example: {},
    run: (ports) => sayState(ports),
  }),
  start: define({
    does: 'Creates the tabs that are not there yet; with `inParts` those of the next seconds, and says what is left',
    takes: parts,
    example: {},
    run: (ports, { inParts }): Started => (inParts === true ? startNext(ports) : start(ports)),
  }),
  /** Changes only the given settings. When one is invalid, `problems` says which, and nothing is written. */
  saveSettings: define({
    does: 'Changes the settings named',
    takes: { settings },
    example: { settings: { hoursPerWeek: 4, rhythm: 'mondays' } },
    run: (ports, request) => saveSettings(ports, request.settings),
  }),
  letWordMean: define({
    does: 'Gives a word of one’s own for a status a meaning: adds it to the row of Settings',
    takes: { tab: tabOfStatus, word: long, meaning },
    example: { tab: 'steps', word: 'Blocked', meaning: 'waiting' },
    run: (ports, request) => letWordMean(ports, request),
  }),
  setRegion: define({
    does: 'Gives the spreadsheet a time zone and a locale; those that it has are kept and not asked about again',
    takes: { timeZone, locale },
    example: { timeZone: 'Europe/Berlin', locale: 'de_DE' },
    run: (ports, request) => setRegion(ports, request),
  }),
  loadExample: define({
    does: 'Brings the example plan into an empty plan',
    takes: nothing,
    example: {},
    run: (ports) => loadExample(ports),
  }),
  clearExample: define({
    does: 'Takes the example plan away',
    takes: nothing,
    example: {},
    run: (ports) => clearExample(ports),
  }),
  addTab: define({
    does: 'Puts a tab in sight, and makes it first when it is not there',
    takes: { tab },
    example: { tab: 'strategy' },
    run: (ports, request) => addTab(ports, request.tab),
  }),
  checkPlan: define({
    does: 'Says what is wrong with tabs, columns and rows, and repairs what it may',
    takes: nothing,
    example: {},
    run: (ports) => checkMyPlan(ports),
  }),
};
