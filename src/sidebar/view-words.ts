import { englishViews, type ViewWords } from '../catalogue/english-views';
import { filled, givenViews } from './words';

/** The words of the views that the page does not open with. Only those views import this, so that the page stays small. */
export const viewWords: ViewWords = filled(englishViews, givenViews);
