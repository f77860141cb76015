import type { FunctionComponent } from 'preact';
import { useRef } from 'preact/hooks';
import type { GuideAnswer, GuideScreen } from '../contract';
import { useDraft, usePanel } from '../panel';
import { useFocusOnNewHeading } from '../parts/heading';
import { words } from '../words';
import { AheadScreen } from './ahead-screen';
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

  const send = async (answer: GuideAnswer): Promise<boolean> => {
    // The tabs are still being made, or were not made at the first try: the answer waits for them.
    if (!plan.started) void panel.prepare();
    const told = await panel.ask('saveGuide', answer);
    if (told === null) return false;
    panel.guided(told.guide);
    panel.tell({ ...told, message: told.message || words.guide.saved[answer.screen] });
    return true;
  };
  const before = screenBefore(screen);
  const ways: GuideWays = {
    screen,
    save: async (answer) => {
      const next = screenAfter(screen);
      if (!(await send({ ...answer, next } as GuideAnswer))) return;
      if (next === 'done') await ways.finish();
      else show(next);
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
      void send({ screen: 'place', next }).then(async (isSent) => {
        if (!isSent) return;
        if (next === 'done') await ways.finish();
        else show(next);
      });
    },
    leave: () => {
      void (async () => {
        if (!plan.started) void panel.prepare();
        const said = await panel.ask('endGuide', { finished: false });
        if (said === null) return;
        panel.guided({ ...plan.guide, screen: '' });
        panel.drafts.delete('guide');
        panel.go('focus');
        panel.tell(said);
        await panel.refresh();
      })();
    },
    finish: async () => {
      const said = await panel.ask('endGuide', { finished: true });
      if (said === null) return;
      panel.guided({ ...plan.guide, screen: '', finished: true });
      show('done');
      panel.tell(said);
      await panel.refresh();
    },
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
