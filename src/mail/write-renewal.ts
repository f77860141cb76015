import { say, type Words } from '../catalogue/catalogue';
import type { Mail } from './compose-mail';
import { buttonOf, documentOf, styles } from './frame';
import { html, raw } from './html';
import { phrase, htmlOfPhrase, textOfPhrase } from './phrase';
import { userText } from './user-text';
import { webAddress } from './web-address';

/** The mail that says that Google needs a permission again, and how to give it. */
export function writeRenewal(
  words: Words,
  file: { readonly name: string; readonly url: string },
  renewAt: string,
): Mail {
  const { renewal } = words.mail;
  const link = webAddress(renewAt) || webAddress(file.url);
  const what = phrase(renewal.what, { file: userText(file.name, 80) });
  const how = say(renewal.how, { menu: words.menu.title, open: words.menu.open });
  const page = documentOf(words, renewal.subject, {
    brand: raw(''),
    head: html`<h1 class="w-ink" style="${styles.title}">${renewal.subject}</h1>
`,
    rows: html`<tr><td class="w-side w-sheet w-last" align="left" style="${styles.last}">
<p style="${styles.text}">${htmlOfPhrase(what)}</p>
<p style="${styles.text}">${how}</p>
${buttonOf({ name: renewal.link, link })}<p class="w-quiet" style="${styles.first}">${renewal.nothingLost}</p>
</td></tr>
`,
    foot: null,
  });
  return {
    subject: renewal.subject,
    text: `${[textOfPhrase(what), how, ...(link === '' ? [] : [link]), renewal.nothingLost].join('\n\n')}\n`,
    html: page,
  };
}
