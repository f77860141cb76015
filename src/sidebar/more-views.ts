import type { FunctionComponent } from 'preact';
import { CheckView } from './views/check-view';
import { QuestionView } from './views/question-view';
import { SettingsView } from './views/settings-view';
import { TimelineView } from './views/timeline-view';

/*
 * The views that the panel does not open with. They stand in a file of their own that the page asks for (later.tsx), so that the panel is
 * quickly there: nothing else may import them.
 */

export const moreViews = { check: CheckView, question: QuestionView, settings: SettingsView, timeline: TimelineView } satisfies Readonly<Record<string, FunctionComponent>>;
