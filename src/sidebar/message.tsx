import { englishSidebar as words } from '../catalogue/english-sidebar';
import { plural } from '../catalogue/catalogue';
import type { ViewState } from './view-state';

/** Problems in the panel before "and 4 more": the rest stands under What now, and in Check my plan. */
const mostProblems = 7;

/** What is going on and what was said last. It stands on the page from the beginning, so that screen readers hear every change. */
export function Message({ view: { busy, said } }: { readonly view: ViewState }) {
  const shown = said?.problems.slice(0, mostProblems) ?? [];
  const rest = (said?.problems.length ?? 0) - shown.length;
  return (
    <div role="status" aria-live="polite" class={said?.isTrouble === true && busy === null ? 'message trouble' : 'message'}>
      {busy !== null && <p>{words.working}</p>}
      {busy === null && said !== null && (
        <>
          <p dir="auto">{said.isTrouble ? `▲ ${said.message}` : said.message}</p>
          {shown.length > 0 && (
            <ul>
              {shown.map((problem) => (
                <li key={problem} dir="auto">
                  {problem}
                </li>
              ))}
            </ul>
          )}
          {rest > 0 && <p>{plural(words.more, rest)}</p>}
        </>
      )}
    </div>
  );
}
