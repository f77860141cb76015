/**
 * Checks whether an execution may call a method: the manifest's scopes, the granted scopes and the AuthMode (docs/google-facts.md).
 */
import { ServiceError, type AuthMode, type Surface } from '../contract';
import { costOf } from './cost-model';

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

/** As in Google's errors: a single scope without parentheses, several in parentheses, separated by ` || `. */
function requiredPermissions(scopes: readonly string[]): string {
  return scopes.length === 1 ? `${scopes[0]}` : `(${scopes.join(' || ')})`;
}

function refuse(printed: string, scopes: readonly string[]): never {
  throw new ServiceError(
    `You do not have permission to call ${printed}.${scopes.length ? ` Required permissions: ${requiredPermissions(scopes)}` : ''}`,
  );
}

/** Methods on the user's identity, which return an empty text in a simple trigger instead of throwing. */
const ALLOWED_UNSCOPED_IDENTITY = new Set([
  'Base.Session.getActiveUser',
  'Base.User.getEmail',
  'Base.User.getUserLoginId',
]);
/** Stores and locks belong to the file, which the script must not access in AuthMode NONE. */
const NEEDS_FILE = /^(Properties|Cache|Lock)\./;
const SHOWS = /^Base\.Ui\.(alert|prompt|showSidebar|showDialog|showModalDialog|showModelessDialog)$/;
/** Methods that change what the user sees and not the file. */
const ACTIVATES =
  /^Spreadsheet\.(SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList)\.(activate\w*|setActive\w+|setCurrentCell|toast)$/;
/** Custom functions may fetch pages without a grant (guides: custom functions). */
const FETCHES = 'https://www.googleapis.com/auth/script.external_request';

/**
 * Throws Google's error if the call is not allowed.
 * @param name class and method as in reference.json, `Mail.MailApp.sendEmail`
 * @param printed class and method as Google's errors print them, `MailApp.sendEmail`
 * @param needed alternative scopes; one of them is sufficient
 */
export function checkRights(rights: Rights, name: string, printed: string, needed: readonly string[]): void {
  const { authMode } = rights;
  if (authMode === 'NONE' && (NEEDS_FILE.test(name) || needed.includes(CURRENT_ONLY))) refuse(printed, needed);
  if (authMode !== 'FULL' && SHOWS.test(name)) refuse(printed, needed.length ? needed : [UI_SCOPE]);
  if (authMode === 'CUSTOM_FUNCTION' && name.startsWith('Spreadsheet.')) {
    const method = name.split('.')[2] ?? '';
    if (costOf(name)?.effect === 'writes' || ACTIVATES.test(name))
      throw new ServiceError(`You do not have permission to call ${method}`);
    if (/^Spreadsheet\.SpreadsheetApp\.(open\w*|create)$/.test(name)) refuse(printed, [WHOLE]);
  }
  if (authMode === 'CUSTOM_FUNCTION' && needed.includes(FETCHES)) return;
  if (needed.length === 0) return;
  if (authMode === 'LIMITED' || authMode === 'CUSTOM_FUNCTION' || authMode === 'NONE') {
    if (ALLOWED_UNSCOPED_IDENTITY.has(name)) return;
    // A simple trigger may use the current file without a grant, and no service that requires another scope.
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

/** Throws if the user has granted nothing: Google shows its consent screen before such a run begins. */
export function checkConsent(rights: Rights): void {
  if (['simple', 'clock', 'form', 'custom-function'].includes(rights.surface)) return;
  if (rights.scopes.length > 0 && rights.granted.length === 0)
    throw new ServiceError(
      'Authorization is required to perform that action. Please run the script again to authorize it.',
    );
}
