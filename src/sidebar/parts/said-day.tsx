import { useState } from 'preact/hooks';
import type { Day } from '../../domain/plan/day';
import { writeDay } from '../dates';
import { usePanel } from '../panel';
import { readDay } from '../spoken';
import { say, words } from '../words';
import { Button } from './button';

/*
 * A day in words, beside the date picker: `next Friday`. Where it may mean two days, the field asks which.
 */

interface SaidDayProps {
  /** The ID of the date field; its label describes this field too. */
  readonly id: string;
  readonly value: string;
  readonly isPast: boolean;
  readonly onType: (day: string) => void;
}

interface SaidDay {
  readonly text: string;
  /** The days among which to choose; empty when there is nothing to ask. */
  readonly days: readonly Day[];
  /** Whether the text says no day. */
  readonly isUnread: boolean;
  readonly type: (text: string) => void;
  readonly choose: (day: Day) => void;
  readonly pick: (day: string) => void;
}

/** What is typed in words. It is dropped as soon as the date has another value than it said. */
export function useSaidDay({ value, isPast, onType }: Omit<SaidDayProps, 'id'>): SaidDay {
  const { today, plan } = usePanel();
  const [said, keep] = useState<{ readonly text: string; readonly day: string; readonly isChosen: boolean }>({
    text: '',
    day: value,
    isChosen: false,
  });
  const text = said.day === value ? said.text : '';
  const read = text.trim() === '' ? null : readDay(text, { today, fileLocale: plan.locale, isPast });
  const days = read !== null && 'days' in read && !said.isChosen ? read.days : [];
  const set = (day: string, typed: string, isChosen: boolean): void => {
    keep({ text: typed, day, isChosen });
    if (day !== value) onType(day);
  };
  return {
    text,
    days,
    isUnread: text.trim() !== '' && read === null,
    type: (typed) => {
      const found = readDay(typed, { today, fileLocale: plan.locale, isPast });
      set(found !== null && 'day' in found ? found.day : value, typed, /* isChosen= */ false);
    },
    choose: (day) => set(day, text, /* isChosen= */ true),
    pick: (day) => set(day, '', /* isChosen= */ false),
  };
}

/** The field for words. A form is not submitted while its text says no day or several (form-frame.tsx). */
export function SaidDayInput({ id, said }: { readonly id: string; readonly said: SaidDay }) {
  const { text, days, isUnread, type } = said;
  const [isLeft, leave] = useState(false);
  const isWrong = isUnread && isLeft;
  return (
    <input
      type="text"
      class="said"
      autocomplete="off"
      dir="auto"
      aria-label={words.inWords}
      aria-describedby={[`${id}-label`, isWrong || days.length > 0 ? `${id}-said` : ''].join(' ').trim()}
      aria-invalid={isWrong ? 'true' : undefined}
      data-unread={isUnread || days.length > 0 ? '' : undefined}
      placeholder={words.inWordsExample}
      value={text}
      onInput={(event) => {
        leave(false);
        type(event.currentTarget.value);
      }}
      onBlur={() => leave(true)}
      onInvalid={() => leave(true)}
    />
  );
}

/** The question which of the days is meant, or that the text says none. */
export function SaidDayNote({ id, said }: { readonly id: string; readonly said: SaidDay }) {
  const { locale } = usePanel();
  const { text, days, isUnread, choose } = said;
  if (days.length > 0) {
    const written = days.map((day) => writeDay(day, locale));
    const list = new Intl.ListFormat(locale, { type: 'disjunction' }).format(written);
    return (
      <div class="asked" id={`${id}-said`} aria-live="polite">
        <p>{say(words.whichDay, { text: text.trim(), days: list })}</p>
        <p class="line">
          {days.map((day) => (
            <Button key={day} label={writeDay(day, locale)} onPress={() => choose(day)}>
              {writeDay(day, locale, 'far')}
            </Button>
          ))}
        </p>
      </div>
    );
  }
  return isUnread ? (
    <p class="hint" id={`${id}-said`} aria-live="polite">
      {say(words.noDay, { text: text.trim() })}
    </p>
  ) : null;
}
