import { minutesOf } from '../../domain/plan/effort';
import { say, type Words } from '../../catalogue/catalogue';

/** Hours in words: `1.5 h`, and `30 min` of what takes less than one. @param write a number in the manner of the locale */
export function sayHours({ home }: Words, hours: number, write: (number: number) => string): string {
  const minutes = minutesOf(hours);
  return minutes === null ? say(home.hours, { hours: write(hours) }) : say(home.minutes, { minutes });
}
