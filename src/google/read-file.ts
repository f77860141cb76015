/**
 * Text of one of the files beside the script, without its ending `.html`. A template gives it back as it was pushed; an HtmlOutput has been
 * through a parser, which alters what is no page (docs/google-facts.md).
 */
export function readFile(name: string): string {
  return HtmlService.createTemplateFromFile(name).getRawContent();
}
