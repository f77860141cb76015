import type { Said } from '../plan/said';
import { changePlan } from '../plan/change-plan';
import { changeRows } from '../plan/change-rows';
import { keepGuide, readGuide } from './guide';
import type { SavingPorts } from '../ports';
import { updatePlan } from '../update/update';

/** Hours that the first fifteen minutes took. */
const effort = 0.25;

/**
 * Ends the guide: the step *Make a plan* is written as done today, once, everything is brought up to date, and Home is shown. Or only leaves
 * it; what was answered stays.
 */
export function endGuide(ports: SavingPorts, finished: boolean): Said {
  const { maker, clock } = ports;
  return changePlan(ports, (found) => {
    const guide = readGuide(ports);
    if (!finished) {
      keepGuide(ports, { ...guide, screen: '' });
      return { message: '', problems: [] };
    }
    let current = found;
    if (!guide.finished) {
      const today = clock.today();
      const changed = changeRows(
        ports,
        found,
        'steps',
        ({ plan }) => {
          const goal = plan.goals.some(({ id }) => id === guide.goal.id) ? guide.goal.id : '';
          return [
            {
              id: guide.made,
              fields: {},
              first: { title: found.words.messages.makePlan, goal, status: 'done', due: today, effort, doneOn: today },
            },
          ];
        },
        { reserve: ([made = '']) => keepGuide(ports, { ...guide, made }) },
      );
      current = changed.found;
      keepGuide(ports, { ...guide, made: changed.ids[0] ?? '', screen: '', finished: true });
    }
    const { problems, words } = updatePlan(ports, current);
    maker.show('home');
    return { message: words.messages.guideDone, problems };
  });
}
