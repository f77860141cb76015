/** Parses and validates messages of windows, since any program on this machine may connect. */
import type { CollaborationMessage, FromPage, RequestName } from '../protocol';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isTextOrNone = (value: unknown): boolean => value === undefined || isText(value);

/** Whether a request has all the fields of its kind. */
const CHECKS: { readonly [N in RequestName]: (request: Fields) => boolean } = {
  menu: ({ path }) => isTexts(path) && path.length > 0,
  call: ({ frame, name, args }) => isText(frame) && isText(name) && Array.isArray(args),
  clock: ({ to }) => isText(to),
  user: ({ user }) => isText(user),
  permit: ({ granted, without }) => typeof granted === 'boolean' && (without === undefined || isTexts(without)),
  share: ({ viewOnly }) => typeof viewOnly === 'boolean',
  mail: ({ n }) => isCount(n),
  select: ({ sheetId, row, column, rows, columns }) => isText(sheetId) && [row, column, rows, columns].every(isCount),
  customResults: () => true,
  settings: ({ locale, timeZone, name }) => [locale, timeZone, name].every(isTextOrNone),
};

/** What a dialog of a script can be answered with. */
const BUTTONS = new Set<unknown>(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']);

/** How deeply a message may be nested. Deeper ones would end in a stack overflow of whoever walks through them. */
const MAX_DEPTH = 100;

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((item) => isDeeper(item, depth - 1));
}

/** A message of the engine about another window's cursor, as its clients send it. */
function isCursor(message: Fields): boolean {
  const { type, client, clientId } = message;
  if (type === 'CLIENT_LEFT') return isText(clientId);
  if (!isFields(client) || !isText(client['id']) || !isText(client['name'])) return false;
  const { position } = client;
  return (
    position === undefined ||
    (isFields(position) && isText(position['sheetId']) && isCount(position['col']) && isCount(position['row']))
  );
}

function isRevision(inner: unknown): inner is CollaborationMessage {
  if (!isFields(inner) || !isText(inner['type'])) return false;
  return !inner['type'].startsWith('CLIENT_') || isCursor(inner);
}

/** The parsed message; null when it is invalid. */
export function readMessage(text: string): FromPage | null {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isFields(message) || isDeeper(message, MAX_DEPTH)) return null;
  switch (message['kind']) {
    case 'revision': {
      const inner = message['message'];
      return isRevision(inner) ? { kind: 'revision', message: inner } : null;
    }
    case 'pressed':
      return isText(message['dialog']) && BUTTONS.has(message['button']) && isText(message['text'])
        ? (message as FromPage)
        : null;
    case 'ask': {
      const { id, name, request } = message;
      const isKnown = isText(name) && Object.hasOwn(CHECKS, name);
      return isKnown && isCount(id) && isFields(request) && CHECKS[name as RequestName](request)
        ? (message as FromPage)
        : null;
    }
    default:
      return null;
  }
}

/** The number under which the window waits for an answer to a message that readMessage() does not understand; null when it waits for none. */
export function numberOfAsk(text: string): number | null {
  try {
    const message = JSON.parse(text) as unknown;
    const isAsk = isFields(message) && !isDeeper(message, MAX_DEPTH) && message['kind'] === 'ask';
    return isAsk && isCount(message['id']) ? message['id'] : null;
  } catch {
    return null;
  }
}
