import type { ComponentChildren } from 'preact';
import type { Reading } from '../use-answer';
import { words } from '../words';
import { NotRead } from './not-read';

/** What a view was told: until it is there, that it is being read; when it could not be, why, and another try. */
export function Told<T>({ of, children }: { readonly of: Reading<T>; readonly children: (answer: T) => ComponentChildren }) {
  const { answer, trouble, reload } = of;
  return (
    <>
      {answer === null && trouble === '' && <p class="quiet working">{words.loading}</p>}
      {trouble !== '' && <NotRead trouble={trouble} retry={() => void reload()} />}
      {answer !== null && children(answer)}
    </>
  );
}
