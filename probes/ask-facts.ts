import { answerName, keep, type Answer } from './answers';
import type { Fact, Value } from './fact';
import { LeftOut, makeTools, type ToolBox } from './tools';

/** Answers that are kept in one call. */
const KEPT_TOGETHER = 15;

export interface Asking {
  readonly event?: object;
  readonly heard?: Readonly<Record<string, Value>>;
  /** The locale of the file during the questions. */
  readonly locale?: string;
  /** No fact begins after this moment (milliseconds since 1970). */
  readonly until?: number;
}

function askOne(fact: Fact, { tools, endFact }: ToolBox): Answer {
  let answer: { value: Value } | { left: string };
  try {
    answer = { value: fact.ask(tools) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof LeftOut)) tools.note(message);
    answer = error instanceof LeftOut ? { left: message } : { value: 'throws' };
  }
  const note = endFact();
  return note === '' ? answer : { ...answer, note };
}

/** Asks facts and keeps their answers. Gives the number of those for which there was no time left. */
export function askFacts(
  facts: readonly Fact[],
  { event = {}, heard = {}, locale = '', until = Infinity }: Asking,
): number {
  const box = makeTools(event, heard);
  let answers: Record<string, Answer> = {};
  let open = 0;
  try {
    for (const fact of facts) {
      if (Date.now() > until) {
        open += 1;
        continue;
      }
      answers[answerName(fact, locale)] = askOne(fact, box);
      // A run that Google ends leaves the answers until then.
      if (Object.keys(answers).length === KEPT_TOGETHER) {
        keep(answers);
        answers = {};
      }
    }
  } finally {
    box.end();
    keep(answers);
  }
  return open;
}
