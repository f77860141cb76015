import { FormView } from '../../parts/form-view';
import { words } from '../../words';
import { OwnWordsSection } from './own-words-section';
import { FollowUpSection, PlanSection, RemindersSection, RestSection } from './settings-sections';
import { useSettingsForm } from './use-settings-form';

const texts = words.settings;

/** Reminders, and the settings that most people change; the tab Settings has all of them. */
export function SettingsView() {
  const form = useSettingsForm();
  return (
    <FormView
      heading={texts.heading}
      wrong={form.wrong}
      onSubmit={() => void form.save()}
      submitLabel={words.save}
      besideSubmit={form.isUnsaved && <span class="quiet">{texts.unsaved}</span>}
    >
      <RemindersSection {...form} />
      <RestSection {...form} />
      <PlanSection {...form} />
      <FollowUpSection {...form} />
      <OwnWordsSection {...form} />
    </FormView>
  );
}
