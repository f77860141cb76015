import { sayAnswersReview } from '../../actions/looking-back/say-answers-review';
import { sayBrief, sendBriefToMyself } from '../../actions/looking-back/say-brief';
import { saveReflection, saveSetback, saveWin } from '../../actions/looking-back/save-journal';
import { sayQuarter } from '../../actions/looking-back/say-quarter';
import { sayReflection } from '../../actions/looking-back/say-reflection';
import { sayRewards, takeReward } from '../../actions/looking-back/say-rewards';
import type { ReviewApi } from '../../sidebar/contract-review';
import { wire } from '../ports';

/** The functions that look back, each one line to an action. */
export const reviewServer: ReviewApi = {
  getReflection: () => sayReflection(wire()),
  saveReflection: ({ reflection }) => saveReflection(wire(), reflection),
  saveSetback: ({ setback }) => saveSetback(wire(), setback),
  saveWin: ({ win }) => saveWin(wire(), win),
  getRewards: () => sayRewards(wire()),
  takeReward: ({ id }) => takeReward(wire(), id),
  getQuarter: ({ quarter }) => sayQuarter(wire(), quarter),
  getBrief: () => sayBrief(wire()),
  sendBriefToMyself: ({ text }) => sendBriefToMyself(wire(), text),
  getAnswersReview: () => sayAnswersReview(wire()),
};
