/**
 * An error for the user: one sentence that says why something cannot be done. Any other error is a fault of Waymark.
 * Its `name` must stay `Error`, because google.script.run only passes on name and message (docs/google-facts.md).
 */
export class Told extends Error {}
