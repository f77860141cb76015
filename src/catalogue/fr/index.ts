import type { Part, SidebarWords, Words } from '../catalogue';
import { tabs, rows, notes } from './tabs';
import { columns, fitHeader } from './columns';
import { options, plainNo, vagueVerbs } from './options';
import { dates, firstOfMonth } from './dates';
import { said, understood } from './recurrence';
import { spoken } from './spoken';
import { bringIn, bringInSidebar } from './bring-in';
import { settings, settingsSidebar } from './settings';
import { problems, ranges, checkSidebar } from './problems';
import { home, charts } from './home';
import { whatNow, why, focusSidebar } from './now';
import { pace, horizon, stepsDone, forecast } from './progress';
import { timeline, timelineSidebar } from './timeline';
import { name, menu } from './menu';
import { messages, sidebarNames } from './messages';
import { generalSidebar, formsSidebar } from './general';
import { goalSidebar, coachSidebar, stepSidebar, rowsSidebar } from './plan';
import { questions, questionSidebar } from './questions';
import { seeds } from './values';
import { stages, guideSidebar, stagesSidebar } from './guide';
import { planning, planningSidebar } from './planning';
import { adjusting, adjustingSidebar } from './adjusting';
import { strategy, strategySidebar } from './strategy';
import { lookingBack, lookingBackSidebar } from './looking-back';
import { remindersSidebar } from './reminders';
import { transfer, transferSidebar } from './transfer';
import { pages, pagesSidebar } from './pages';
import { mail, mailSidebar } from './mail';

/*
 * French. It says “tu”, as a coach does, and is neutral of gender where it can be. A no-break space stands before : ; ! ? % and inside « »; names of
 * tabs, columns, settings and dropdowns have none, since people type them. Days are “j” where a cell says them, since one and many read alike there.
 */

/** What the server says. */
export const words: Part<Words> = {
  language: 'fr',
  name,
  dates,
  recurrence: { said, understood },
  spoken,
  tabs,
  rows,
  columns,
  options,
  fitHeader,
  settings,
  whatNow,
  why,
  pace,
  horizon,
  stepsDone,
  forecast,
  problems,
  ranges,
  home,
  charts,
  timeline,
  menu,
  messages,
  sidebar: sidebarNames,
  vagueVerbs,
  plainNo,
  notes,
  questions,
  seeds,
  stages,
  planning,
  adjusting,
  strategy,
  bringIn,
  lookingBack,
  transfer,
  pages,
  mail,
};

/** What the sidebar’s page says. */
export const sidebar: Part<SidebarWords> = /* @__PURE__ */ Object.assign(
  {
    language: 'fr',
    options,
    vagueVerbs,
    rhythms: said,
    spoken,
    settings: settingsSidebar,
    check: checkSidebar,
    focus: focusSidebar,
    timeline: timelineSidebar,
    forms: formsSidebar,
    goal: goalSidebar,
    coach: coachSidebar,
    step: stepSidebar,
    rows: rowsSidebar,
    question: questionSidebar,
    guide: guideSidebar,
    stages: stagesSidebar,
    planning: planningSidebar,
    adjusting: adjustingSidebar,
    strategy: strategySidebar,
    bringIn: bringInSidebar,
    lookingBack: lookingBackSidebar,
    reminders: remindersSidebar,
    transfer: transferSidebar,
    pages: pagesSidebar,
    mail: mailSidebar,
    firstOfMonth,
  },
  generalSidebar,
);

export { default as example } from './example.json';
