import type { FunctionComponent } from 'preact';
import type { LaterView } from './view-state';
import { BriefView } from './views/back/brief-view';
import { QuarterView } from './views/back/quarter-view';
import { ReflectView } from './views/back/reflect-view';
import { SetbackView } from './views/back/setback-view';
import { WinView } from './views/back/win-view';
import { CheckView } from './views/check-view';
import { QuestionView } from './views/question-view';
import { SettingsView } from './views/settings-view';
import { AdjustView } from './views/thinking/adjust-view';
import { BreakdownView } from './views/thinking/breakdown-view';
import { WeekView } from './views/thinking/week-view';
import { TimelineView } from './views/timeline-view';
import { AdviceView } from './views/whole/advice-view';
import { ExchangeView } from './views/whole/exchange-view';
import { ExperimentsView } from './views/whole/experiments-view';
import { ContactView, NetworkView } from './views/whole/network-view';
import { StagesView } from './views/whole/stages-view';
import { StrategyView } from './views/whole/strategy-view';
import { TargetsView } from './views/whole/targets-view';
import { ValuesView } from './views/whole/values-view';

/*
 * The views that the panel does not open with. They stand in a file of their own that the page asks for (later.tsx), so that the panel is
 * quickly there: nothing else may import them.
 */

export const moreViews = {
  adjust: AdjustView,
  advice: AdviceView,
  breakdown: BreakdownView,
  brief: BriefView,
  check: CheckView,
  contact: ContactView,
  exchange: ExchangeView,
  experiments: ExperimentsView,
  network: NetworkView,
  quarter: QuarterView,
  question: QuestionView,
  reflect: ReflectView,
  setback: SetbackView,
  settings: SettingsView,
  stages: StagesView,
  strategy: StrategyView,
  targets: TargetsView,
  timeline: TimelineView,
  values: ValuesView,
  weekPlan: WeekView,
  win: WinView,
} satisfies Readonly<Record<LaterView, FunctionComponent>>;
