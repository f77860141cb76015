import type { ViewState } from '../view-state';
import { plural, words } from '../words';
import { BareButton } from './button';
import { WithLink } from './with-link';

/** Calls for which the line says "Saving". */
const saves = /^(save|end|tick|choose|count|turn)/;

/** Problems shown before "and 4 more"; Check my plan lists them all. */
const mostProblems = 3;

/** The running call and the last message. Always in the document, because screen readers announce changes only of a live region they know. */
export function Status({ state: { busy, isSlow, said } }: { readonly state: ViewState }) {
  const shown = said?.problems.slice(0, mostProblems) ?? [];
  const rest = (said?.problems.length ?? 0) - shown.length;
  const isMessage = busy === null && said !== null && (said.message !== '' || said.problems.length > 0);
  const text =
    busy === null
      ? said?.message || undefined
      : busy === 'start'
        ? words.making
        : isSlow
          ? words.workingOn
          : busy === 'getState'
            ? words.loading
            : saves.test(busy)
              ? words.saving
              : words.working;
  return (
    <div
      class={isMessage && said.isTrouble ? 'status trouble' : busy === null && !isMessage ? 'status empty' : 'status'}
    >
      <div role="status" aria-live="polite">
        {text !== undefined && (
          <p dir="auto" class={busy === null ? '' : 'working'}>
            <WithLink text={isMessage && said.isTrouble ? `▲ ${text}` : text} />
          </p>
        )}
        {isMessage && shown.length > 0 && (
          <ul>
            {shown.map((problem) => (
              <li key={problem} dir="auto">
                <WithLink text={problem} />
              </li>
            ))}
          </ul>
        )}
        {isMessage && rest > 0 && <p>{plural(words.more, rest)}</p>}
      </div>
      {isMessage && said.undo && (
        <BareButton look="plain" isIdle={false} onPress={said.undo}>
          {words.undo}
        </BareButton>
      )}
    </div>
  );
}
