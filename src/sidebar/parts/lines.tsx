import { plural, words } from '../words';

interface LinesProps {
  readonly lines: readonly string[];
  readonly isOrdered?: boolean;
  /** How many more there are than the list shows. */
  readonly more?: number;
}

/** Sentences of the plan as a list with bullets or numbers. */
export function Lines({ lines, isOrdered = false, more = 0 }: LinesProps) {
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <List class="dots">
      {lines.map((line, at) => (
        <li key={at} dir="auto">
          {line}
        </li>
      ))}
      {more > 0 && <li class="quiet">{plural(words.more, more)}</li>}
    </List>
  );
}

/** Remarks on a preview, a paragraph each. */
export function Notes({ notes }: { readonly notes: readonly string[] }) {
  return (
    <>
      {notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
    </>
  );
}
