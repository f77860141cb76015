import { useRef, useState } from 'preact/hooks';
import type { State } from '../contract';
import { writeDay, writeHour } from '../dates';
import { useDraft, usePanel } from '../panel';
import { Button } from '../parts/button';
import { Choice } from '../parts/chips';
import { DayField, NumberField, SelectField, Tick } from '../parts/field';
import { MailPreview } from '../parts/mail-preview';
import { Actions, ViewHead } from '../parts/view-frame';
import { useFocusOnWrong } from '../parts/wrong';
import { changesOfSettings, draftOfSettings, errorsOfSettings, ranges, type SettingsDraft } from '../settings-draft';
import { say, words } from '../words';

const texts = words.settings;
const hours = Array.from({ length: 24 }, (_, hour) => [String(hour), writeHour(hour)] as const);
const entries = <K extends string>(options: Readonly<Record<K, string>>): [K, string][] => Object.entries(options) as [K, string][];

/** The mail and the few settings that most people change; the tab Settings has them all. Nothing counts until it is saved. */
export function SettingsView() {
  const { plan, locale, ask, tell, refresh, today } = usePanel();
  // Only what was touched is kept: the rest is as the tab Settings says now.
  const [touched, change] = useDraft<Partial<SettingsDraft>>('settings', () => ({}));
  const draft: SettingsDraft = { ...draftOfSettings(plan, locale), ...touched };
  const [wrong, setWrong] = useState(0);
  const [isShown, setShown] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnWrong(form, wrong);

  const { reminders } = plan;
  const isOthers = reminders.on && !reminders.mine;
  const set = (changed: Partial<SettingsDraft>): void => change({ ...touched, ...changed });
  const changes = changesOfSettings(draft, plan, locale);
  const switches = !isOthers && draft.isOn !== reminders.on;
  /** The hour of the trigger goes with that of the settings. */
  const moves = !isOthers && draft.isOn && reminders.on && Number(draft.reminderHour) !== reminders.hour;
  const isUnsaved = Object.keys(changes).length > 0 || switches || moves;
  const errors = errorsOfSettings(draft, locale);
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
      tell({ message: texts.same, problems: [] });
      return;
    }
    const hour = Number(draft.reminderHour);
    if (Object.keys(changes).length > 0) {
      const said = await ask('saveSettings', { settings: changes });
      if (said === null) return;
      tell(said);
      if (!said.saved) return;
    }
    if (switches || moves) {
      const said = draft.isOn ? await ask('turnOnReminders', { hour }) : await ask('turnOffReminders', {});
      if (said === null) {
        await refresh();
        return;
      }
      tell(said);
    }
    await refresh();
    change({});
  };
  return (
    <form
      ref={form}
      class="view"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="content">
        <ViewHead heading={texts.heading} />
        <section>
          <h2>{texts.reminders}</h2>
          <p dir="auto">{sayState(reminders)}</p>
          {!isOthers && (
            <>
              <Tick isSwitch label={texts.on} isOn={draft.isOn} onChange={(isOn) => set({ isOn })} />
              <SelectField label={texts.hour} value={draft.reminderHour} options={hours} onChoose={(reminderHour) => set({ reminderHour })} />
            </>
          )}
          <Choice label={texts.rhythm} value={draft.rhythm} options={entries(words.options.rhythm)} onChoose={(rhythm) => set({ rhythm })} />
          <Tick label={texts.weekdaysOnly} isOn={draft.weekdaysOnly} onChange={(weekdaysOnly) => set({ weekdaysOnly })} />
          <p class="quiet">{say(texts.lastRun, { day: reminders.lastRun === '' ? texts.never : writeDay(reminders.lastRun, locale) })}</p>
          {reminders.lastError !== '' && (
            <p class="note" dir="auto">
              {say(texts.lastTrouble, { text: reminders.lastError })}
            </p>
          )}
          <Button isExpanded={isShown} onPress={() => setShown(!isShown)}>
            {isShown ? texts.previewHide : texts.preview}
          </Button>
          {isShown && <MailPreview />}
        </section>
        <section>
          <h2>{texts.plan}</h2>
          <NumberField label={texts.hoursPerWeek} value={draft.hoursPerWeek} error={errorOf('hoursPerWeek')} onType={(hoursPerWeek) => set({ hoursPerWeek })} />
          <NumberField label={texts.leadDays} value={draft.leadDays} error={errorOf('leadDays')} onType={(leadDays) => set({ leadDays })} />
          <SelectField label={texts.reflection} value={draft.reflection} options={entries(words.options.reflection)} onChoose={(reflection) => set({ reflection })} />
          <SelectField label={texts.firstDay} value={draft.firstDay} options={entries(words.options.firstDay)} onChoose={(firstDay) => set({ firstDay })} />
          <DayField label={texts.pausedUntil} hint={texts.pausedHint} value={draft.pausedUntil} least={today} onType={(pausedUntil) => set({ pausedUntil })} />
        </section>
      </div>
      <Actions>
        <Button look="primary" isSubmit>
          {words.save}
        </Button>
        {isUnsaved && <span class="quiet">{texts.unsaved}</span>}
      </Actions>
    </form>
  );
}

function sayState({ on, mine, hour, owner }: State['reminders']): string {
  if (!on) return texts.stateOff;
  return say(mine ? texts.stateOn : texts.stateOthers, { hour: writeHour(hour), mail: owner });
}
