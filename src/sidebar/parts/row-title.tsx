import { say, words } from '../words';

/** The title of a row; a button that opens its form, unless the row cannot be changed yet. */
export function RowTitle({ title, onOpen }: { readonly title: string; readonly onOpen: (() => void) | null }) {
  if (onOpen === null) {
    return (
      <p class="title" dir="auto">
        {title}
      </p>
    );
  }
  return (
    <button type="button" class="title" dir="auto" aria-label={say(words.focus.edit, { title })} onClick={onOpen}>
      {title}
    </button>
  );
}
