/** The words of a status. The script has them of every language: nobody may give one of them another meaning. (rule X40) */
export const goalStatus = {
  draft: 'Draft',
  active: 'Active',
  paused: 'Paused',
  reached: 'Reached',
  letGo: 'Let go',
};
export const stepStatus = { todo: 'To do', doing: 'Doing', waiting: 'Waiting', done: 'Done', letGo: 'Let go' };
