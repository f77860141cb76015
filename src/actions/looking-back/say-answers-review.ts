import { reviewAnswers, type AnswerSentence } from '../../domain/looking-back/answers-review';
import { say, type Words } from '../../catalogue/catalogue';
import type { ReadingPorts } from '../ports';
import { readForLookingBack } from './say-reflection';

export interface AnswersReview {
  /** At most 3, in this order: a strength, a gap, a value. */
  readonly sentences: readonly { readonly code: 'strength' | 'gap' | 'growth' | 'value'; readonly text: string }[];
  /** What to do when there are no sentences; else ''. */
  readonly message: string;
}

/** One sentence in words. */
function saySentence(sentence: AnswerSentence, { lookingBack: { answers } }: Words): string {
  switch (sentence.code) {
    case 'strength':
    case 'growth':
      return say(answers[sentence.code], { answer: sentence.answer });
    case 'gap':
      return say(answers.gap, {
        skill: sentence.skill,
        now: sentence.now,
        needed: sentence.needed,
        goal: sentence.goal,
      });
    case 'value':
      return say(sentence.served ? answers.valueServed : answers.value, {
        value: sentence.value,
        importance: sentence.importance,
        today: sentence.today,
      });
  }
}

/** *What your answers say*, in words. Writes nothing. (rules J51 to J54) */
export function sayAnswersReview(ports: ReadingPorts): AnswersReview {
  const { plan, found } = readForLookingBack(ports);
  const { words } = found;
  const sentences = reviewAnswers(plan);
  return {
    sentences: sentences.map((sentence) => ({ code: sentence.code, text: saySentence(sentence, words) })),
    message: sentences.length > 0 ? '' : say(words.lookingBack.answers.none, { assessment: words.tabs.assessment }),
  };
}
