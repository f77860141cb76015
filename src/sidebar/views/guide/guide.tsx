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
  const panel = usePanel();
  const { plan } = panel;
  const [screen, show] = useDraft<GuideScreen>('guide', () => resumeAt(plan.guide));
  const frame = useRef<HTMLDivElement>(null);
  useFocusOnNewHeading(frame, screen);

  /** Saves an answer; gives the guide's new state, or null after an error. */
  const send = async (answer: GuideAnswer): Promise<GuideState | null> => {
    // The tabs may not exist yet: the call waits until they are created.
    if (!plan.started) void panel.prepare();
    const saved = await panel.ask('saveGuide', answer);
    if (saved === null) return null;
    panel.setGuide(saved.guide);
    panel.showMessage({ ...saved, message: saved.message || words.guide.saved[answer.screen] });
    return saved.guide;
  };
  const end = async (guide: GuideState): Promise<void> => {
    const said = await panel.ask('endGuide', { finished: true });
    if (said === null) return;
    panel.setGuide({ ...guide, screen: '', finished: true });
    show('done');
    panel.showMessage(said);
    await panel.refresh();
  };
  const goOn = async (next: GuideScreen, guide: GuideState): Promise<void> => {
    if (next === 'done') await end(guide);
    else show(next);
  };
  const before = screenBefore(screen);
  const actions: GuideActions = {
    screen,
    save: async (answer) => {
      const next = screenAfter(screen);
      const guide = await send({ ...answer, next } as GuideAnswer);
      if (guide !== null) await goOn(next, guide);
    },
    back:
      before === null
        ? null
        : () => {
            show(before);
            if (plan.started) panel.bookmark(before);
          },
    skip: () => {
      const next = screenAfter(screen);
      void send({ screen: 'place', next }).then((guide) => (guide === null ? undefined : goOn(next, guide)));
    },
    leave: () => {
      void (async () => {
        if (!plan.started) void panel.prepare();
        const said = await panel.ask('endGuide', { finished: false });
        if (said === null) return;
        panel.setGuide({ ...plan.guide, screen: '' });
        panel.go('focus');
        panel.showMessage(said);
        await panel.refresh();
      })();
    },
    finish: () => end(plan.guide),
  };
  const Screen = screens[screen];
  return (
    <GuideContext.Provider value={actions}>
      <div ref={frame} class="view">
        <Screen key={screen} />
      </div>
    </GuideContext.Provider>
  );
}
