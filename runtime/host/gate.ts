/**
 * What an execution may call: the manifest's scopes, what the user granted, and the AuthMode (platform facts, 2.3, 3.2).
 */
import { ServiceError, type AuthMode, type Surface } from '../contract';

export interface Rights {
  authMode: AuthMode;
  surface: Surface;
  /** Scopes of the manifest, whole URLs. */
  scopes: readonly string[];
  /** Scopes that the effective user granted. */
  granted: readonly string[];
}

const CURRENT_ONLY = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
const WHOLE = 'https://www.googleapis.com/auth/spreadsheets';
const UI_SCOPE = 'https://www.googleapis.com/auth/script.container.ui';

/** Google's clause: one scope bare, several in parentheses with ` || ` between. */
function requiredPermissions(scopes: readonly string[]): string {
  return scopes.length === 1 ? `${scopes[0]}` : `(${scopes.join(' || ')})`;
}

function refuse(printed: string, scopes: readonly string[]): never {
  throw new ServiceError(
    `You do not have permission to call ${printed}.${scopes.length ? ` Required permissions: ${requiredPermissions(scopes)}` : ''}`,
  );
}

/** In a simple trigger identity is blank rather than an error, and the mail address of the effective user is withheld. */
const ALLOWED_UNSCOPED_IDENTITY = new Set([
  'Base.Session.getActiveUser',
  'Base.User.getEmail',
  'Base.User.getUserLoginId',
]);
/** Stores and locks need a file that the add-on may see: nothing of them in AuthMode NONE. */
const NEEDS_FILE = /^(Properties|Cache|Lock)\./;
const SHOWS = /^Base\.Ui\.(alert|prompt|showSidebar|showDialog|showModalDialog|showModelessDialog)$/;
const WRITES =
  /^(set|clear|insert|delete|append|append\w+|add|remove|move|sort|copy|merge|hide|show|protect|activate|rename|create(?!TextFinder|DeveloperMetadataFinder)|flush)/;

/**
 * Throws Google's sentence when the call is not allowed.
 * @param name class and method as in reference.json, `Mail.MailApp.sendEmail`
 * @param printed as Google prints it, `MailApp.sendEmail`
 * @param needed scopes of which one is enough
 */
export function checkRights(rights: Rights, name: string, printed: string, needed: readonly string[]): void {
  const { authMode } = rights;
  if (authMode === 'NONE' && (NEEDS_FILE.test(name) || needed.includes(CURRENT_ONLY))) refuse(printed, needed);
  if (authMode !== 'FULL' && SHOWS.test(name)) refuse(printed, needed.length ? needed : [UI_SCOPE]);
  if (authMode === 'CUSTOM_FUNCTION' && name.startsWith('Spreadsheet.') && WRITES.test(name.split('.')[2] ?? ''))
    refuse(name.split('.')[2] ?? printed, needed);
  if (needed.length === 0) return;
  if (authMode === 'LIMITED' || authMode === 'CUSTOM_FUNCTION' || authMode === 'NONE') {
    if (ALLOWED_UNSCOPED_IDENTITY.has(name)) return;
    // The file at hand needs no grant in a simple trigger; every service that asks for one is out of reach.
    if (!needed.includes(CURRENT_ONLY)) refuse(printed, needed);
    if (!needed.some((scope) => rights.scopes.includes(scope)) && !rights.scopes.includes(WHOLE))
      missing(printed, needed);
    return;
  }
  if (!needed.some((scope) => rights.scopes.includes(scope))) missing(printed, needed);
  if (!needed.some((scope) => rights.granted.includes(scope))) refuse(printed, needed);
}

function missing(printed: string, needed: readonly string[]): never {
  throw new ServiceError(
    `Specified permissions are not sufficient to call ${printed}. Required permissions: ${requiredPermissions(needed)}`,
  );
}

/** Throws when the user would first see Google's consent screen: the run does not begin before everything is granted. */
export function checkConsent(rights: Rights): void {
  if (rights.surface === 'simple' || rights.surface === 'clock' || rights.surface === 'custom-function') return;
  if (rights.scopes.length > 0 && rights.granted.length === 0)
    throw new ServiceError(
      'Authorization is required to perform that action. Please run the script again to authorize it.',
    );
}
