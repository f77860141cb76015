/** A random key for a form that was opened: saving twice with the same key changes the first row instead of adding a second. */
export function makeKey(): string {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return high.toString(36) + low.toString(36);
}
