/*
 * Waymark's languages: a line each, and a folder of that name beside this file. The line imports what the script itself
 * needs of a language; the build reads the rest of the folder.
 */
export * as en from './en/in-script';
export * as de from './de/in-script';
export * as es from './es/in-script';
export * as fr from './fr/in-script';
