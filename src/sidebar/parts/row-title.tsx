import { say, words } from '../words';

/** What a row is called; it opens the row's form where that can be written. */
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
