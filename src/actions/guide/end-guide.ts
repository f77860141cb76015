import type { Said } from '../plan/said';
import { changePlan } from '../plan/change-plan';
import { changeRows } from '../plan/change-rows';
import { keepGuide, readGuide } from './guide';
import type { SavingPorts } from '../ports';
import { updatePlan } from '../update/update';

/** Hours of the step *Make a plan*. */
const effort = 0.25;

/**
 * Finishes the guide: writes the step *Make a plan* as done today, once, updates the plan and shows Home. With `finished` false it only
 * leaves the guide. The answers stay in both cases.
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
