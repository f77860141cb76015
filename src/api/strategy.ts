import { saveAdvice, sayAdvice } from '../actions/strategy/advice-form';
import { noteContact, saveContact, sayContacts } from '../actions/strategy/contacts-form';
import { saveExperiment, sayExperiments } from '../actions/strategy/experiments-form';
import { saveChoice, sayStrategy } from '../actions/strategy/strategy-form';
import { addApplications, previewApplications } from '../actions/strategy/paste-applications';
import { saveTarget, sayTargets } from '../actions/strategy/targets-form';
import { saveValue, sayValues } from '../actions/strategy/values-form';
import { define } from './define';
import { dayOrNone, idOrNone, key, long, measured, short } from './fields';
import { both, flag, listOf, nothing, object, oneOf, someOf } from './shape';

const value = someOf({ value: long, importance: measured, today: measured, note: long });
const choice = someOf({
  id: idOrNone,
  kind: oneOf('ultimate', 'focus', 'advantage', 'leaveOut', 'means', ''),
  choice: long,
  why: long,
  buildsOn: long,
  evidence: long,
  sure: measured,
});
const experiment = someOf({
  id: idOrNone,
  belief: long,
  test: long,
  workedIf: long,
  startedOn: dayOrNone,
  decideBy: dayOrNone,
  result: long,
  learned: long,
  choice: idOrNone,
  // One of Waymark's words by its key, or an own word: the row says which it takes.
  verdict: long,
});
const target = someOf({
  id: idOrNone,
  organisation: long,
  role: long,
  decisionMaker: idOrNone,
  needs: long,
  nextMove: long,
  nextDate: dayOrNone,
  fits: listOf(measured, 5),
  stage: long,
  private: flag,
  stages: long,
});
const advice = someOf({
  id: idOrNone,
  askedOn: dayOrNone,
  whom: long,
  question: long,
  followUpOn: dayOrNone,
  said: long,
  change: long,
  thanked: flag,
  about: oneOf('skills', 'resume', 'plan', 'interview', 'other', ''),
  status: long,
});
const contact = someOf({
  id: idOrNone,
  name: long,
  where: long,
  canHelpWith: long,
  lastContact: dayOrNone,
  everyDays: measured,
  lastNote: long,
  contribution: long,
  goal: idOrNone,
  kind: oneOf('mentor', 'sponsor', 'peer', 'decisionMaker', 'community', 'event', 'other', ''),
  stage: long,
});

/** A pasted list, and what unknown words for a stage mean. */
const pasted = both(
  object({ text: long }),
  someOf({
    stages: listOf(
      object({
        word: short,
        meaning: oneOf('watching', 'warm', 'talking', 'applied', 'interviewing', 'offer', 'closed'),
      }),
      100,
    ),
  }),
);
const exampleList = { text: 'Company,Role,Status\nCity library,Team lead,Applied' };
const exampleStages = {
  text: 'Company,Role,Status\nCity library,Team lead,Parked',
  stages: [{ word: 'Parked', meaning: 'watching' }],
} as const;

/** Saving creates a missing tab; reading a missing tab gives an empty list and `isThere: false`. */
export const strategy = {
  getValues: define({
    does: 'The values with their ratings, and those that could be added',
    takes: nothing,
    example: {},
    run: (ports) => sayValues(ports),
  }),
  /** `was` is the name of the value in its row; '' for a new one. */
  saveValue: define({
    does: 'Writes a new value, or what is named of one by its name',
    takes: { was: long, value, key },
    example: { was: '', value: { value: 'Learning', importance: 5 }, key: 'v1' },
    run: (ports, { was, ...request }) => saveValue(ports, was, request.value),
  }),
  getStrategy: define({
    does: 'The choices with the goals that serve them',
    takes: nothing,
    example: {},
    run: (ports) => sayStrategy(ports),
  }),
  saveChoice: define({
    does: 'Writes a new choice, or what is named of one with an ID',
    takes: { choice, key },
    example: { choice: { kind: 'ultimate', choice: 'Lead a team' }, key: 'c1' },
    run: (ports, request) => saveChoice(ports, request.choice, request.key),
  }),
  getExperiments: define({
    does: 'The tests of beliefs',
    takes: nothing,
    example: {},
    run: (ports) => sayExperiments(ports),
  }),
  saveExperiment: define({
    does: 'Writes a new test, or what is named of one with an ID',
    takes: { experiment, key },
    example: { experiment: { belief: 'I like leading', test: 'Lead one meeting' }, key: 'e1' },
    run: (ports, request) => saveExperiment(ports, request.experiment, request.key),
  }),
  getTargets: define({
    does: 'The roles at organisations with their fit',
    takes: nothing,
    example: {},
    run: (ports) => sayTargets(ports),
  }),
  saveTarget: define({
    does: 'Writes a new target, or what is named of one with an ID',
    takes: { target, key },
    example: { target: { organisation: 'City library', role: 'Team lead' }, key: 't1' },
    run: (ports, request) => saveTarget(ports, request.target, request.key),
  }),
  previewApplications: define({
    does: 'What a pasted list of applications says: the targets that it would add',
    takes: pasted,
    example: [exampleList, exampleStages],
    run: (ports, { text, stages }) => previewApplications(ports, text, stages),
  }),
  addApplications: define({
    does: 'Adds the targets of a pasted list that are not there yet',
    takes: pasted,
    example: [exampleList, exampleStages],
    run: (ports, { text, stages }) => addApplications(ports, text, stages),
  }),
  getAdvice: define({
    does: 'The requests for advice',
    takes: nothing,
    example: {},
    run: (ports) => sayAdvice(ports),
  }),
  saveAdvice: define({
    does: 'Writes a new request for advice, or what is named of one with an ID',
    takes: { advice, key },
    example: { advice: { whom: 'Ada', question: 'How would you begin?' }, key: 'f1' },
    run: (ports, request) => saveAdvice(ports, request.advice, request.key),
  }),
  getContacts: define({
    does: 'The people of the network: who to write to, why now, and a draft',
    takes: nothing,
    example: {},
    run: (ports) => sayContacts(ports),
  }),
  saveContact: define({
    does: 'Writes a new contact, or what is named of one with an ID',
    takes: { contact, key },
    example: { contact: { name: 'Ada', kind: 'mentor', everyDays: 30 }, key: 'p1' },
    run: (ports, request) => saveContact(ports, request.contact, request.key),
  }),
  noteContact: define({
    does: 'Notes that one was in touch with somebody today',
    takes: { id: idOrNone, note: long },
    example: { id: 'P1', note: 'Sent her the outline' },
    run: (ports, { id, note }) => noteContact(ports, id, note),
  }),
};
