import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Reading } from '../use-answer';
import { words } from '../words';
import { saveLostFocus } from './heading';
import { NotRead } from './load-error';
import { ViewHead } from './view-frame';

/** What a view was told: until it is there, that it is being read; when it could not be, why, and another try. */
export function Told<T>({
  of,
  children,
}: {
  readonly of: Reading<T>;
  readonly children: (answer: T) => ComponentChildren;
}) {
  const { answer, trouble, reload } = of;
  return (
    <>
      {answer === null && trouble === '' && <p class="quiet working">{words.loading}</p>}
      {trouble !== '' && <NotRead trouble={trouble} retry={() => void reload()} />}
      {answer !== null && children(answer)}
    </>
  );
}

/** A view that is a form of what was told: until then its heading, and that it is being read. */
export function ToldForm<T>({
  of,
  heading,
  children,
}: {
  readonly of: Reading<T>;
  readonly heading: string;
  readonly children: (answer: T) => ComponentChildren;
}) {
  const { answer, trouble } = of;
  if (answer !== null && trouble === '') return <Arrived>{children(answer)}</Arrived>;
  return (
    <div class="content">
      <ViewHead heading={heading} />
      <Told of={of}>{() => null}</Told>
    </div>
  );
}

/** The heading that had the focus is gone with what said that it is being read: the new one takes it. */
function Arrived({ children }: { readonly children: ComponentChildren }) {
  useLayoutEffect(saveLostFocus, []);
  return <>{children}</>;
}
