/** gas-local ships no types; this is all that is used of it. */
declare module 'gas-local' {
  const gas: { require(folder: string, globals: object, options: { filter(path: string): boolean }): object };
  export default gas;
}
