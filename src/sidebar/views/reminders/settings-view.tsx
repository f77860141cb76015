import { Button } from '../../parts/button';
import { FormFrame } from '../../parts/form-frame';
import { Actions, ViewHead } from '../../parts/view-frame';
import { words } from '../../words';
import { PlanSection, RemindersSection, RestSection } from './settings-sections';
import { useSettingsForm } from './use-settings-form';

const texts = words.settings;

/** Reminders, and the settings that most people change; the tab Settings has all of them. */
export function SettingsView() {
  const form = useSettingsForm();
  return (
    <FormFrame wrong={form.wrong} onSubmit={() => void form.save()}>
      <div class="content">
        <ViewHead heading={texts.heading} />
        <RemindersSection {...form} />
        <RestSection {...form} />
        <PlanSection {...form} />
      </div>
      <Actions>
        <Button look="primary" isSubmit>
          {words.save}
        </Button>
        {form.isUnsaved && <span class="quiet">{texts.unsaved}</span>}
      </Actions>
    </FormFrame>
  );
}
