import { useState } from 'preact/hooks';
import { addDays, isDay } from '../../../domain/plan/day';
import { readDayRanges } from '../../../domain/plan/day-ranges';
import { writeDay, writeHour, writeRange } from '../../dates';
import { useDraft, usePanel } from '../../panel';
import { Button } from '../../parts/button';
import { Choice } from '../../parts/chips';
import { DayField, NumberField, SelectField, TextField, Tick } from '../../parts/field';
import { FormFrame } from '../../parts/form-frame';
import { MailNow } from './mail-now';
import { ReminderHealth } from './reminder-health';
import { TakeOver } from './take-over';
import { Actions, ViewHead } from '../../parts/view-frame';
import { changesOfSettings, draftOfSettings, errorsOfSettings, ranges, type SettingsDraft } from './settings-draft';
import { say, words } from '../../words';

const texts = words.settings;
const own = words.reminders;
const BREAK_DAYS = 14;
const hours = Array.from({ length: 24 }, (_, hour) => [String(hour), writeHour(hour)] as const);
const entries = <K extends string>(options: Readonly<Record<K, string>>): [K, string][] =>
  Object.entries(options) as [K, string][];

/** Reminders, and the settings that most people change; the tab Settings has all of them. */
export function SettingsView() {
  const { plan, locale, ask, showMessage, refresh, today } = usePanel();
  // Only touched fields are kept, so that the others show the tab Settings as it is now.
  const [touched, change] = useDraft<Partial<SettingsDraft>>('settings', () => ({}));
  const draft: SettingsDraft = { ...draftOfSettings(plan, locale), ...touched };
  const [wrong, setWrong] = useState(0);

  const { reminders } = plan;
  const isOthers = reminders.on && !reminders.mine;
  const set = (changed: Partial<SettingsDraft>): void => change({ ...touched, ...changed });
  const changes = changesOfSettings(draft, plan, locale);
  const switches = !isOthers && draft.isOn !== reminders.on;
  /** Whether the trigger has to move to another hour. */
  const moves = !isOthers && draft.isOn && reminders.on && Number(draft.reminderHour) !== reminders.hour;
  const isUnsaved = Object.keys(changes).length > 0 || switches || moves;
  // Unreadable days off that were there before do not keep other settings from being saved.
  const errors = errorsOfSettings(draft, locale).filter(
    (key) => key !== 'daysOff' || draft.daysOff !== plan.settings.daysOff,
  );
  const errorOf = (key: keyof typeof ranges): string | undefined => {
    const [least, most] = ranges[key];
    return wrong > 0 && errors.includes(key) ? say(texts.numberNeeded, { least, most }) : undefined;
  };
  const save = async (): Promise<void> => {
    if (errors.length > 0) {
      setWrong(wrong + 1);
      return;
    }
    if (!isUnsaved) {
      showMessage({ message: texts.same, problems: [] });
      return;
    }
    const hour = Number(draft.reminderHour);
    if (Object.keys(changes).length > 0) {
      const said = await ask('saveSettings', { settings: changes });
      if (said === null) return;
      showMessage(said);
      if (!said.saved) return;
    }
    if (switches || moves) {
      const said = draft.isOn ? await ask('turnOnReminders', { hour }) : await ask('turnOffReminders', {});
      if (said === null) {
        await refresh();
        return;
      }
      showMessage(said);
    }
    await refresh();
    change({});
  };
  const switchOn = async (takeOver: boolean): Promise<void> => {
    const said = await ask('turnOnReminders', { hour: plan.settings.reminderHour, ...(takeOver ? { takeOver } : {}) });
    if (said !== null) showMessage(said);
    await refresh();
  };
  const daysOff = readDayRanges(draft.daysOff);
  const daysOffError = 'unread' in daysOff ? say(own[daysOff.why], { text: daysOff.unread }) : undefined;
  const daysOffSeen =
    'ranges' in daysOff && daysOff.ranges.length > 0
      ? say(own.daysOffSeen, { days: daysOff.ranges.map(({ from, to }) => writeRange(from, to, locale)).join('; ') })
      : own.daysOffHint;
  return (
    <FormFrame wrong={wrong} onSubmit={() => void save()}>
      <div class="content">
        <ViewHead heading={texts.heading} />
        <section>
          <h2>{texts.reminders}</h2>
          <p dir="auto">
            {reminders.on
              ? say(reminders.mine ? own.mine : own.others, {
                  hour: writeHour(reminders.hour),
                  mail: reminders.owner,
                  since: writeDay(reminders.since, locale, 'date'),
                })
              : texts.stateOff}
          </p>
          {reminders.pausedUntil !== '' && (
            <p>‖ {say(own.resting, { day: writeDay(reminders.pausedUntil, locale) })}</p>
          )}
          <ReminderHealth onRepair={() => void switchOn(false)} />
          {reminders.lastError !== '' && (
            <p class="note" dir="auto">
              {say(texts.lastTrouble, { text: reminders.lastError })}
            </p>
          )}
          {isOthers ? (
            <TakeOver key={reminders.owner} owner={reminders.owner} onTakeOver={() => void switchOn(true)} />
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
          <Tick
            label={texts.weekdaysOnly}
            isOn={draft.weekdaysOnly}
            onChange={(weekdaysOnly) => set({ weekdaysOnly })}
          />
          <MailNow canSend={!isOthers} />
        </section>
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
          <TextField
            label={own.daysOff}
            hint={daysOffSeen}
            error={wrong > 0 || draft.daysOff === plan.settings.daysOff ? daysOffError : undefined}
            value={draft.daysOff}
            lines={2}
            onType={(text) => set({ daysOff: text })}
          />
          <Tick label={own.calendar} isOn={draft.calendar} onChange={(calendar) => set({ calendar })} />
        </section>
        <section>
          <h2>{texts.plan}</h2>
          <NumberField
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
      </div>
      <Actions>
        <Button look="primary" isSubmit>
          {words.save}
        </Button>
        {isUnsaved && <span class="quiet">{texts.unsaved}</span>}
      </Actions>
    </FormFrame>
  );
}
