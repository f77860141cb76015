import { answerName, GERMAN, keptAnswers, type Answer } from './answers';
import type { Fact, Value } from './fact';
import { facts } from './facts';
import { keptTimes, type CallTime } from './measure';

/** How Google is believed to answer, by name of the answer: probes/expected.json, put in by the build. */
declare const EXPECTED: Readonly<Record<string, Value>>;

export interface Row {
  readonly name: string;
  readonly fact: Fact;
  readonly expected: Value | undefined;
  readonly answer: Answer | undefined;
}

/** What is recorded: `npm run probe -- --record` takes it. */
export interface Results {
  /** The day in UTC. */
  readonly when: string;
  readonly facts: readonly { id: string; locale: string; value: Value; note?: string }[];
  readonly left: readonly { id: string; why: string }[];
  readonly calls: readonly CallTime[];
}

/** A row for each answer that there may be, in the order of the facts. */
export function rowsOfResults(): Row[] {
  const answers = keptAnswers();
  return facts.flatMap((fact) => {
    const names = [answerName(fact, ''), ...(fact.again ? [answerName(fact, GERMAN)] : [])];
    return names.map((name) => ({ name, fact, expected: EXPECTED[name], answer: answers[name] }));
  });
}

export const isAsExpected = ({ expected: value, answer }: Row): boolean =>
  JSON.stringify(value) === JSON.stringify(answer?.value);

export function resultsOf(rows: readonly Row[]): Results {
  const localeOf = ({ name, fact }: Row) => (fact.where === 'locale' || name !== fact.id ? GERMAN : 'en_US');
  return {
    when: Utilities.formatDate(new Date(), 'UTC', 'yyyy-MM-dd'),
    facts: rows.flatMap((row) => {
      const { value, note } = row.answer ?? {};
      if (value === undefined) return [];
      return [{ id: row.fact.id, locale: localeOf(row), value, ...(note === undefined ? {} : { note }) }];
    }),
    left: rows.flatMap(({ name, answer }) =>
      answer?.value === undefined ? [{ id: name, why: answer?.left ?? 'not asked yet' }] : [],
    ),
    calls: keptTimes(),
  };
}
