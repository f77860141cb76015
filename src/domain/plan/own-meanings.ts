/**
 * The meanings of each list of status words in their order, each with the row of Settings that holds the user's own words for it: the first meaning of
 * a word counts. (rules X40, X50)
 */
export const ownMeanings = {
  stepStatus: [
    ['todo', 'ownTodo'],
    ['doing', 'ownDoing'],
    ['waiting', 'ownWaiting'],
    ['done', 'ownDone'],
    ['letGo', 'ownLetGo'],
  ],
  goalStatus: [
    ['draft', 'ownDraft'],
    ['active', 'ownActive'],
    ['paused', 'ownPaused'],
    ['reached', 'ownReached'],
    ['letGo', 'ownLetGo'],
  ],
  targetStage: [
    ['watching', 'ownTargets'],
    ['warm', 'ownTargets'],
    ['talking', 'ownTargets'],
    ['applied', 'ownTargets'],
    ['interviewing', 'ownTargets'],
    ['offer', 'ownTargets'],
    ['closed', 'ownTargets'],
  ],
  contactStage: [
    ['toMeet', 'ownNetwork'],
    ['asked', 'ownNetwork'],
    ['inTouch', 'ownNetwork'],
    ['resting', 'ownNetwork'],
  ],
  adviceStatus: [
    ['drafted', 'ownFeedback'],
    ['asked', 'ownFeedback'],
    ['received', 'ownFeedback'],
    ['used', 'ownFeedback'],
  ],
  verdict: [
    ['keep', 'ownExperiments'],
    ['change', 'ownExperiments'],
    ['stop', 'ownExperiments'],
  ],
} as const;
