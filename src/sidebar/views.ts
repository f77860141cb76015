import type { FunctionComponent } from 'preact';
import type { View } from './view-state';
import { Guide } from './guide/guide';
import { BriefView } from './views/back/brief-view';
import { QuarterView } from './views/back/quarter-view';
import { ReflectView } from './views/back/reflect-view';
import { SetbackView } from './views/back/setback-view';
import { WinView } from './views/back/win-view';
import { CheckView } from './views/check-view';
import { FocusView } from './views/focus-view';
import { GoalView } from './views/goal-view';
import { QuestionView } from './views/question-view';
import { SettingsView } from './views/settings-view';
import { AdjustView } from './views/thinking/adjust-view';
import { BreakdownView } from './views/thinking/breakdown-view';
import { WeekView } from './views/thinking/week-view';
import { StepView } from './views/step-view';
import { TimelineView } from './views/timeline-view';
import { WelcomeView } from './views/welcome-view';
import { AdviceView } from './views/whole/advice-view';
import { ExchangeView } from './views/whole/exchange-view';
import { ExperimentsView } from './views/whole/experiments-view';
import { ContactView, NetworkView } from './views/whole/network-view';
import { StagesView } from './views/whole/stages-view';
import { StrategyView } from './views/whole/strategy-view';
import { TargetsView } from './views/whole/targets-view';
import { ValuesView } from './views/whole/values-view';

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
