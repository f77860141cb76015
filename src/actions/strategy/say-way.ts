import type { Day } from '../../domain/plan/day';
import { funnelOf, stagesEntered, stageTimes, type WithHistory } from '../../domain/strategy/target-history';
import { plural, say, type Words } from '../../catalogue/catalogue';

/*
 * How applications go, in sentences. (rules S24 to S26)
 */

/** How far applications came, where they ended, and how long stages take; empty without an application. */
export function sayWay(
  targets: readonly WithHistory[],
  words: Words,
): { readonly way: readonly string[]; readonly times: readonly string[] } {
  const { targets: texts } = words.strategy;
  const { applied, interviewing, offer, open, ended } = funnelOf(targets);
  const stages = words.options.targetStage;
  return {
    way: [
      ...(applied === 0 ? [] : [say(texts.funnel, { applied, interviews: interviewing, offers: offer, open })]),
      ...ended.map(({ after, count }) =>
        after === null ? say(texts.endedUnknown, { count }) : say(texts.ended, { stage: stages[after], count }),
      ),
    ],
    times: stageTimes(targets).map(({ stage, days, count }) =>
      plural(words, texts.time, count, { stage: stages[stage], days: Math.round(days) }),
    ),
  };
}

/** The same for a time: which stages were entered in it, and the way and the times so far; empty where no stage was entered. */
export function sayTargetsOf(targets: readonly WithHistory[], after: Day, until: Day, words: Words): string[] {
  const entered = stagesEntered(targets, after, until).map(({ stage, count }) =>
    say(words.strategy.targets.entered, { stage: words.options.targetStage[stage], count }),
  );
  if (entered.length === 0) return [];
  const { way, times } = sayWay(targets, words);
  return [...entered, ...way, ...times];
}
