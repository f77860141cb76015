import type { FunctionComponent } from 'preact';
import { useRef } from 'preact/hooks';
import type { GuideState } from '../../../actions/guide/guide';
import type { GuideAnswer } from '../../../actions/guide/save-guide';
import type { GuideScreen } from '../../../domain/plan/guide-screens';
import { useDraft, usePanel } from '../../panel';
import { useFocusOnNewHeading } from '../../parts/heading';
import { words } from '../../words';
import { AheadScreen } from './future-screen';
import { DoneScreen } from './done-screen';
import { GoalScreen } from './goal-screen';
import { GuideContext, resumeAt, screenAfter, screenBefore, type GuideWays } from './guide-state';
import { HurdleScreen } from './hurdle-screen';
import { RhythmScreen } from './rhythm-screen';
import { StepsScreen } from './steps-screen';
import { YouScreen } from './you-screen';

const screens: Readonly<Record<GuideScreen, FunctionComponent>> = {
  ahead: AheadScreen,
  you: YouScreen,
  goal: GoalScreen,
  steps: StepsScreen,
  hurdle: HurdleScreen,
  rhythm: RhythmScreen,
  done: DoneScreen,
};

/** The first fifteen minutes: six screens that ask and one that ends. Each saves at once. */
export function Guide() {
  const panel = usePanel();
  const { plan } = panel;
  const [screen, show] = useDraft<GuideScreen>('guide', () => resumeAt(plan.guide));
  const frame = useRef<HTMLDivElement>(null);
  useFocusOnNewHeading(frame, screen);

  /** The guide as it stands after that; null when nothing was saved. */
  const send = async (answer: GuideAnswer): Promise<GuideState | null> => {
    // The tabs are still being made, or were not made at the first try: the answer waits for them.
    if (!plan.started) void panel.prepare();
    const told = await panel.ask('saveGuide', answer);
    if (told === null) return null;
    panel.guided(told.guide);
    panel.tell({ ...told, message: told.message || words.guide.saved[answer.screen] });
    return told.guide;
  };
  const end = async (guide: GuideState): Promise<void> => {
    const said = await panel.ask('endGuide', { finished: true });
    if (said === null) return;
    panel.guided({ ...guide, screen: '', finished: true });
    show('done');
    panel.tell(said);
    await panel.refresh();
  };
  const goOn = async (next: GuideScreen, guide: GuideState): Promise<void> => {
    if (next === 'done') await end(guide);
    else show(next);
  };
  const before = screenBefore(screen);
  const ways: GuideWays = {
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
        panel.guided({ ...plan.guide, screen: '' });
        panel.go('focus');
        panel.tell(said);
        await panel.refresh();
      })();
    },
    finish: () => end(plan.guide),
  };
  const Screen = screens[screen];
  return (
    <GuideContext.Provider value={ways}>
      <div ref={frame} class="view">
        <Screen key={screen} />
      </div>
    </GuideContext.Provider>
  );
}
