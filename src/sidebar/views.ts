import type { FunctionComponent } from 'preact';
import type { View } from './view-names';
import { Guide } from './views/guide/guide';
import { BriefView } from './views/looking-back/brief-view';
import { QuarterView } from './views/looking-back/quarter-view';
import { ReflectView } from './views/looking-back/reflect-view';
import { SetbackView } from './views/looking-back/setback-view';
import { WinView } from './views/looking-back/win-view';
import { CheckView } from './views/setup/check-view';
import { FocusView } from './views/now/focus-view';
import { GoalView } from './views/plan/goal-view';
import { QuestionView } from './views/guide/question-view';
import { SettingsView } from './views/reminders/settings-view';
import { AdjustView } from './views/adjusting/adjust-view';
import { BreakdownView } from './views/planning/breakdown-view';
import { WeekView } from './views/planning/week-view';
import { StepView } from './views/plan/step-view';
import { TimelineView } from './views/update/timeline-view';
import { WelcomeView } from './views/setup/welcome-view';
import { AdviceView } from './views/strategy/advice-view';
import { ExchangeView } from './views/transfer/exchange-view';
import { PageView } from './views/transfer/page-view';
import { ExperimentsView } from './views/strategy/experiments-view';
import { ContactView, NetworkView } from './views/strategy/network-view';
import { StagesView } from './views/guide/stages-view';
import { StrategyView } from './views/strategy/strategy-view';
import { TargetsView } from './views/strategy/targets-view';
import { ValuesView } from './views/strategy/values-view';

/** Each view by its name. */
export const views = {
  adjust: AdjustView,
  advice: AdviceView,
  breakdown: BreakdownView,
  brief: BriefView,
  check: CheckView,
  contact: ContactView,
  exchange: ExchangeView,
  experiments: ExperimentsView,
  focus: FocusView,
  goal: GoalView,
  guide: Guide,
  network: NetworkView,
  page: PageView,
  quarter: QuarterView,
  question: QuestionView,
  reflect: ReflectView,
  setback: SetbackView,
  settings: SettingsView,
  stages: StagesView,
  step: StepView,
  strategy: StrategyView,
  targets: TargetsView,
  timeline: TimelineView,
  values: ValuesView,
  weekPlan: WeekView,
  welcome: WelcomeView,
  win: WinView,
} satisfies Readonly<Record<View, FunctionComponent>>;
