import { sayAnswersReview } from '../../actions/looking-back/say-answers-review';
import { sayBrief, sendBriefToMyself } from '../../actions/looking-back/say-brief';
import { saveReflection, saveSetback, saveWin } from '../../actions/looking-back/save-journal';
import { sayQuarter } from '../../actions/looking-back/say-quarter';
import { sayReflection } from '../../actions/looking-back/say-reflection';
import { sayRewards, takeReward } from '../../actions/looking-back/say-rewards';
import type { ReviewApi } from '../../sidebar/contract-review';
import { openPorts } from '../ports';

/** The functions that look back, each one line to an action. */
export const reviewServer: ReviewApi = {
  getReflection: () => sayReflection(openPorts()),
  saveReflection: ({ reflection }) => saveReflection(openPorts(), reflection),
  saveSetback: ({ setback }) => saveSetback(openPorts(), setback),
  saveWin: ({ win }) => saveWin(openPorts(), win),
  getRewards: () => sayRewards(openPorts()),
  takeReward: ({ id }) => takeReward(openPorts(), id),
  getQuarter: ({ quarter }) => sayQuarter(openPorts(), quarter),
  getBrief: () => sayBrief(openPorts()),
  sendBriefToMyself: ({ text }) => sendBriefToMyself(openPorts(), text),
  getAnswersReview: () => sayAnswersReview(openPorts()),
};
