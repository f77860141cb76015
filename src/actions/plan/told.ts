/**
 * A sentence for the person who asked: why something cannot be done, in the words of the file. Whatever else is thrown is a fault. Its name
 * stays `Error`, because google.script.run passes on name and message alone (docs/google-facts.md).
 */
export class Told extends Error {}
