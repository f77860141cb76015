export interface CallQueue {
  /** Runs a call after the earlier ones of this function, also when they failed. */
  run<T>(call: () => Promise<T>): Promise<T>;
  /** Runs a call after the earlier ones; no later call waits for it. */
  follow<T>(call: () => Promise<T>): Promise<T>;
}

/** Runs calls that write one after the other. */
export function makeCallQueue(): CallQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (call) => {
      const mine = last.then(call, call);
      last = mine.catch(() => undefined);
      return mine;
    },
    follow: (call) => last.then(call),
  };
}
