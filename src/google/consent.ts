import type { Consent, Need } from '../actions/ports';

/** The OAuth scope of each need in appsscript.json, without the address before it. */
const scopes: Readonly<Record<Need, string>> = {
  mail: 'script.send_mail',
  triggers: 'script.scriptapp',
  address: 'userinfo.email',
};

/** @types/google-apps-script does not know the list of scopes yet. */
interface WithScopes {
  getAuthorizationInfo(
    mode: GoogleAppsScript.Script.AuthMode,
    scopes: readonly string[],
  ): GoogleAppsScript.Script.AuthorizationInfo;
}

/** About these needs, or about everything that the script asks for when none is given. */
function infoOf(needs: readonly Need[]): GoogleAppsScript.Script.AuthorizationInfo {
  const { FULL } = ScriptApp.AuthMode;
  return needs.length === 0
    ? ScriptApp.getAuthorizationInfo(FULL)
    : (ScriptApp as unknown as WithScopes).getAuthorizationInfo(
        FULL,
        needs.map((need) => `https://www.googleapis.com/auth/${scopes[need]}`),
      );
}

const isGiven = (...needs: readonly Need[]): boolean =>
  infoOf(needs).getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED;

/** What the user allows the script. Google's messages say the same, but in the user's language. */
export const consent: Consent = {
  allowed: () => isGiven(),
  missing: (...needs) => (isGiven(...needs) ? [] : needs.filter((need) => !isGiven(need))),
  link: (...needs) => infoOf(needs).getAuthorizationUrl() ?? '',
};

const askedKey = 'waymark.asked';

/**
 * From the menu, Google's own screen can ask for what is missing; it ends the run. The same permissions are asked for once only, since a user
 * may want to do without mail: from then on the sidebar leads to them.
 */
export function askForConsent(): void {
  if (consent.allowed()) return;
  const missing = consent.missing('mail', 'triggers', 'address').join();
  const properties = PropertiesService.getUserProperties();
  if (properties.getProperty(askedKey) === missing) return;
  properties.setProperty(askedKey, missing);
  if (typeof ScriptApp.requireAllScopes === 'function') ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
}
