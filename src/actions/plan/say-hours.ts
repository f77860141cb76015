import { minutesOf } from '../../domain/plan/effort';
import { say, type Words } from '../../catalogue/catalogue';

/**
 * Hours in words: `1.5 h`, or `30 min` for less than an hour.
 * @param write formats a number for the locale
 */
export function sayHours({ home }: Words, hours: number, write: (number: number) => string): string {
  const minutes = minutesOf(hours);
  return minutes === null ? say(home.hours, { hours: write(hours) }) : say(home.minutes, { minutes });
}
