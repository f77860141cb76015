import type { ComponentChildren, FunctionComponent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { usePanel } from '../panel';
import type { Reading } from '../use-answer';
import { Button } from './button';
import { useFocusOnNewHeading } from './heading';
import { RowTitle } from './row-title';
import { Told } from './loaded';
import { Actions, ViewHead } from './view-frame';

export interface RowFormOf<L, A> {
  /** null for a new row. */
  readonly line: L | null;
  readonly all: A;
  /** Back to the list, which is read anew. */
  readonly close: () => void;
  /** On to another row; '' for a new one. */
  readonly open: (id: string) => void;
}

interface TabViewProps<L, A extends { readonly rows: readonly L[] }> {
  readonly heading: string;
  readonly lead: string;
  readonly empty: string;
  readonly addLabel: string;
  readonly reading: Reading<A>;
  readonly idOf: (line: L) => string;
  readonly titleOf: (line: L) => string;
  /** What stands in small letters below the title. */
  readonly factsOf: (line: L) => readonly string[];
  readonly Form: FunctionComponent<RowFormOf<L, A>>;
  /** Which form is open at first: '' for a new row, null for none. */
  readonly first?: string | null;
  readonly before?: (all: A, open: (id: string) => void) => ComponentChildren;
  readonly after?: (all: A, open: (id: string) => void) => ComponentChildren;
  /** Stands instead of the list. */
  readonly list?: (all: A, open: (id: string) => void) => ComponentChildren;
  /** What is most useful now, in place of a new row. */
  readonly nextUp?: (all: A) => { readonly label: string; readonly id: string } | null;
  /** Where it goes back to. */
  readonly back?: { readonly words: string; readonly go: () => void };
}

/** The rows of one tab, and the form of one of them. */
export function TabView<L, A extends { readonly rows: readonly L[] }>(props: TabViewProps<L, A>) {
  const { row } = usePanel();
  const { reading, idOf, Form, first = null } = props;
  const [open, show] = useState<string | null>(row?.id ?? first);
  const frame = useRef<HTMLDivElement>(null);
  const { answer } = reading;
  const line = open === null || answer === null ? undefined : answer.rows.find((one) => idOf(one) === open);
  const isForm = answer !== null && open !== null && (open === '' || line !== undefined);
  useFocusOnNewHeading(frame, isForm ? `form ${open}` : 'list');
  const close = (): void => {
    show(null);
    void reading.reload();
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
  heading,
  lead,
  empty,
  addLabel,
  reading,
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
  const first = reading.answer === null ? null : (nextUp?.(reading.answer) ?? null);
  return (
    <>
      <div class="content">
        <ViewHead heading={heading} {...(back ? { back } : {})} />
        <p class="quiet">{lead}</p>
        <Told of={reading}>
          {(all) => (
            <>
              {before?.(all, open)}
              {all.rows.length === 0 && <p class="note">{empty}</p>}
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
        </Told>
      </div>
      <Actions>
        {first !== null && (
          <Button look="primary" onPress={() => open(first.id)}>
            {first.label}
          </Button>
        )}
        <Button look={first === null ? 'primary' : 'secondary'} onPress={() => open('')}>
          {addLabel}
        </Button>
      </Actions>
    </>
  );
}
