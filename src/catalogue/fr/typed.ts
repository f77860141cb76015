/** What Sheets writes for a ticked and for an empty checkbox, lower case. */
export const boxWords = ['vrai', 'faux'];
