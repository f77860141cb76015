import { tabs, rows, notes } from './tabs';
import { columns, fitHeader } from './columns';
import { options, plainNo, vagueVerbs } from './options';
import { dates, firstOfMonth } from './dates';
import { said, understood } from './recurrence';
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
import { bringIn, bringInSidebar } from './bring-in';
import { mail, mailSidebar } from './mail';
import { spoken } from './spoken';

/*
 * English: what each file says of its subject, put together. A const that ends in `Sidebar` is what the page says; the others are the
 * server’s. No spread here: a bundle leaves out what it does not use only where a value has no code. `{name}` is filled in by `say`.
 */

/** What the server says. */
export const words = {
  language: 'en',
  name,
  dates,
  recurrence: { said, understood },
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
  lookingBack,
  transfer,
  pages,
  bringIn,
  mail,
  spoken,
};

/** What the sidebar’s page says. */
export const sidebar = /* @__PURE__ */ Object.assign(
  {
    language: 'en',
    options,
    vagueVerbs,
    rhythms: said,
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
    lookingBack: lookingBackSidebar,
    reminders: remindersSidebar,
    transfer: transferSidebar,
    pages: pagesSidebar,
    bringIn: bringInSidebar,
    mail: mailSidebar,
    spoken,
    firstOfMonth,
  },
  generalSidebar,
);
