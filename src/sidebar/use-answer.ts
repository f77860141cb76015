import { useEffect, useRef, useState } from 'preact/hooks';
import type { ApiAnswer, ApiName, ApiRequest } from '../api/index';
import { explainFailure } from './explain-failure';
import { usePanel } from './panel';
import { words } from './words';

export interface Reading<T> {
  /** As it was read last, by this view or by an earlier one; null before the first time. */
  readonly answer: T | null;
  /** Why the last reading came to nothing; '' when it did not. */
  readonly trouble: string;
  reload(): Promise<void>;
  /** Shows what will be read once something that is on its way has arrived. */
  foresee(answer: T): void;
}

/** What the server tells a view. What it told before, asked the same, is shown at once, until the new answer is there. */
export function useAnswer<N extends ApiName>(name: N, request: ApiRequest<N>): Reading<ApiAnswer<N>> {
  const { read, answers } = usePanel();
  const [, draw] = useState(0);
  const [trouble, setTrouble] = useState('');
  const times = useRef(0);
  const keep = (told: ApiAnswer<N>): void => {
    answers.set(name, request, told);
    draw((drawn) => drawn + 1);
  };
  const reload = async (): Promise<void> => {
    times.current += 1;
    const mine = times.current;
    try {
      const told = await read(name, request);
      // A later question has a later answer.
      if (mine !== times.current) return;
      keep(told);
      setTrouble('');
    } catch (error) {
      if (mine === times.current) setTrouble(explainFailure(error, words));
    }
  };
  useEffect(() => {
    void reload();
    return () => {
      times.current += 1;
    };
  }, [name, JSON.stringify(request)]);
  return { answer: answers.get(name, request), trouble, reload, foresee: keep };
}
