import { englishDesk } from './forms';
import { englishMail } from './mail';
import { assessmentQuestions } from './questions';
import { englishReview } from './review';
import { englishTabNotes } from './tab-notes';
import { englishEverydayValues, englishValues } from './values';

/** The words for making and repairing tabs, of the forms' answers and of the mails. */
export const englishMore = {
  desk: englishDesk,
  /** Titles of Home’s charts. */
  charts: { progress: 'Done so far, week by week', values: 'Hours by value' },
  /** Notes on headers: what belongs into the column. */
  notes: {
    system: 'Waymark fills this column. What is typed here is put right at the next update.',
    assessment: {
      answer: 'Your own words. An earlier answer is kept when you answer again.',
      truth: '1 = hardly, 5 = fully.',
      evidence: 'One example that you could tell somebody.',
      reviewedOn: 'The day on which you last looked at this answer.',
    },
    goals: {
      title: 'What will be done, and for what. One goal a row.',
      measure:
        'How you will see it: “Conversations held”, “Score in practice tests, %”. Learning and exploring need none.',
      now: 'Where the measure stands today.',
      target: 'Where the measure will be at the deadline.',
      deadline: 'The last day. Has passed from the next day on.',
      status: 'Your word: Draft, Active, Paused, Reached or Let go.',
      baseline: 'Where the measure began: 0 for a count.',
      kind: 'Achieve a result, learn something, or explore a field.',
      achievable: 'One reason why this can be done.',
      sure: '1 = a guess, 5 = certain.',
      serves: 'The choice in your strategy that this goal serves.',
      value: 'The value that it feeds.',
      start: 'The first day. Pace and horizon count from here.',
      partOf: 'The larger goal that this is part of: G1.',
      priority: '1 comes first.',
      ifThen: 'If this hurdle comes, then I …',
      reward: 'What you give yourself when it is reached.',
      private: 'Left out of the mentor brief.',
      pausedUntil: 'Rests until this day; no reminders before it.',
    },
    steps: {
      title: 'One action that you can tick off.',
      goal: 'Choose a goal, or type its ID: G3.',
      status: 'Your word. Done fills in Done on.',
      due: 'The last day. Overdue from the next day on.',
      effort: 'Hours that it will take.',
      thisWeek: 'Tick what you want to do this week.',
      start: 'The first day on which you can work on it.',
      doneOn: 'Filled in when you choose Done; you may change it.',
      after: 'IDs of the steps that come first: S4, S7.',
      helps: 'If only this were done, would the goal be nearer? 5 = clearly, 3 = a little, 1 = not sure.',
      remindDays: 'How many days before the due day Waymark reminds you; empty = as in Settings.',
      ifThen: 'When it is Tuesday after lunch, then I …',
      repeat: 'When it is done, the next one is offered.',
      contact: 'Who can help: a contact of yours, P3.',
      reward: 'A filled cell makes the step a milestone ◆.',
      pausedUntil: 'Rests until this day; no reminders before it.',
      private: 'Left out of the mentor brief.',
    },
    ...englishTabNotes,
    timelineZoom: 'Days, weeks, months or quarters.',
    zoomLabel: 'Zoom',
    timelineLegend: '◆ goal or milestone · ▲ date has passed',
  },
  /** What a setting does, beside it and at its dropdown. */
  explanations: {
    hoursPerWeek: 'How many hours a week you can give to this plan.',
    reminderHour: 'The hour at which the mail comes, 0 to 23, in this spreadsheet’s time zone.',
    rhythm: 'On which days a mail may come. At most one a day.',
    weekdaysOnly: 'Ticked: no mail on Saturday and Sunday.',
    daysOff: 'No mail on these days: 2026-12-24 to 2027-01-01, 2027-05-01. What they leave out comes on the next day.',
    leadDays: 'How many days before its due day a step is announced.',
    reflection: 'How often it is time to look back.',
    lastReflection: 'The day of your last reflection; the next one counts from here.',
    firstDay: 'Where a week begins on the timeline.',
    pausedUntil: 'The whole plan rests until this day: no mails, nothing is overdue.',
    calendar: 'Ticked: whenever a deadline has changed, the mail brings all of them as a calendar file.',
    beganOn: 'The day on which this plan began.',
    language: 'What Waymark speaks: tabs, dropdowns, mails and sidebar. Your own words stay as they are.',
  },
  questions: assessmentQuestions,
  /** The first rows of tabs that begin with some. */
  seeds: { values: { ...englishValues, ...englishEverydayValues } },
  mail: englishMail,
  review: englishReview,
};
