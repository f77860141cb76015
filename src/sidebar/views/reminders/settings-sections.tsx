import { addDays, isDay } from '../../../domain/plan/day';
import { readDayRanges } from '../../../domain/plan/day-ranges';
import { writeDay, writeHour, writeRange } from '../../dates';
import { usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/chips';
import { PermissionNote } from '../../parts/permission-note';
import { DayField, NumberField, SelectField, TextField, Tick } from '../../parts/field';
import { HoursField } from '../../parts/hours-field';
import { RegionNote } from '../../parts/region-note';
import { say, words } from '../../words';
import { MailNow } from './mail-now';
import { ReminderHealth } from './reminder-health';
import { areOthers } from './settings-draft';
import { TakeOver } from './take-over';
import type { SettingsForm } from './use-settings-form';

const texts = words.settings;
const own = words.reminders;
const BREAK_DAYS = 14;
const hours = Array.from({ length: 24 }, (_, hour) => [String(hour), writeHour(hour)] as const);
const entries = <K extends string>(options: Readonly<Record<K, string>>): [K, string][] =>
  Object.entries(options) as [K, string][];

/** Whose reminders there are, when they come and how often. */
export function RemindersSection({ draft, set, switchOn }: SettingsForm) {
  const { plan } = usePanel();
  const { owner } = plan.reminders;
  const isOthers = areOthers(plan);
  return (
    <section>
      <h2>{texts.reminders}</h2>
      <PermissionNote />
      <RemindersState />
      <ReminderHealth onRepair={() => void switchOn(false)} />
      {plan.reminders.lastError !== '' && (
        <p class="note" dir="auto">
          {say(texts.lastTrouble, { text: plan.reminders.lastError })}
        </p>
      )}
      {isOthers ? (
        <TakeOver key={owner} owner={owner} onTakeOver={() => void switchOn(true)} />
      ) : (
        <>
          <Tick isSwitch label={texts.on} isOn={draft.isOn} onChange={(isOn) => set({ isOn })} />
          <SelectField
            label={texts.hour}
            value={draft.reminderHour}
            options={hours}
            onChoose={(reminderHour) => set({ reminderHour })}
          />
        </>
      )}
      <Choice
        label={texts.rhythm}
        value={draft.rhythm}
        options={entries(words.options.rhythm)}
        onChoose={(rhythm) => set({ rhythm })}
      />
      <Tick label={texts.weekdaysOnly} isOn={draft.weekdaysOnly} onChange={(weekdaysOnly) => set({ weekdaysOnly })} />
      <MailNow canSend={!isOthers} />
    </section>
  );
}

function RemindersState() {
  const { plan, locale } = usePanel();
  const { on, mine, hour, owner, since, pausedUntil } = plan.reminders;
  return (
    <>
      <p dir="auto">
        {on
          ? say(mine ? own.mine : own.others, {
              hour: writeHour(hour),
              mail: owner,
              since: writeDay(since, locale, 'date'),
            })
          : texts.stateOff}
      </p>
      {pausedUntil !== '' && <p>‖ {say(own.resting, { day: writeDay(pausedUntil, locale) })}</p>}
    </>
  );
}

/** A pause of the whole plan, days off, and the calendar. */
export function RestSection({ draft, set, wrong }: SettingsForm) {
  const { today } = usePanel();
  return (
    <section>
      <h2>{own.rest}</h2>
      <DayField
        label={texts.pausedUntil}
        hint={texts.pausedHint}
        value={draft.pausedUntil}
        least={today}
        onType={(pausedUntil) => set({ pausedUntil })}
      />
      <div class="line below">
        <Button onPress={() => set({ pausedUntil: addDays(today, BREAK_DAYS) })}>{own.twoWeeks}</Button>
        {isDay(draft.pausedUntil) && draft.pausedUntil > today && (
          <Button look="plain" onPress={() => set({ pausedUntil: '' })}>
            {own.goOn}
          </Button>
        )}
      </div>
      <DaysOffField text={draft.daysOff} isTried={wrong > 0} onType={(daysOff) => set({ daysOff })} />
      <Tick label={own.calendar} isOn={draft.calendar} onChange={(calendar) => set({ calendar })} />
    </section>
  );
}

interface DaysOffProps {
  readonly text: string;
  /** Whether saving was tried with an error. */
  readonly isTried: boolean;
  readonly onType: (text: string) => void;
}

/** The days off as typed, with the ranges that were read from them. The error of a saved text is shown at once. */
function DaysOffField({ text, isTried, onType }: DaysOffProps) {
  const { plan, locale } = usePanel();
  const read = readDayRanges(text);
  const error = 'unread' in read ? say(own[read.why], { text: read.unread }) : undefined;
  const seen =
    'ranges' in read && read.ranges.length > 0
      ? say(own.daysOffSeen, {
          days: read.ranges.map(({ from, to }) => writeRange(from, to, locale)).join(words.forms.apart),
        })
      : own.daysOffHint;
  return (
    <TextField
      label={own.daysOff}
      hint={seen}
      error={isTried || text === plan.settings.daysOff ? error : undefined}
      value={text}
      lines={2}
      onType={onType}
    />
  );
}

/** The hours for the plan, the lead time, and how the file is kept. */
export function PlanSection({ draft, set, errorOf }: SettingsForm) {
  return (
    <section>
      <h2>{texts.plan}</h2>
      <RegionNote />
      <HoursField
        label={texts.hoursPerWeek}
        value={draft.hoursPerWeek}
        error={errorOf('hoursPerWeek')}
        onType={(hoursPerWeek) => set({ hoursPerWeek })}
      />
      <NumberField
        label={texts.leadDays}
        value={draft.leadDays}
        error={errorOf('leadDays')}
        onType={(leadDays) => set({ leadDays })}
      />
      <SelectField
        label={texts.reflection}
        value={draft.reflection}
        options={entries(words.options.reflection)}
        onChoose={(reflection) => set({ reflection })}
      />
      <SelectField
        label={texts.firstDay}
        value={draft.firstDay}
        options={entries(words.options.firstDay)}
        onChoose={(firstDay) => set({ firstDay })}
      />
      <SelectField
        label={own.language}
        hint={own.languageHint}
        value={draft.language}
        options={entries(words.options.language)}
        onChoose={(language) => set({ language })}
      />
    </section>
  );
}

/** How long after an application and an interview it is time to ask how it stands. */
export function FollowUpSection({ draft, set, errorOf }: SettingsForm) {
  return (
    <section>
      <h2>{texts.followUps}</h2>
      <NumberField
        label={texts.followUpApplied}
        value={draft.followUpApplied}
        error={errorOf('followUpApplied')}
        onType={(followUpApplied) => set({ followUpApplied })}
      />
      <NumberField
        label={texts.followUpInterview}
        hint={texts.followUpHint}
        value={draft.followUpInterview}
        error={errorOf('followUpInterview')}
        onType={(followUpInterview) => set({ followUpInterview })}
      />
    </section>
  );
}
