import type { Part, SidebarWords } from '../language-files';
import { germanLookingBack } from './de-looking-back';
import { germanReminders } from './de-reminders';
import { germanTabs } from './de-tabs';
import { germanThinking } from './de-thinking';
import { germanWholePlan } from './de-whole-plan';
import type { Widened } from '../catalogue';

/** The words of the views that come later, in German. */
export const germanViews: Part<Widened<SidebarWords['views']>> = {
  reminders: germanReminders,
  thinking: germanThinking,
  back: germanLookingBack,
  whole: germanWholePlan,
  options: germanTabs.options,
};
