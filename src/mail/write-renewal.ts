import { say, type AllWords } from '../catalogue/catalogue';
import type { Mail } from './compose-mail';
import { html, raw } from './html';
import { phrase, htmlOfPhrase, textOfPhrase } from './phrase';
import { userText } from './user-text';
import { webAddress } from './web-address';

/** The mail that says that Google wants a permission anew, and how to give it. */
export function writeRenewal(words: AllWords, file: { readonly name: string; readonly url: string }, renewAt: string): Mail {
  const { renewal } = words.mail;
  const link = webAddress(renewAt) || webAddress(file.url);
  const what = phrase(renewal.what, { file: userText(file.name, 80) });
  const how = say(renewal.how, { menu: words.menu.title, open: words.menu.open });
  const button = link === '' ? raw('') : html`<p><a href="${link}" style="color:#0f4c5c;font-weight:bold">${renewal.link}</a></p>
`;
  const page = html`<!DOCTYPE html>
<html lang="${words.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${renewal.subject}</title></head>
<body style="margin:0;padding:24px;background-color:#ffffff;color:#1f2933;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px">
<p>${htmlOfPhrase(what)}</p>
<p>${how}</p>
${button}<p>${renewal.nothingLost}</p>
</body>
</html>
`;
  return { subject: renewal.subject, text: `${[textOfPhrase(what), how, ...(link === '' ? [] : [link]), renewal.nothingLost].join('\n\n')}\n`, html: page.markup };
}
