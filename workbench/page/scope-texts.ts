/** Texts for Google's OAuth scopes, for the consent dialog. */

export interface ScopeText {
  readonly what: string;
  /** A limit or the purpose of the scope; may be empty. */
  readonly note: string;
}

const PREFIX = 'https://www.googleapis.com/auth/';

const KNOWN: Readonly<Record<string, ScopeText>> = {
  'spreadsheets.currentonly': {
    what: 'See and change this spreadsheet',
    note: 'Only the file it is used in, none of your others.',
  },
  spreadsheets: {
    what: 'See, change, create and delete all your spreadsheets',
    note: 'Every spreadsheet of yours, not only this one.',
  },
  'spreadsheets.readonly': { what: 'See all your spreadsheets', note: 'It changes none of them.' },
  'script.container.ui': { what: 'Show a panel and dialogs beside this spreadsheet', note: '' },
  'script.scriptapp': {
    what: 'Run at set times when you are not here',
    note: 'That is how a daily reminder comes about.',
  },
  'script.send_mail': { what: 'Send e-mail as you', note: 'It sends, and reads none of your mail.' },
  'script.external_request': { what: 'Connect to other services on the internet', note: '' },
  'userinfo.email': { what: 'See your e-mail address', note: '' },
  'userinfo.profile': { what: 'See your name and picture', note: '' },
  drive: { what: 'See, change, create and delete all your files in Drive', note: '' },
  'drive.file': { what: 'See and change the files in Drive that you open with it', note: '' },
  'drive.readonly': { what: 'See all your files in Drive', note: 'It changes none of them.' },
  documents: { what: 'See, change, create and delete all your documents', note: '' },
  'documents.currentonly': {
    what: 'See and change this document',
    note: 'Only the file it is used in, none of your others.',
  },
  forms: { what: 'See, change, create and delete all your forms', note: '' },
  calendar: { what: 'See, change and delete everything in your calendars', note: '' },
  'calendar.readonly': { what: 'See your calendars', note: 'It changes nothing in them.' },
  contacts: { what: 'See, change and delete your contacts', note: '' },
  'gmail.send': { what: 'Send e-mail as you', note: 'It sends, and reads none of your mail.' },
  'gmail.readonly': { what: 'Read all your e-mail', note: '' },
};

/** The scope for full access to a mailbox does not have Google's usual prefix. */
const MAILBOX: ScopeText = { what: 'Read, write, send and delete all your e-mail', note: '' };

/** The text for a scope. An unknown scope is shown by its name, because a consent dialog must not hide a scope. */
export function describeScope(scope: string): ScopeText {
  if (scope === 'https://mail.google.com/') return MAILBOX;
  const name = scope.startsWith(PREFIX) ? scope.slice(PREFIX.length) : scope;
  return Object.hasOwn(KNOWN, name)
    ? KNOWN[name]!
    : { what: `Use ${name}`, note: 'The workbench has no plain words for this permission.' };
}
