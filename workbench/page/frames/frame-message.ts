/** What a script's page may say to the workbench. It is anybody's page: whatever does not look like this is dropped. */

export type FrameMessage =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'size'; readonly width?: number; readonly height?: number }
  | { readonly kind: 'close' | 'focusEditor' | 'escape' | 'nextPart' | 'previousPart' };

/** No dialog is smaller or larger than this, whatever its page asks for. */
const SIZES = { least: 100, most: 4000 };

/** The message in this text, or null when it is none. */
export function readFrameMessage(text: unknown): FrameMessage | null {
  const message = parse(text);
  if (!isRecord(message)) return null;
  const { kind, id, name, args } = message;
  switch (kind) {
    case 'close':
    case 'focusEditor':
    case 'escape':
    case 'nextPart':
    case 'previousPart':
      return { kind };
    case 'size': {
      const size = { ...pick('width', message), ...pick('height', message) };
      return Object.keys(size).length ? { kind, ...size } : null;
    }
    case 'call':
      return Number.isSafeInteger(id) && typeof name === 'string' && name !== '' && Array.isArray(args)
        ? { kind, id: id as number, name, args }
        : null;
    default:
      return null;
  }
}

function parse(text: unknown): unknown {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null; // no JSON is no message
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pick(
  name: 'width' | 'height',
  message: Readonly<Record<string, unknown>>,
): { width?: number; height?: number } {
  const value = message[name];
  return typeof value === 'number' && Number.isFinite(value)
    ? { [name]: Math.min(Math.max(value, SIZES.least), SIZES.most) }
    : {};
}
