import type { Ports } from '../actions/ports';
import { object, type Fields, type Shape } from './shape';

/** A function of the API, as its callers use it. */
export interface ApiFunction<Request, Answer> {
  /** One sentence without a full stop, for `call --list`. */
  readonly does: string;
  readonly takes: Shape<Request>;
  /** Valid requests, for people who call it from a shell. */
  readonly examples: readonly Request[];
  run(ports: Ports, request: Request): Answer;
}

/** A shape written inline is inferred as `never`, which does not compile: give it a name before the record. */
type RequestOf<Takes> =
  Takes extends Shape<infer Request>
    ? Request
    : { readonly [K in keyof Takes]: Takes[K] extends Shape<infer T> ? T : never };

/**
 * Defines a function of the API. The type of its request follows from `takes`, that of its answer from `run`.
 * @param definition `takes` is a shape, or the shapes of the fields; `example` one request or several
 */
export function define<T, Answer>(definition: {
  readonly does: string;
  readonly takes: T;
  readonly example: RequestOf<T> | readonly RequestOf<T>[];
  run(ports: Ports, request: RequestOf<T>): Answer;
}): ApiFunction<RequestOf<T>, Answer> {
  const { does, takes, example, run } = definition;
  const shape = (typeof takes === 'function' ? takes : object(takes as Fields)) as Shape<RequestOf<T>>;
  return {
    does,
    takes: shape,
    examples: (Array.isArray(example) ? example : [example]) as readonly RequestOf<T>[],
    run,
  };
}
