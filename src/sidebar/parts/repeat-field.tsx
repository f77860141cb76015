import { addDays, isDay, laterDay, type Day, type Weekday } from '../../domain/plan/day';
import { firstForm } from '../../domain/plan/spoken-words';
import { daysAhead, type Nth, type RepeatUnit } from '../../domain/planning/recurrence';
import { shortDay, writeDay } from '../dates';
import { usePanel } from '../panel';
import { say, words } from '../words';
import { Chips } from './chips';
import { DayField, NumberField, SelectField } from './field';
import { optionsOf } from './options';
import { countOf, ruleOfDraft, sayRhythm, type RepeatDraft, type RepeatKind } from './repeat-draft';

const texts = words.step;
const { none, ...furtherKinds } = texts.repeatKinds;
const kinds: readonly (readonly [RepeatKind, string])[] = [
  ['none', none],
  ...optionsOf(words.options.repeat),
  ...optionsOf(furtherKinds),
];
const nths = ([1, 2, 3, 4, -1] as const).map((nth, index) => [String(nth), words.rhythms.which[index] ?? ''] as const);
const days = words.spoken.weekdays.map((forms, index) => [String(index + 1), firstForm(forms)] as const);
/** A Monday. */
const MONDAY = '2026-03-02' as Day;
/** So many of the next days are shown. */
const DAYS_SHOWN = 3;

interface RepeatFieldProps {
  readonly value: RepeatDraft;
  /** The due day of the step, from which the next days are counted; '' for none. */
  readonly due: string;
  /** Whether saving was tried, so that errors are shown. */
  readonly isTried: boolean;
  readonly onChange: (value: RepeatDraft) => void;
}

/** Chooses a rhythm; below it is said, with the next days. */
export function RepeatField({ value, due, isTried, onChange }: RepeatFieldProps) {
  const set = (changed: Partial<RepeatDraft>): void => onChange({ ...value, ...changed });
  return (
    <>
      <SelectField
        label={texts.repeat}
        isOptional
        options={kinds}
        value={value.kind}
        onChoose={(kind) => set({ kind })}
      />
      {value.kind !== 'none' && (
        <div class="repeat">
          <Details value={value} isTried={isTried} set={set} />
          <End value={value} isTried={isTried} set={set} />
          <ReadBack value={value} due={due} />
        </div>
      )}
    </>
  );
}

interface PartProps extends Pick<RepeatFieldProps, 'value' | 'isTried'> {
  readonly set: (changed: Partial<RepeatDraft>) => void;
}

const numberError = (typed: string, isTried: boolean): string | undefined =>
  isTried && countOf(typed) === null ? texts.repeatNumberNeeded : undefined;

/** The fields of an interval, of days of the week, and of a weekday of the month. */
function Details({ value, isTried, set }: PartProps) {
  const { locale } = usePanel();
  const { kind, every, unit, weekdays, nth } = value;
  const number = (label: string) => (
    <NumberField
      label={label}
      value={every}
      error={numberError(every, isTried)}
      onType={(typed) => set({ every: typed })}
    />
  );
  switch (kind) {
    case 'interval':
      return (
        <>
          {number(texts.repeatEvery)}
          <SelectField<RepeatUnit>
            label={texts.repeatUnit}
            options={optionsOf(texts.repeatUnits)}
            value={unit}
            onChoose={(chosen) => set({ unit: chosen })}
          />
        </>
      );
    case 'weekdays':
      return (
        <>
          <Chips
            label={texts.repeatDays}
            options={days.map(
              ([key], index) => [key, writeDay(addDays(MONDAY, index), locale, 'shortWeekday')] as const,
            )}
            chosen={weekdays.map(String)}
            error={isTried && weekdays.length === 0 ? texts.repeatDaysNeeded : undefined}
            onChange={(key, isOn) => {
              const day = Number(key) as Weekday;
              set({ weekdays: isOn ? [...weekdays, day] : weekdays.filter((other) => other !== day) });
              return true;
            }}
          />
          {number(texts.repeatWeeks)}
        </>
      );
    case 'ofMonth':
      return (
        <>
          <SelectField
            label={texts.repeatWhich}
            options={nths}
            value={String(nth)}
            onChoose={(chosen) => set({ nth: Number(chosen) as Nth })}
          />
          <SelectField
            label={texts.repeatDay}
            options={days}
            value={String(weekdays[0] ?? 1)}
            onChoose={(chosen) => set({ weekdays: [Number(chosen) as Weekday] })}
          />
          {number(texts.repeatMonths)}
        </>
      );
    default:
      return null;
  }
}

function End({ value: { end, until, times }, isTried, set }: PartProps) {
  return (
    <>
      <SelectField
        label={texts.repeatEnd}
        options={optionsOf(texts.repeatEnds)}
        value={end}
        onChoose={(chosen) => set({ end: chosen })}
      />
      {end === 'until' && (
        <DayField
          label={texts.repeatUntil}
          value={until}
          error={isTried && !isDay(until) ? texts.repeatDaysNeeded : undefined}
          onType={(day) => set({ until: day })}
        />
      )}
      {end === 'times' && (
        <NumberField
          label={texts.repeatTimes}
          value={times}
          error={numberError(times, isTried)}
          onType={(typed) => set({ times: typed })}
        />
      )}
    </>
  );
}

/** The rhythm in words, and the days that follow. */
function ReadBack({ value, due }: Pick<RepeatFieldProps, 'value' | 'due'>) {
  const { today, locale } = usePanel();
  const rule = ruleOfDraft(value);
  if (rule === null) return null;
  const from = isDay(due) ? due : today;
  // One more than is shown tells whether these are the last ones.
  const next = daysAhead(rule, from, laterDay(from, today), DAYS_SHOWN + 1);
  // A line does not break inside a day.
  const shown = next.slice(0, DAYS_SHOWN).map((day) => shortDay(day, today, locale).replace(/ /g, '\u00a0'));
  const sentence =
    shown.length === 0 ? texts.repeatOnce : next.length > DAYS_SHOWN ? texts.repeatNext : texts.repeatLast;
  return (
    <p class="hint" aria-live="polite">
      <b>{sayRhythm(rule)}.</b> {say(sentence, { days: shown.join(' · ') })}
    </p>
  );
}
