/** A hash of this build, which build.js puts in. A page that an earlier build has shown carries another one. */
declare const BUILD: string;
export const scriptBuild = BUILD;
