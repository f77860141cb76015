/** The messages from the frame of a script. The frame is not trusted: messages of any other form are ignored. */

export type FrameMessage =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'size'; readonly width?: number; readonly height?: number }
  | { readonly kind: 'close' | 'focusEditor' | 'escape' | 'nextPart' | 'previousPart' };

/** The smallest and largest size of a dialog, in pixels. */
const SIZE_LIMITS = { min: 100, max: 4000 };

/** The parsed message; null when it is invalid. */
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
    return null;
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
    ? { [name]: Math.min(Math.max(value, SIZE_LIMITS.min), SIZE_LIMITS.max) }
    : {};
}
