/**
 * The text of a file beside the script. A template gives it unchanged, while an HtmlOutput has passed a parser that alters anything but HTML
 * (docs/google-facts.md).
 * @param name without the ending `.html`
 */
export function readFile(name: string): string {
  return HtmlService.createTemplateFromFile(name).getRawContent();
}
