import { emptyAnswers, writtenAnswers } from './fake-plan';
import type { Question } from '../../src/actions/guide/answers';
import type { GuideState } from '../../src/actions/guide/guide';
import type { GuideAnswer } from '../../src/actions/guide/save-guide';
import type { Focus, FocusLine } from '../../src/actions/now/say-focus';
import type { GoalLine } from '../../src/actions/plan/plan-lines';
import type { GoalForm, StepForm } from '../../src/actions/plan/save-row';
import type { Selected } from '../../src/actions/plan/say-selected';
import type { State } from '../../src/actions/setup/say-state';

/*
 * A server of one plan, in memory, behind google.script.run: it answers as the contract says, and breaks where a test wants it to.
 */

export const emptyGoalForm: GoalForm = {
  id: '',
  title: '',
  kind: '',
  measure: '',
  baseline: null,
  now: null,
  target: null,
  start: '',
  deadline: '',
  achievable: '',
  sure: null,
  serves: '',
  value: '',
  ifThen: '',
  reward: '',
};
export const emptyStepForm: StepForm = {
  id: '',
  title: '',
  goal: '',
  due: '',
  effort: null,
  helps: null,
  ifThen: '',
  reward: '',
};

const emptyGuide: GuideState = {
  screen: '',
  finished: false,
  ahead: { text: '', chip: '' },
  you: { values: [], valuesText: '', strengths: '' },
  goal: emptyGoalForm,
  template: '',
  steps: [],
  hurdle: { kind: '', then: '' },
};

/** What a test says of the plan; the rest is that of a fresh file on Monday 2 February 2026. */
export interface PlanToBegin extends Partial<Omit<State, 'reminders' | 'guide' | 'settings'>> {
  readonly reminders?: Partial<State['reminders']>;
  readonly guide?: Partial<GuideState>;
  readonly settings?: Partial<State['settings']>;
}

export function makeState(plan: PlanToBegin = {}): State {
  return {
    ...{
      started: false,
      example: false,
      today: '2026-02-02',
      locale: 'en_GB',
      timeZone: 'Europe/London',
      isRegionChosen: false,
      goals: 0,
      steps: 0,
      answered: 3,
      questions: 24,
    },
    question: { area: 'Room to grow', question: 'What do you put off, although it matters?' },
    ...plan,
    reminders: {
      on: false,
      hour: 8,
      owner: '',
      since: '',
      mine: false,
      lastRun: '',
      lastMail: '',
      nextRun: '',
      isThere: true,
      allowed: true,
      missing: [],
      allowAt: '',
      waits: false,
      proof: '',
      mailsLeft: null,
      pausedUntil: '',
      lastError: '',
      ...plan.reminders,
    },
    settings: {
      hoursPerWeek: 3,
      reminderHour: 8,
      rhythm: 'mondayAndDue',
      weekdaysOnly: false,
      leadDays: 3,
      reflection: 'twoWeeks',
      firstDay: 'monday',
      pausedUntil: '',
      daysOff: '',
      calendar: false,
      language: 'auto',
      followUpApplied: 7,
      followUpInterview: 14,
      ...plan.settings,
    },
    ownWords: plan.ownWords ?? [],
    statusTabs: plan.statusTabs ?? [],
    guide: { ...emptyGuide, ...plan.guide },
  };
}

export function makeGoal(goal: Partial<GoalLine> = {}): GoalLine {
  return {
    ...emptyGoalForm,
    ...{
      id: 'G1',
      title: 'Talk with 5 people about their work, to choose my direction',
      kind: 'achieve',
      measure: 'Conversations held',
      baseline: 0,
      now: 2,
      target: 5,
      deadline: '2026-05-01',
    },
    ...{
      status: 'active',
      progress: 0.4,
      pace: 'On track',
      whatNow: 'Due in 88 d',
      effortLeft: 2,
      openSteps: 2,
      steps: 3,
      partOf: '',
      hasTrend: false,
      row: 2,
    },
    ...goal,
  };
}

