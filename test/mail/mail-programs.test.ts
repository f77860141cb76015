/** @jest-environment ./test/sidebar/page-environment.js */
import { words as english } from '../../src/catalogue/en';
import { composeMail } from '../../src/mail/compose-mail';
import { writeRenewal } from '../../src/mail/write-renewal';
import { parsePage, type PageElement } from '../sidebar/open-page';
import { contrast } from './contrast';
import { full, numbered } from './full-digest';

/*
 * What Gmail (web, iOS, Android), Outlook for Windows (2016, 2019), Outlook.com, Apple Mail (macOS, iOS) and Yahoo all draw, for the
 * properties that are inlined. From the tables of caniemail.com (github.com/hteumeuleu/caniemail, MIT, Copyright 2019 HTeuMeuLeu; read
 * in November 2026: css-background-color, css-border, css-font-size, css-font-weight, css-line-height, css-margin, css-max-width,
 * css-padding, css-text-decoration, css-vertical-align, css-width); what they call partial is written as the part that works everywhere.
 */
const drawn: Readonly<Record<string, (value: string, element: string) => boolean>> = {
  color: (value) => /^#[0-9a-f]{6}$/.test(value),
  'background-color': (value) => /^#[0-9a-f]{6}$/.test(value),
  'font-family': (value) => /, *(sans-serif|serif)$/.test(value),
  // Outlook and Yahoo do not support rem, Windows Mail not per cent.
  'font-size': (value) => /^\d+px$/.test(value),
  // Outlook supports two font weights.
  'font-weight': (value) => value === 'bold' || value === 'normal',
  'line-height': (value) => /^\d+px$/.test(value),
  // Outlook supports one value, and not overline.
  'text-decoration': (value) => value === 'none' || value === 'underline',
  // Outlook supports it only on cells.
  padding: (value, element) => element === 'td' && !value.includes('-'),
  // Not on span and body in Outlook; nothing negative in Gmail and Outlook.com; no auto in Outlook.
  margin: (value, element) => !['span', 'body', 'a', 'strong'].includes(element) && /^(\d+(px)? ?)+$/.test(value),
  // Outlook supports at most 8 px, and not reliably on paragraphs.
  'border-top': (value, element) => ['td', 'table'].includes(element) && /^[0-8]px solid #[0-9a-f]{6}$/.test(value),
  width: (_value, element) => ['table', 'td'].includes(element),
  // Outlook 2019 supports it only on tables; earlier versions use the attribute.
  'max-width': (_value, element) => element === 'table',
};

const mails = {
  'the fullest mail': composeMail(full, numbered).html,
  'the welcome back': composeMail({ ...full, welcomesBack: true, unsent: null }, numbered).html,
  'the renewal': writeRenewal(
    english,
    { name: 'My plan', url: 'https://docs.example.com/d/1/edit' },
    'https://accounts.example.com/renew',
  ).html,
};

const stylesOf = (element: PageElement): [string, string][] =>
  (element.getAttribute('style') ?? '')
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => [part.slice(0, part.indexOf(':')).trim(), part.slice(part.indexOf(':') + 1).trim()]);

describe.each(Object.entries(mails))('%s', (_name, html) => {
  const page = parsePage(html);
  const everything = [...page.querySelectorAll('*')];

  test('[N28] inlines only what the five draw alike', () => {
    const others = everything.flatMap((element) =>
      stylesOf(element)
        .filter(([property, value]) => !drawn[property]?.(value, element.tagName.toLowerCase()))
        .map(([property, value]) => `${element.tagName.toLowerCase()} ${property}: ${value}`),
    );
    expect([...new Set(others)]).toEqual([]);
  });

  test('needs no image, no script, no form and nothing that is loaded', () => {
    expect(html).not.toMatch(/<(img|script|form|input|link|iframe|object|svg|video)|url\(|@import|src=/i);
  });

  test('has frames that a screen reader passes over, and one heading that leads the others', () => {
    for (const table of page.querySelectorAll('table')) expect(table.getAttribute('role')).toBe('presentation');
    expect([...page.querySelectorAll('h1')]).toHaveLength(1);
    expect(page.querySelector('h1, h2')?.tagName).toBe('H1');
  });

  /** The dark colours: `.w-quiet{color:#a9b6c0!important}`. */
  const darkRules = [
    ...(html.split('prefers-color-scheme:dark)')[1]?.split('</style>')[0] ?? '').matchAll(/([.\w,-]+)\{([^}]*)\}/g),
  ].flatMap(([, names = '', rules = '']) => names.split(',').map((name) => [name.slice(1), rules] as const));
  const colourOf = (element: PageElement, property: string, isDark: boolean): string | undefined => {
    const own = stylesOf(element).find(([name]) => name === property)?.[1];
    if (!isDark) return own;
    const ruled = darkRules
      .filter(([name, rules]) => element.classList.contains(name) && new RegExp(`(?<![-\\w])${property}:`).test(rules))
      .at(-1)?.[1];
    return new RegExp(`(?<![-\\w])${property}:(#[0-9a-f]{6})`).exec(ruled ?? '')?.[1] ?? own;
  };
  const inherited = (from: PageElement, property: string, isDark: boolean): string => {
    for (let element: PageElement | null = from; element; element = element.parentElement) {
      const colour = colourOf(element, property, isDark);
      if (colour !== undefined) return colour;
    }
    throw new Error(`nothing says the ${property} of ${from.outerHTML}`);
  };

  test.each([
    ['by day', false],
    ['in the dark', true],
  ])('is read easily %s (WCAG AA)', (_when, isDark) => {
    const texts = [...page.body.querySelectorAll('*')].filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== ''),
    );
    expect(texts.length).toBeGreaterThan(5);
    const pale = texts
      .map(
        (element) =>
          [
            element.outerHTML.slice(0, 120),
            contrast(inherited(element, 'color', isDark), inherited(element, 'background-color', isDark)),
          ] as const,
      )
      .filter(([, ratio]) => ratio < 4.5);
    expect(pale).toEqual([]);
  });
});
