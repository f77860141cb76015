import { useEffect, useRef, useState } from 'preact/hooks';
import type { ApiAnswer, ApiName, ApiRequest } from '../api/index';
import { explainFailure } from './explain-failure';
import { usePanel } from './panel';
import { words } from './words';

/** An answer of the server that a view shows. */
export interface Query<T> {
  /** The last answer, loaded by this view or an earlier one; null before the first. */
  readonly answer: T | null;
  /** Why the last call failed, in a sentence; '' when it did not. */
  readonly trouble: string;
  reload(): Promise<void>;
  /** Shows an answer before the server confirms it. */
  showExpected(answer: T): void;
}

/** Loads an answer of the server. An earlier answer to the same request is shown until the new one has arrived. */
export function useAnswer<N extends ApiName>(name: N, request: ApiRequest<N>): Query<ApiAnswer<N>> {
  const { read, answers } = usePanel();
  const [, draw] = useState(0);
  const [trouble, setTrouble] = useState('');
  const calls = useRef(0);
  const keep = (answer: ApiAnswer<N>): void => {
    answers.set(name, request, answer);
    draw((drawn) => drawn + 1);
  };
  const reload = async (): Promise<void> => {
    calls.current += 1;
    const call = calls.current;
    try {
      const answer = await read(name, request);
      // A later call was started meanwhile; its answer is newer.
      if (call !== calls.current) return;
      keep(answer);
      setTrouble('');
    } catch (error) {
      if (call === calls.current) setTrouble(explainFailure(error, words));
    }
  };
  useEffect(() => {
    void reload();
    return () => {
      calls.current += 1;
    };
  }, [name, JSON.stringify(request)]);
  return { answer: answers.get(name, request), trouble, reload, showExpected: keep };
}
