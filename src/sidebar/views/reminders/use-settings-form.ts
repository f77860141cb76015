import { useState } from 'preact/hooks';
import { useDraft, usePanel } from '../../panel';
import { say, words } from '../../words';
import {
  changesOfSettings,
  changesReminders,
  draftOfSettings,
  errorsOfSettings,
  ranges,
  type SettingsDraft,
} from './settings-draft';

const texts = words.settings;

export interface SettingsForm {
  readonly draft: SettingsDraft;
  set(changed: Partial<SettingsDraft>): void;
  /** How often saving was tried with an error. */
  readonly wrong: number;
  readonly isUnsaved: boolean;
  /** The error of a number, once saving was tried. */
  errorOf(key: keyof typeof ranges): string | undefined;
  save(): Promise<void>;
  /** Switches the reminders on at once, with the saved hour. */
  switchOn(takeOver: boolean): Promise<void>;
}

/** The state of the settings' form. */
export function useSettingsForm(): SettingsForm {
  const { plan, locale, ask, showMessage, refresh } = usePanel();
  // Only touched fields are kept, so that the others show the tab Settings as it is now.
  const [touched, change] = useDraft<Partial<SettingsDraft>>('settings', () => ({}));
  const draft: SettingsDraft = { ...draftOfSettings(plan, locale), ...touched };
  const [wrong, setWrong] = useState(0);
  const save = useSettingsSave(draft, () => change({}));

  const isUnsaved = Object.keys(changesOfSettings(draft, plan, locale)).length > 0 || changesReminders(draft, plan);
  // Unreadable days off that were there before do not keep other settings from being saved.
  const errors = errorsOfSettings(draft, locale).filter(
    (key) => key !== 'daysOff' || draft.daysOff !== plan.settings.daysOff,
  );
  return {
    draft,
    set: (changed) => change({ ...touched, ...changed }),
    wrong,
    isUnsaved,
    errorOf: (key) => {
      const [least, most] = ranges[key];
      return wrong > 0 && errors.includes(key) ? say(texts.numberNeeded, { least, most }) : undefined;
    },
    save: async () => {
      if (errors.length > 0) setWrong(wrong + 1);
      else if (isUnsaved) await save();
      else showMessage({ message: texts.same, problems: [] });
    },
    switchOn: async (takeOver) => {
      const { reminderHour: hour } = plan.settings;
      const said = await ask('turnOnReminders', { hour, ...(takeOver ? { takeOver } : {}) });
      if (said !== null) showMessage(said);
      await refresh();
    },
  };
}

/** Saves the changed settings, then switches or moves the reminders. Runs `forget` after both. */
function useSettingsSave(draft: SettingsDraft, forget: () => void): () => Promise<void> {
  const { plan, locale, ask, showMessage, refresh } = usePanel();
  return async () => {
    const changes = changesOfSettings(draft, plan, locale);
    if (Object.keys(changes).length > 0) {
      const said = await ask('saveSettings', { settings: changes });
      if (said === null) return;
      showMessage(said);
      if (!said.saved) return;
    }
    if (changesReminders(draft, plan)) {
      const hour = Number(draft.reminderHour);
      const said = draft.isOn ? await ask('turnOnReminders', { hour }) : await ask('turnOffReminders', {});
      if (said === null) {
        await refresh();
        return;
      }
      showMessage(said);
    }
    await refresh();
    forget();
  };
}
