import type { Part, SidebarWords } from '../language-files';
import { germanLookingBack } from './looking-back';
import { germanReminders } from './reminders';
import { germanTabs } from './tabs';
import { germanThinking } from './planning';
import { germanWholePlan } from './strategy';
import type { Widened } from '../catalogue';

/** The words of the views that come later, in German. */
export const germanViews: Part<Widened<SidebarWords['views']>> = {
  reminders: germanReminders,
  thinking: germanThinking,
  back: germanLookingBack,
  whole: germanWholePlan,
  options: germanTabs.options,
};
