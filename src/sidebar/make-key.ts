/** A key for one opening of a form: a second call with it changes the row of the first and adds none. */
export function makeKey(): string {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return high.toString(36) + low.toString(36);
}
