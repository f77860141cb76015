/** The page's build collects all styles in page.css. */
declare module '*.css';
