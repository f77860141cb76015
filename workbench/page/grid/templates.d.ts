/** The page's build loads templates as text. */
declare module '*.xml' {
  const text: string;
  export default text;
}