export function makeStep(step: Partial<FocusLine> = {}): FocusLine {
  return {
    ...emptyStepForm,
    ...{
      id: 'S1',
      title: 'List five people whose work I am curious about',
      goal: 'G1',
      goalTitle: 'Talk with 5 people about their work, to choose my direction',
      due: '2026-02-06',
      effort: 0.4,
    },
    ...{
      ifThen: 'When it is Tuesday after lunch, I list five people whose work I am curious about',
      status: 'todo',
      thisWeek: false,
      whatNow: 'Due in 4 d',
      row: 2,
      reasons: ['due in 4 d'],
      why: '',
      fiveMinutes: '',
    },
    ...step,
  };
}

interface Call {
  readonly name: string;
  readonly request: unknown;
}

export class FakeServer {
  readonly calls: Call[] = [];
  /** What the next calls of a name throw. */
  readonly broken = new Map<string, Error>();
  /** Calls of these names wait until `release`. */
  readonly held = new Set<string>();
  private waiting: (() => void)[] = [];
  state: State;
  goals: GoalLine[] = [];
  lines: FocusLine[] = [];
  lastDone: Focus['lastDone'] = null;
  selected: Selected = { tab: 'none', message: 'Select a row of Goals or Steps first.' };
  questions: Question[] = [];
  problems: string[] = [];
  /** What is answered by name, where it is not what a plan without any of it answers. */
  answers: Readonly<Record<string, unknown>> = {};

  constructor(plan: PlanToBegin = {}) {
    this.state = makeState(plan);
  }

  names(): string[] {
    return this.calls.map(({ name }) => name);
  }

  requestsOf(name: string): unknown[] {
    return this.calls.filter((call) => call.name === name).map(({ request }) => request);
  }

  release(): void {
    this.held.clear();
    for (const go of this.waiting.splice(0)) go();
  }

  /** A call as google.script.run makes it: JSON in, JSON out, later. */
  async serve(name: string, request: unknown): Promise<unknown> {
    const sent: unknown = JSON.parse(JSON.stringify(request));
    this.calls.push({ name, request: sent });
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (this.held.has(name)) await new Promise<void>((resolve) => this.waiting.push(resolve));
    const error = this.broken.get(name);
    if (error) throw error;
    return JSON.parse(JSON.stringify(this.answer(name, sent as never)));
  }

