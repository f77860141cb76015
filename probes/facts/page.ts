import type { Fact, Topic } from '../fact';

/** A fact whose value the page finds out by itself. */
const heard = (id: string, says: string, restsOn: string, settles?: string): Fact => ({
  id,
  says,
  restsOn,
  where: 'page',
  ...(settles === undefined ? {} : { settles }),
  ask: (tools) => tools.heard[id] ?? tools.leaveOut('The page did not answer this.'),
});

/** Scripts that the page is served with; each is looked at as it arrived. They are in pieces, so that nobody strips this file. */
const slashes = '/' + '/';
export const SAMPLES: Readonly<Record<string, string>> = {
  'served-string': `function inString() { return 'a${slashes}b' + "c${slashes}d"; }`,
  'served-comment': `function commented() { return 1; ${slashes} a comment\n}`,
  'served-block': 'function blocked() { return /' + '* a comment *' + '/ 1; }',
  'served-regex': 'function inRegex(a) { return a.replace(/[/]/g, "b").split(/c/); }',
  'served-unicode': 'function unicode() { return "ü 漢 \\u00fc"; }',
  // The last one: whatever is cut there, the others have arrived.
  'served-template': 'function inTemplate() { return `a' + slashes + 'b`; }',
};

export const page: Topic = {
  runtime: 'runtime/services/served-html.ts, runtime/host/client-values.ts, workbench/page/frames/script-api.ts',
  facts: [
    heard(
      'served-script',
      "The script of Waymark's sidebar is served as it was given",
      'the sidebar (build.js refuses what could be cut)',
    ),
    heard('served-string', 'Two slashes in a string of a served script stay', 'build.js writes them as \\/\\/'),
    heard('served-comment', 'A comment of a served script is cut', 'nothing: there are none'),
    heard('served-block', 'A block comment of a served script is cut', 'nothing: there are none'),
    heard(
      'served-template',
      'Two slashes in a template literal of a served script are cut',
      'the page has no template literals',
    ),
    heard('served-regex', 'Regular expressions with a slash in brackets stay', 'regular expressions of the page'),
    heard('served-unicode', 'Characters beyond ASCII stay', 'nothing: the page is ASCII'),
    heard('served-json', 'JSON with two slashes in a script element stays', 'the element boot'),
    heard('page-width', 'A sidebar is 300 px wide', 'the layout of the sidebar'),
    heard('page-blob', 'A page can make a file to download', 'the calendar'),
    heard('argument-date', 'A Date as an argument throws at the call', 'arguments are JSON'),
    heard('argument-function', 'A function as an argument throws at the call', 'arguments are JSON'),
    heard('argument-circle', 'A circle as an argument throws at the call', 'arguments are JSON'),
    heard('argument-undefined', 'undefined in an object is left out, null stays', 'arguments are JSON'),
    heard('argument-text', 'A text of 200 KB arrives as it was', 'importing a plan'),
    heard('result-date', 'A Date in a result arrives as null', 'results are JSON'),
    heard('result-nan', 'NaN in a result arrives as null', 'results are JSON'),
    heard('result-undefined', 'undefined in a result is left out', 'results are JSON'),
    heard(
      'error-fields',
      'An error arrives with its message, without fields of its own',
      'errors travel inside the answer',
    ),
    heard('private-functions', 'Functions that end with _ cannot be called', 'the entries of src/main.ts'),
    heard('twelve-calls', 'Twelve calls at a time are all answered', 'the sidebar asks several things at once'),
    heard(
      'consent-from-page',
      'requireScopes in a call from a page throws and shows no consent screen',
      'the answer has the address of the consent screen',
      'consent-from-page',
    ),
  ],
};
