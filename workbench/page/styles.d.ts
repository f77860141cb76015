/** The page's build puts styles into page.css. */
declare module '*.css';
