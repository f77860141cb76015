import { hashOf } from './artefacts';
import { SAMPLES } from './facts/page';

const rawFile = (name: string): string => HtmlService.createTemplateFromFile(name).getRawContent();

/** JSON for an element of a page, without anything that could be cut or end the element. */
const jsonForPage = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\/(?=[/*])/g, '\\/');

/**
 * Opens the sidebar that looks at itself. It has Waymark's own script inside, in a function that nobody calls, so that what Google does to
 * that script is seen. @throws Error where the files are not beside the script
 */
export function openPage(): void {
  const [, script] = /<script>([\s\S]*)<\/script>/.exec(rawFile('Sidebar')) ?? [];
  if (script === undefined) throw new Error('There is no script in Sidebar.html.');
  const samples: Record<string, string> = { ...SAMPLES, 'served-script': `function judged() {\n${script}\n}` };
  const json = '{"address":"https:' + '/' + '/example.com"}';
  const given: Record<string, string> = { 'served-json': hashOf(json) };
  let elements = `<script type="application/json" id="served-json">${json}</script>`;
  for (const [id, text] of Object.entries(samples)) {
    given[id] = hashOf(text);
    elements += `<script id="${id}">${text}</script>`;
  }
  const page = rawFile('Page');
  const filled = page
    .replace('<div id="samples"></div>', () => `<div id="samples">${elements}</div>`)
    .replace('id="boot">{}<', () => `id="boot">${jsonForPage({ given })}<`);
  if (filled.length < page.length + elements.length) throw new Error('Page.html is another one than was built.');
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(filled).setTitle('Probes'));
}
