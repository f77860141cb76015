/** The page's build reads templates as text. */
declare module '*.xml' {
  const text: string;
  export default text;
}
