import { usePanel } from '../panel';
import { readNumber } from '../numbers';
import { readHours } from '../spoken';
import { writeEffort } from '../dates';
import { say, words } from '../words';
import { NumberField } from './field';

type HoursFieldProps = Parameters<typeof NumberField>[0];

/** A number of hours, also as `90 min` or `1:30`; what was understood is written below. */
export function HoursField(props: HoursFieldProps) {
  const { locale } = usePanel();
  const hours = readNumber(props.value, locale) === null ? readHours(props.value, locale) : null;
  const read = hours === null ? props.hint : say(words.hoursRead, { hours: writeEffort(hours, locale) });
  return <NumberField {...props} hint={read} isSpoken />;
}
