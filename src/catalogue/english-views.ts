import { englishLookingBack } from './english-looking-back';
import { englishReminders } from './english-reminders';
import { englishTabs } from './english-tabs';
import { englishThinking } from './english-thinking';
import { englishWholePlan } from './english-whole-plan';

/**
 * The words of those views alone that the page does not open with, in English: a part for each. They come with the views (src/sidebar/view-words.ts),
 * so that the page stays small.
 */
export const englishViews = {
  reminders: englishReminders,
  thinking: englishThinking,
  back: englishLookingBack,
  whole: englishWholePlan,
  /** The words of the dropdowns of the tabs on demand. */
  options: englishTabs.options,
};

/** The shape of these words in every language. */
export type ViewWords = typeof englishViews;
