import { rewardsToTake } from '../../domain/looking-back/rewards';
import { isBreak, noteToOneself, winsToOffer } from '../../domain/looking-back/wins';
import { say } from '../../catalogue/catalogue';
import type { ChangingPorts, ReadingPorts } from '../ports';
import { savedRow, updateRow } from '../plan/save-row';
import type { Said } from '../plan/said';
import { readBack } from './say-reflection';

/*
 * What is there once something is reached: its reward, a row in the journal, the note to oneself. (rules N20, J55 to J57)
 */

export interface Rewards {
  /** Promised for something that is reached, and not taken yet. `offersPause`: it is a break. */
  readonly rewards: readonly {
    readonly id: string;
    readonly title: string;
    readonly reward: string;
    readonly offersPause: boolean;
  }[];
  /** What is reached and has no Win row yet; `text` is proposed for it, `goal` is the goal's ID or ''. */
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
  const { plan, found } = readBack(ports);
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

/** Ticks *Reward taken*; Home and the mail then name it no more. */
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
