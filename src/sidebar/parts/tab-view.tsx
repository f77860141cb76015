import type { ComponentChildren, FunctionComponent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { usePanel } from '../panel';
import type { Query } from '../use-answer';
import { Button } from './button';
import { useFocusOnNewHeading } from './heading';
import { RowTitle } from './row-title';
import { Loaded } from './loaded';
import { Actions, ViewHead } from './view-frame';

export interface RowFormOf<L, A> {
  /** null for a new row. */
  readonly line: L | null;
  readonly all: A;
  /** Goes back to the list and loads it again. */
  readonly close: () => void;
  /** Opens another row; '' for a new one. */
  readonly open: (id: string) => void;
}

interface TabViewProps<L, A extends { readonly rows: readonly L[] }> {
  readonly texts: { readonly heading: string; readonly lead: string; readonly empty: string; readonly add: string };
  readonly query: Query<A>;
  readonly idOf: (line: L) => string;
  readonly titleOf: (line: L) => string;
  /** Details below the title. */
  readonly factsOf: (line: L) => readonly string[];
  readonly Form: FunctionComponent<RowFormOf<L, A>>;
  /** The row whose form is open at first: '' for a new row, null for none. */
  readonly first?: string | null;
  readonly before?: (all: A, open: (id: string) => void) => ComponentChildren;
  readonly after?: (all: A, open: (id: string) => void) => ComponentChildren;
  /** Replaces the list of rows. */
  readonly list?: (all: A, open: (id: string) => void) => ComponentChildren;
  /** The row to edit next, which the primary button then opens. */
  readonly nextUp?: (all: A) => { readonly label: string; readonly id: string } | null;
  /** The view to go back to, when that is not Focus. */
  readonly back?: { readonly words: string; readonly go: () => void };
}

/** The rows of one tab, or the form of one row. */
export function TabView<L, A extends { readonly rows: readonly L[] }>(props: TabViewProps<L, A>) {
  const { row } = usePanel();
  const { query, idOf, Form, first = null } = props;
  const [open, show] = useState<string | null>(row?.id ?? first);
  const frame = useRef<HTMLDivElement>(null);
  const { answer } = query;
  const line = open === null || answer === null ? undefined : answer.rows.find((row) => idOf(row) === open);
  const isForm = answer !== null && open !== null && (open === '' || line !== undefined);
  useFocusOnNewHeading(frame, isForm ? `form ${open}` : 'list');
  const close = (): void => {
    show(null);
    void query.reload();
  };
  return (
    <div ref={frame} class="view">
      {isForm ? (
        <Form key={open} line={line ?? null} all={answer} close={close} open={show} />
      ) : (
        <List {...props} open={show} />
      )}
    </div>
  );
}

function List<L, A extends { readonly rows: readonly L[] }>({
  texts,
  query,
  idOf,
  titleOf,
  factsOf,
  before,
  after,
  list,
  nextUp,
  back,
  open,
}: TabViewProps<L, A> & { readonly open: (id: string) => void }) {
  const first = query.answer === null ? null : (nextUp?.(query.answer) ?? null);
  return (
    <>
      <div class="content">
        <ViewHead heading={texts.heading} {...(back ? { back } : {})} />
        <p class="quiet">{texts.lead}</p>
        <Loaded of={query}>
          {(all) => (
            <>
              {before?.(all, open)}
              {all.rows.length === 0 && <p class="note">{texts.empty}</p>}
              {all.rows.length > 0 &&
                (list?.(all, open) ?? (
                  <ul class="rows">
                    {all.rows.map((line) => (
                      <li key={idOf(line)}>
                        <RowTitle title={titleOf(line)} onOpen={idOf(line) === '' ? null : () => open(idOf(line))} />
                        <p class="facts quiet">{factsOf(line).join(' · ')}</p>
                      </li>
                    ))}
                  </ul>
                ))}
              {after?.(all, open)}
            </>
          )}
        </Loaded>
      </div>
      <Actions>
        {first !== null && (
          <Button look="primary" onPress={() => open(first.id)}>
            {first.label}
          </Button>
        )}
        <Button look={first === null ? 'primary' : 'secondary'} onPress={() => open('')}>
          {texts.add}
        </Button>
      </Actions>
    </>
  );
}
