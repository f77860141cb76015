import type { Ports } from '../actions/ports';
import { object, type Fields, type Shape } from './shape';

/** A function of the API: what it does, what it takes, and how it is done. */
export interface ApiFunction<Request, Answer> {
  /** One sentence without its full stop. */
  readonly does: string;
  readonly takes: Shape<Request>;
  /** Requests that it takes, for whoever calls it from a shell. */
  readonly examples: readonly Request[];
  run(ports: Ports, request: Request): Answer;
  /** Checks what was sent, then runs. Throws a Mismatch when it has another shape. */
  answer(ports: Ports, sent: unknown): Answer;
}

/** A shape that is made in place gives `never` here, which the compiler refuses: it needs a name before the record. */
type RequestOf<Takes> =
  Takes extends Shape<infer Request>
    ? Request
    : { readonly [K in keyof Takes]: Takes[K] extends Shape<infer T> ? T : never };

/**
 * A function of the API as it is written down. The type of its request follows from `takes`, that of its answer from `run`.
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
    answer: (ports, sent) => run(ports, shape(sent, '')),
  };
}
