import { useState } from 'preact/hooks';
import type { SavedSettings } from '../../../actions/setup/save-settings';
import { useDraft, usePanel } from '../../panel';
import { say, words } from '../../words';
import { changesOfOwnWords, errorsOfOwnWords } from './own-words-draft';
import {
  changesOfSettings,
  changesReminders,
  draftOfSettings,
  errorsOfSettings,
  ranges,
  type SettingsDraft,
} from './settings-draft';

const texts = words.settings;
const noErrors: ReadonlyMap<number, string> = new Map();

export interface SettingsForm {
  readonly draft: SettingsDraft;
  set(changed: Partial<SettingsDraft>): void;
  /** How often saving was tried with an error. */
  readonly wrong: number;
  readonly isUnsaved: boolean;
  /** The error of a number, once saving was tried. */
  errorOf(key: keyof typeof ranges): string | undefined;
  /** The errors of own words, by line, once saving was tried. */
  readonly wordErrors: ReadonlyMap<number, string>;
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
  const [refused, refuse] = useState<SavedSettings['refused']>();
  const save = useSettingsSave(
    draft,
    () => change({}),
    (said) => {
      refuse(said.refused);
      setWrong(wrong + 1);
    },
  );

  const isUnsaved = Object.keys(changesOfSettings(draft, plan, locale)).length > 0 || changesReminders(draft, plan);
  // Unreadable days off that were there before do not keep other settings from being saved.
  const errors = errorsOfSettings(draft, locale).filter(
    (key) => key !== 'daysOff' || draft.daysOff !== plan.settings.daysOff,
  );
  const areWordsTouched = Object.keys(changesOfOwnWords(draft.ownWords, plan)).length > 0;
  // A word of before that does not count does not keep other settings from being saved.
  const wordErrors = areWordsTouched ? errorsOfOwnWords(draft.ownWords, refused) : noErrors;
  const isWrong = errors.length > 0 || errorsOfOwnWords(areWordsTouched ? draft.ownWords : []).size > 0;
  return {
    draft,
    set: (changed) => change({ ...touched, ...changed }),
    wordErrors: wrong > 0 ? wordErrors : noErrors,
    wrong,
    isUnsaved,
    errorOf: (key) => {
      const [least, most] = ranges[key];
      return wrong > 0 && errors.includes(key) ? say(texts.numberNeeded, { least, most }) : undefined;
    },
    save: async () => {
      if (isWrong) setWrong(wrong + 1);
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

/** Saves the changed settings, then switches or moves the reminders. Runs `forget` after both; `refuse` when nothing could be saved. */
function useSettingsSave(
  draft: SettingsDraft,
  forget: () => void,
  refuse: (said: SavedSettings) => void,
): () => Promise<void> {
  const { plan, locale, ask, showMessage, refresh } = usePanel();
  return async () => {
    const changes = changesOfSettings(draft, plan, locale);
    if (Object.keys(changes).length > 0) {
      const said = await ask('saveSettings', { settings: changes });
      if (said === null) return;
      showMessage(said);
      if (!said.saved) {
        refuse(said);
        return;
      }
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
