import { Told } from '../actions/plan/told';

/**
 * The text of a file beside the script. A template gives it unchanged, while an HtmlOutput has passed a parser that alters anything but HTML
 * (docs/google-facts.md).
 * @param name without the ending `.html`. Throws a sentence for the user when a file was not copied along with the script
 */
export function readFile(name: string): string {
  try {
    return HtmlService.createTemplateFromFile(name).getRawContent();
  } catch {
    throw new Told(
      `The file “${name}” is missing in Waymark's script. Choose Extensions ▸ Apps Script and add it from Waymark's folder dist; your plan is as it was.`,
    );
  }
}
