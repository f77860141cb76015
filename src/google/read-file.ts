/** Text of one of the data files that stand beside the script. Such a file holds JSON and has the ending `.html`, since nothing else is pushed. */
export function readFile(name: string): string {
  return HtmlService.createHtmlOutputFromFile(name).getContent();
}
