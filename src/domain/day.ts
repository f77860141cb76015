/** A calendar day, `YYYY-MM-DD`; never an instant. Only src/google turns one into a Date. (rule D1) */
export type Day = string & { readonly brand: 'Day' };
