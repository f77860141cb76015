import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Query } from '../use-answer';
import { words } from '../words';
import { restoreLostFocus } from './heading';
import { LoadError } from './load-error';
import { ViewHead } from './view-frame';

/** Draws an answer; before it arrives a loading line, and after an error the reason and a button to try again. */
export function Loaded<T>({
  of,
  children,
}: {
  readonly of: Query<T>;
  readonly children: (answer: T) => ComponentChildren;
}) {
  const { answer, trouble, reload } = of;
  return (
    <>
      {answer === null && trouble === '' && <p class="quiet working">{words.loading}</p>}
      {trouble !== '' && <LoadError trouble={trouble} retry={() => void reload()} />}
      {answer !== null && children(answer)}
    </>
  );
}

/** A form that needs an answer; before it arrives the heading and a loading line. */
export function LoadedForm<T>({
  of,
  heading,
  children,
}: {
  readonly of: Query<T>;
  readonly heading: string;
  readonly children: (answer: T) => ComponentChildren;
}) {
  const { answer, trouble } = of;
  if (answer !== null && trouble === '') return <Arrived>{children(answer)}</Arrived>;
  return (
    <div class="content">
      <ViewHead heading={heading} />
      <Loaded of={of}>{() => null}</Loaded>
    </div>
  );
}

/** The loading view's heading had the focus and is gone: the form's heading takes it. */
function Arrived({ children }: { readonly children: ComponentChildren }) {
  useLayoutEffect(restoreLostFocus, []);
  return <>{children}</>;
}