  private answer(name: string, request: Record<string, never>): unknown {
    const said = (message: string) => ({ message, problems: this.problems });
    const told = this.answers[name] ?? (emptyAnswers as Readonly<Record<string, unknown>>)[name];
    if (told !== undefined) return told;
    switch (name) {
      case 'getState':
        return this.state;
      case 'start':
        this.state = { ...this.state, started: true };
        return said('Your plan is ready.');
      case 'saveGuide':
        return this.saveGuide(request as unknown as GuideAnswer);
      case 'endGuide': {
        const { finished } = request as unknown as { finished: boolean };
        this.state = { ...this.state, guide: { ...this.state.guide, screen: '', finished } };
        return said(finished ? 'Your plan stands on Home.' : 'Saved. The guide waits for you.');
      }
      case 'getFocus':
        return {
          lines: this.lines,
          more: 0,
          hoursPerWeek: this.state.settings.hoursPerWeek,
          paused: false,
          lastDone: this.lastDone,
          goals: this.goals,
        } satisfies Focus;
      case 'getGoals':
        return { goals: this.goals };
      case 'getSelected':
        return this.selected;
      case 'saveGoal':
      case 'saveStep': {
        const { id, title } = ((request as { goal?: GoalForm }).goal ??
          (request as { step?: StepForm }).step ??
          {}) as { id?: string; title?: string };
        return { ...said(`Saved: ${title ?? id}.`), id: id ?? 'X1' };
      }
      case 'countGoal': {
        const { id, by } = request as unknown as { id: string; by: number };
        this.goals = this.goals.map((goal) => (goal.id === id ? { ...goal, now: (goal.now ?? 0) + by } : goal));
        return { ...said('Counted.'), id, now: this.goals.find((goal) => goal.id === id)?.now ?? 0 };
      }
      case 'tickStep': {
        const { id, done } = request as unknown as { id: string; done: boolean };
        this.lines = this.lines.map((line): FocusLine =>
          line.id === id ? { ...line, status: done ? 'done' : 'todo' } : line,
        );
        return said(done ? 'Done.' : 'Open again.');
      }
      case 'chooseStep': {
        const { id, thisWeek } = request as unknown as { id: string; thisWeek: boolean };
        this.lines = this.lines.map((line): FocusLine => (line.id === id ? { ...line, thisWeek } : line));
        return said('Chosen.');
      }
      case 'getQuestions':
        return { questions: this.questions };
      case 'saveSettings':
        this.state = {
          ...this.state,
          settings: { ...this.state.settings, ...(request as { settings?: Partial<State['settings']> }).settings },
        };
        return { ...said('Settings saved.'), saved: true };
      case 'turnOnReminders': {
        const { hour } = request as unknown as { hour: number };
        this.state = {
          ...this.state,
          reminders: {
            ...this.state.reminders,
            on: true,
            hour,
            owner: 'ada@example.com',
            mine: true,
            since: this.state.today,
            isThere: true,
          },
        };
        return said('Reminders are on.');
      }
      case 'turnOffReminders':
        this.state = { ...this.state, reminders: { ...this.state.reminders, on: false, owner: '', mine: false } };
        return said('Reminders are off.');
      case 'sendMailNow': {
        const { lastMail } = this.state.reminders;
        if (lastMail === this.state.today) return { ...said('Today’s mail has gone already.'), sent: false };
        this.state = { ...this.state, reminders: { ...this.state.reminders, lastMail: this.state.today } };
        return { ...said('Sent.'), sent: true };
      }
      case 'previewMail':
        return {
          why: [{ title: 'List five people', why: 'It is due in 2 days, within its lead time.' }],
          subject: 'This week: list five people',
          html: '<p>Good morning. Next: <b>List five people</b></p>',
          text: 'Good morning.',
        };
      case 'loadExample':
      case 'clearExample':
        this.state = { ...this.state, example: name === 'loadExample' };
        return said(name === 'loadExample' ? 'The example plan is here.' : 'The example is gone.');
      default:
        return { ...said(`Done: ${name}.`), ...writtenAnswers[name] };
    }
  }

  private saveGuide(answer: GuideAnswer): unknown {
    const { guide } = this.state;
    const changed = ((): Partial<GuideState> => {
      switch (answer.screen) {
        case 'ahead':
          return { ahead: answer.ahead };
        case 'you':
          return { you: answer.you };
        case 'goal':
          return { goal: { ...guide.goal, ...answer.goal, id: 'G1' }, template: answer.template };
        case 'steps':
          return {
            steps: answer.steps
              .filter(({ title }) => title !== '')
              .map((step, at) => ({ ...emptyStepForm, ...step, goal: 'G1', id: `S${at + 1}` })),
          };
        case 'hurdle':
          return { hurdle: answer.hurdle };
        default:
          return {};
      }
    })();
    this.state = { ...this.state, guide: { ...guide, ...changed, screen: answer.next } };
    return { message: 'Saved.', problems: [], guide: this.state.guide };
  }

  /** The object `google` in the page's window. */
  get google(): unknown {
    return { script: { run: this.runner() } };
  }

  private runner(succeed?: (answer: unknown) => void, fail?: (error: unknown) => void): unknown {
    return {
      withSuccessHandler: (handler: (answer: unknown) => void) => this.runner(handler, fail),
      withFailureHandler: (handler: (error: unknown) => void) => this.runner(succeed, handler),
      call: (name: string, request: unknown): void => void this.serve(name, request).then(succeed, fail),
    };
  }
}
