/** The document of a frame: the HTML of a script with the google.script API added. */
import { scriptApiElement, type ScriptApiSettings } from './script-api';

/** As in Google, but without allow-same-origin: here it would give the frame access to the workbench's page. */
export const SANDBOX =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';

/** Comments and white space may precede the doctype. */
const DOCTYPE = /^\s*(?:<!--[\s\S]*?-->\s*)*<!doctype[^>]*>/i;

/**
 * The HTML for `srcdoc`. The API's script element comes directly after the doctype, so that it runs before all other scripts. A page
 * without a doctype gets none.
 */
export function frameDocument(html: string, settings: ScriptApiSettings): string {
  const [doctype = ''] = DOCTYPE.exec(html) ?? [];
  return doctype + scriptApiElement(settings) + html.slice(doctype.length);
}
