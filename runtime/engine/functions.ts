/** Functions that the engine lacks or has otherwise than Google. */
export function registerFunctions(): void {}
