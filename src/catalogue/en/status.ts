/** The words of a status. The script has them of every language: nobody may give one of them another meaning. (rule X40) */
export const goalStatus = {
  draft: 'Draft',
  active: 'Active',
  paused: 'Paused',
  reached: 'Reached',
  letGo: 'Let go',
};
export const stepStatus = { todo: 'To do', doing: 'Doing', waiting: 'Waiting', done: 'Done', letGo: 'Let go' };
export const targetStage = {
  watching: 'Watching',
  warm: 'Warm',
  talking: 'Talking',
  applied: 'Applied',
  interviewing: 'Interviewing',
  offer: 'Offer',
  closed: 'Closed',
};
export const contactStage = { toMeet: 'To meet', asked: 'Asked', inTouch: 'In touch', resting: 'Resting' };
export const adviceStatus = { drafted: 'Drafted', asked: 'Asked', received: 'Received', used: 'Used' };
export const verdict = { keep: 'Keep', change: 'Change', stop: 'Stop' };
