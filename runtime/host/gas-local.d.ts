/** The part of gas-local that the runtime uses; the package has no types. */
declare module 'gas-local' {
  const gas: { require(folder: string, globals: object, options: { filter(path: string): boolean }): object };
  export default gas;
}
