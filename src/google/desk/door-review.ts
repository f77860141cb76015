import { isQuarter } from '../../domain/looking-back/quarter';
import type { ReviewApi, ReviewApiName } from '../../sidebar/contract-review';
import { flag, number, object, orNull, text, type Shape } from '../../api/shape';

/*
 * What the functions that look back take; see door.ts.
 */

const nothing: Shape<Record<string, never>> = () => ({});
/** A cell takes 50,000 characters; nobody types so many into a form. */
const long = text(5000);
const rated = orNull(number);
const goal = text(8, 'an ID such as G3, or nothing', (given) => given === '' || /^G\d{1,7}$/.test(given));
const row = text(8, 'an ID such as G3', (given) => /^[GS]\d{1,7}$/.test(given));
const quarter = text(7, 'a quarter such as 2026-Q1, or nothing', (given) => given === '' || isQuarter(given));

export const reviewRequests: { readonly [N in ReviewApiName]: Shape<Parameters<ReviewApi[N]>[0]> } = {
  getReflection: nothing,
  saveReflection: object({
    reflection: object({
      wentWell: long,
      moved: long,
      prioritiesChanged: long,
      newChances: long,
      lesson: long,
      changeNext: long,
      energy: rated,
      private: flag,
    }),
  }),
  saveSetback: object({
    setback: object({
      happened: long,
      teaches: long,
      toAFriend: long,
      nextStep: long,
      goal,
      energy: rated,
      private: flag,
    }),
  }),
  saveWin: object({ win: object({ text: long, goal, private: flag }) }),
  getRewards: nothing,
  takeReward: object({ id: row }),
  getQuarter: object({ quarter }),
  getBrief: nothing,
  sendBriefToMyself: object({ text: text(20000) }),
  getAnswersReview: nothing,
};
