import type { FunctionComponent } from 'preact';
import { useRef } from 'preact/hooks';
import type { GuideState } from '../../../actions/guide/guide';
import type { GuideAnswer } from '../../../actions/guide/save-guide';
import type { GuideScreen } from '../../../domain/plan/guide-screens';
import { useDraft, usePanel } from '../../panel';
import { useFocusOnNewHeading } from '../../parts/heading';
import { words } from '../../words';
import { FutureScreen } from './future-screen';
import { DoneScreen } from './done-screen';
import { GoalScreen } from './goal-screen';
import { GuideContext, resumeAt, screenAfter, screenBefore, type GuideActions } from './guide-state';
import { HurdleScreen } from './hurdle-screen';
import { RhythmScreen } from './rhythm-screen';
import { StepsScreen } from './steps-screen';
import { YouScreen } from './you-screen';

const screens: Readonly<Record<GuideScreen, FunctionComponent>> = {
  ahead: FutureScreen,
  you: YouScreen,
  goal: GoalScreen,
  steps: StepsScreen,
  hurdle: HurdleScreen,
  rhythm: RhythmScreen,
  done: DoneScreen,
};

/** The first fifteen minutes: six screens with questions, each saved at once, and a last one without. */
export function Guide() {
  const { plan } = usePanel();
  const [screen, show] = useDraft<GuideScreen>('guide', () => resumeAt(plan.guide));
  const frame = useRef<HTMLDivElement>(null);
  useFocusOnNewHeading(frame, screen);
  const actions = useGuideActions(screen, show);
  const Screen = screens[screen];
  return (
    <GuideContext.Provider value={actions}>
      <div ref={frame} class="view">
        <Screen key={screen} />
      </div>
    </GuideContext.Provider>
  );
}

/** What the guide offers to its screens. */
function useGuideActions(screen: GuideScreen, show: (screen: GuideScreen) => void): GuideActions {
  const { plan, bookmark } = usePanel();
  const { send, end, leave } = useGuideCalls(show);
  const next = screenAfter(screen);
  const before = screenBefore(screen);
  const goOn = async (answer: GuideAnswer): Promise<void> => {
    const guide = await send(answer);
    if (guide === null) return;
    if (next === 'done') await end(guide);
    else show(next);
  };
  return {
    screen,
    save: (answer) => goOn({ ...answer, next } as GuideAnswer),
    back:
      before === null
        ? null
        : () => {
            show(before);
            if (plan.started) bookmark(before);
          },
    skip: () => void goOn({ screen: 'place', next }),
    leave: () => void leave(),
    finish: () => end(plan.guide),
  };
}

interface GuideCalls {
  /** Saves an answer; gives the guide's new state, or null after an error. */
  send(answer: GuideAnswer): Promise<GuideState | null>;
  /** Finishes the guide and opens its last screen. */
  end(guide: GuideState): Promise<void>;
  /** Leaves the guide for Focus; it can be resumed later. */
  leave(): Promise<void>;
}

function useGuideCalls(show: (screen: GuideScreen) => void): GuideCalls {
  const { plan, ask, setGuide, showMessage, refresh, prepare, go } = usePanel();
  return {
    send: async (answer) => {
      // The tabs may not exist yet: the call waits until they are created.
      if (!plan.started) void prepare();
      const saved = await ask('saveGuide', answer);
      if (saved === null) return null;
      setGuide(saved.guide);
      showMessage({ ...saved, message: saved.message || words.guide.saved[answer.screen] });
      return saved.guide;
    },
    end: async (guide) => {
      const said = await ask('endGuide', { finished: true });
      if (said === null) return;
      setGuide({ ...guide, screen: '', finished: true });
      show('done');
      showMessage(said);
      await refresh();
    },
    leave: async () => {
      if (!plan.started) void prepare();
      const said = await ask('endGuide', { finished: false });
      if (said === null) return;
      setGuide({ ...plan.guide, screen: '' });
      go('focus');
      showMessage(said);
      await refresh();
    },
  };
}
