import { rewardsToTake } from '../../domain/looking-back/rewards';
import { isBreak, noteToOneself, winsToOffer } from '../../domain/looking-back/wins';
import { say } from '../../catalogue/catalogue';
import type { ChangingPorts, ReadingPorts } from '../ports';
import { savedRow, updateRow } from '../plan/save-row';
import type { Said } from '../plan/said';
import { readForLookingBack } from './say-reflection';

/*
 * After something is reached: its reward, a win to write down, the note to oneself. (rules N20, J55 to J57)
 */

export interface Rewards {
  /** Rewards of reached rows that are not taken yet. `offersPause`: the reward is a break. */
  readonly rewards: readonly {
    readonly id: string;
    readonly title: string;
    readonly reward: string;
    readonly offersPause: boolean;
  }[];
  /** Reached rows without a win in the Journal, with a proposed text; `goal` is the goal's ID or ''. */
  readonly wins: readonly {
    readonly id: string;
    readonly title: string;
    readonly goal: string;
    readonly text: string;
  }[];
  /** The note to oneself, once a goal is reached. */
  readonly note: { readonly day: string; readonly text: string } | null;
}

/** Writes nothing. */
export function sayRewards(ports: ReadingPorts): Rewards {
  const today = ports.clock.today();
  const { plan, found } = readForLookingBack(ports);
  const { words } = found;
  const note = noteToOneself(plan);
  return {
    rewards: rewardsToTake(plan.goals, plan.steps, today)
      .filter(({ id }) => id !== '')
      .map(({ id, title, reward }) => ({
        id,
        title,
        reward: reward.trim(),
        offersPause: isBreak(reward, words.lookingBack.breakWords),
      })),
    wins: winsToOffer(plan, today).map(({ id, title, goal }) => ({
      id,
      title,
      goal: goal ?? '',
      text: say(words.lookingBack.winOf, { title }),
    })),
    note: note ? { text: note.text, day: note.day ?? '' } : null,
  };
}

/** Ticks *Reward taken*, after which Home and the mail no longer name the reward. */
export function takeReward(ports: ChangingPorts, id: string): Said {
  const tab = id.startsWith('G') ? 'goals' : 'steps';
  let reward = '';
  const updated = updateRow(ports, tab, id, ({ plan }) => {
    reward = (tab === 'goals' ? plan.goals : plan.steps).find((row) => row.id === id)?.reward.trim() ?? '';
    return { fields: { rewardTaken: true } };
  });
  return {
    message: say(updated.words.lookingBack.rewardTaken, { reward }),
    problems: savedRow(tab, id, updated).problems,
  };
}
