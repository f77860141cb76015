import { englishLookingBack } from './english-looking-back';
import { englishReminders } from './english-reminders';
import { englishTabs } from './english-tabs';
import { englishThinking } from './english-thinking';
import { englishWholePlan } from './english-whole-plan';

/** The words of the views that one opens from Focus: a part for each group of them. */
export const englishViews = {
  reminders: englishReminders,
  thinking: englishThinking,
  back: englishLookingBack,
  whole: englishWholePlan,
  /** The words of the dropdowns of the tabs on demand. */
  options: englishTabs.options,
};
