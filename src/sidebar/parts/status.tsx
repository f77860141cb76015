import type { ViewState } from '../view-state';
import { plural, words } from '../words';
import { BareButton } from './button';

/** Calls that write what was typed or tapped. */
const saves = /^(save|end|tick|choose|count|turn)/;

/** Problems at the foot before "and 4 more": the rest stands under What now, and in Check my plan. */
const mostProblems = 3;

/** What is going on and what was said last. It stands on the page from the beginning, so that screen readers hear every change. */
export function Status({ state: { busy, isSlow, said } }: { readonly state: ViewState }) {
  const shown = said?.problems.slice(0, mostProblems) ?? [];
  const rest = (said?.problems.length ?? 0) - shown.length;
  const isTold = busy === null && said !== null && (said.message !== '' || said.problems.length > 0);
  const text =
    busy === null
      ? said?.message || undefined
      : isSlow
        ? words.workingOn
        : busy === 'getState'
          ? words.loading
          : saves.test(busy)
            ? words.saving
            : words.working;
  return (
    <div class={isTold && said.isTrouble ? 'status trouble' : busy === null && !isTold ? 'status empty' : 'status'}>
      <div role="status" aria-live="polite">
        {text !== undefined && (
          <p dir="auto" class={busy === null ? '' : 'working'}>
            {isTold && said.isTrouble ? `▲ ${text}` : text}
          </p>
        )}
        {isTold && shown.length > 0 && (
          <ul>
            {shown.map((problem) => (
              <li key={problem} dir="auto">
                {problem}
              </li>
            ))}
          </ul>
        )}
        {isTold && rest > 0 && <p>{plural(words.more, rest)}</p>}
      </div>
      {isTold && said.undo && (
        <BareButton look="plain" isIdle={false} onPress={said.undo}>
          {words.undo}
        </BareButton>
      )}
    </div>
  );
}
