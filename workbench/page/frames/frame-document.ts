/** The document that a frame shows: the script's page with the prelude in it. */
import { scriptApiElement, type ScriptApiSettings } from './script-api';

/** As Google's own sandbox, but for allow-same-origin: here the frame would otherwise share the workbench's origin. */
export const SANDBOX =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';

/** Comments and blanks may come before the doctype. */
const DOCTYPE = /^\s*(?:<!--[\s\S]*?-->\s*)*<!doctype[^>]*>/i;

/**
 * The page as `srcdoc`. The prelude stands right behind the doctype, so that it runs before every script of the page and wherever the page
 * keeps its head; a page without a doctype gets none.
 */
export function frameDocument(html: string, settings: ScriptApiSettings): string {
  const [doctype = ''] = DOCTYPE.exec(html) ?? [];
  return doctype + scriptApiElement(settings) + html.slice(doctype.length);
}
