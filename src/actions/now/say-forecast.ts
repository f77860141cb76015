import type { Day } from '../../domain/plan/day';
import type { Plan } from '../../domain/plan/plan';
import { forecastGoals, isFarOff, monthPartOf, type Forecast } from '../../domain/progress/forecast';
import type { Review } from '../../domain/now/review';
import { say, type Words } from '../../catalogue/catalogue';

/*
 * The texts of the column Forecast: `likely mid-March`. (rules O9, O11)
 */

function sayPart(day: Day, today: Day, words: Words): string {
  const { forecast } = words;
  const { part, month } = monthPartOf(day);
  const when = say(forecast[part], { month: forecast.months.split(' ')[Number(month.slice(5, 7)) - 1] ?? '' });
  return month.slice(0, 4) === today.slice(0, 4) ? when : say(forecast.withYear, { when, year: month.slice(0, 4) });
}

/** One forecast, in words for thirds of months. */
function sayForecast(forecast: Forecast, today: Day, words: Words): string {
  if (isFarOff(forecast, today)) return words.forecast.far;
  const [from, to] = [sayPart(forecast.likely, today, words), sayPart(forecast.safe, today, words)];
  return from === to ? say(words.forecast.likely, { when: from }) : say(words.forecast.between, { from, to });
}

/** The text of each goal that has a forecast, by the goal's ID. */
export function sayForecasts(plan: Plan, review: Review, today: Day, words: Words): Map<string, string> {
  const planned = new Set(
    review.goals.filter(({ progress }) => progress.basis === 'planned').map(({ goal }) => goal.id),
  );
  const forecasts = forecastGoals(plan, today, ({ id }) => !planned.has(id));
  return new Map([...forecasts].map(([id, forecast]) => [id, sayForecast(forecast, today, words)]));
}
