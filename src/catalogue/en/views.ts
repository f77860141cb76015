import { englishLookingBack } from './looking-back';
import { englishReminders } from './reminders';
import { englishTabs } from './tabs';
import { englishThinking } from './planning';
import { englishWholePlan } from './strategy';

/** The words of the views that one opens from Focus: a part for each group of them. */
export const englishViews = {
  reminders: englishReminders,
  thinking: englishThinking,
  back: englishLookingBack,
  whole: englishWholePlan,
  /** The words of the dropdowns of the tabs on demand. */
  options: englishTabs.options,
};
