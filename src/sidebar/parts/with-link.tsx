import { words } from '../words';

/** Addresses at which Google asks for permission. */
const address = /https:\/\/(?:script|accounts)\.google\.com\/\S+/;

/** A sentence; Google's address in it is a link with words. */
export function WithLink({ text }: { readonly text: string }) {
  const [link] = address.exec(text) ?? [];
  if (link === undefined) return <>{text}</>;
  const [before = '', after = ''] = text.split(link);
  return (
    <>
      {before}
      <AllowLink at={link} />
      {after}
    </>
  );
}

export function AllowLink({ at }: { readonly at: string }) {
  return (
    <a href={at} target="_blank" rel="noopener noreferrer">
      {words.reminders.allow}
    </a>
  );
}
