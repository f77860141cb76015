import { saveReflection, saveSetback, saveWin } from '../actions/looking-back/save-journal';
import { sayAnswersReview } from '../actions/looking-back/say-answers-review';
import { sayBrief, sendBriefToMyself } from '../actions/looking-back/say-brief';
import { sayQuarter } from '../actions/looking-back/say-quarter';
import { sayReflection } from '../actions/looking-back/say-reflection';
import { sayRewards, takeReward } from '../actions/looking-back/say-rewards';
import { define } from './define';
import { goalIdOrNone, long, measured, quarter, rowId } from './fields';
import { flag, nothing, object, text } from './shape';

const reflection = object({
  wentWell: long,
  moved: long,
  prioritiesChanged: long,
  newChances: long,
  lesson: long,
  changeNext: long,
  energy: measured,
  private: flag,
});
const setback = object({
  happened: long,
  teaches: long,
  toAFriend: long,
  nextStep: long,
  goal: goalIdOrNone,
  energy: measured,
  private: flag,
});
const win = object({ text: long, goal: goalIdOrNone, private: flag });

export const lookingBack = {
  getReflection: define({
    does: 'What a reflection opens with: what was done, moved and held, hours by value, wins, balance',
    takes: nothing,
    example: {},
    run: (ports) => sayReflection(ports),
  }),
  /** One row a day: saving again changes it. Creates the Journal when it is missing. */
  saveReflection: define({
    does: 'Saves today’s reflection as a row of the Journal',
    takes: { reflection },
    example: {
      reflection: {
        wentWell: 'Two talks',
        moved: '',
        prioritiesChanged: 'No',
        newChances: '',
        lesson: '',
        changeNext: '',
        energy: 4,
        private: false,
      },
    },
    run: (ports, request) => saveReflection(ports, request.reflection),
  }),
  /** Saving the same words again on the same day adds no row. */
  saveSetback: define({
    does: 'Writes a setback into the Journal',
    takes: { setback },
    example: {
      setback: {
        happened: 'I put it off',
        teaches: 'Begin earlier',
        toAFriend: 'You were tired',
        nextStep: '20 minutes on Friday',
        goal: 'G1',
        energy: 2,
        private: false,
      },
    },
    run: (ports, request) => saveSetback(ports, request.setback),
  }),
  saveWin: define({
    does: 'Writes a win into the Journal',
    takes: { win },
    example: { win: { text: 'Passed the exam', goal: 'G1', private: false } },
    run: (ports, request) => saveWin(ports, request.win),
  }),
  getRewards: define({
    does: 'Rewards to take, wins to write down, and the note to oneself',
    takes: nothing,
    example: {},
    run: (ports) => sayRewards(ports),
  }),
  takeReward: define({
    does: 'Ticks the reward of a goal or a step as taken',
    takes: { id: rowId },
    example: { id: 'G1' },
    run: (ports, { id }) => takeReward(ports, id),
  }),
  /** Compares today with the snapshot of a quarter; with '' the latest snapshot that is old enough to differ. */
  getQuarter: define({
    does: 'What changed since the beginning of a quarter',
    takes: { quarter },
    example: [{ quarter: '' }, { quarter: '2026-Q1' }],
    run: (ports, request) => sayQuarter(ports, request.quarter),
  }),
  getBrief: define({
    does: 'One page for a mentor, without private rows',
    takes: nothing,
    example: {},
    run: (ports) => sayBrief(ports),
  }),
  /** Mails the edited text to the caller only. It does not count as the mail of the day. */
  sendBriefToMyself: define({
    does: 'Sends a text to one’s own mailbox',
    takes: { text: text(20000) },
    example: { text: 'Dear Marcus, …' },
    run: (ports, request) => sendBriefToMyself(ports, request.text),
  }),
  getAnswersReview: define({
    does: 'What your answers say: at most three sentences',
    takes: nothing,
    example: {},
    run: (ports) => sayAnswersReview(ports),
  }),
};
