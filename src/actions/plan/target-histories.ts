import type { Day } from '../../domain/plan/day';
import { parseDay } from '../../domain/plan/day';
import type { Target } from '../../domain/plan/records';
import {
  entriesAfter,
  followUpDay,
  readHistory,
  type FollowUpDays,
  type TargetStage,
} from '../../domain/strategy/target-history';
import type { Words } from '../../catalogue/catalogue';
import { applicationWords } from '../../catalogue/typed-words';
import { parseTypedDay } from '../../tables/date-format';
import { keyOfOption } from '../../tables/options';
import type { Found } from '../ports';

/*
 * The histories of targets, from the words of the cells. (rules S20 to S22)
 */

/** The stage of a word of this or an earlier language of the file, or as people write it in any language. */
export function stageOfWord(text: string, words: Words): TargetStage | undefined {
  const key = keyOfOption(text, 'targetStage', words);
  if (key !== undefined) return key as TargetStage;
  const plain = text.toLowerCase();
  return (Object.keys(applicationWords.stages) as TargetStage[]).find((stage) =>
    applicationWords.stages[stage].includes(plain),
  );
}

/** The targets with their histories, and with the days of their follow-ups as the next update writes them. */
export function withHistories(
  targets: readonly Target[],
  settings: FollowUpDays,
  { words, dayLocale }: Pick<Found, 'words' | 'dayLocale'>,
  today: Day,
): Target[] {
  return targets.map((target) => {
    const history = readHistory(
      target.stages ?? '',
      (text) => parseDay(text) ?? parseTypedDay(text, dayLocale),
      (text) => stageOfWord(text, words),
    );
    const followUp = followUpDay(entriesAfter(history, target.stage, today), target.stage, settings);
    return { ...target, history: history.entries, unread: history.unread, followUp };
  });
}
