/** Requests to the project as a web app, and what doGet and doPost answer (developers.google.com/apps-script/guides/web). */
import { ServiceError } from '../contract';
import { TextOutput } from '../services/content-service';
import { HtmlOutput } from '../services/html-output';

/** A visit of the web app's address. */
export interface GetRequest {
  /** The parameters of the address; a list for a parameter that is given several times. */
  parameter?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** The parameters as the event has them; instead of `parameter`. */
  parameters?: Readonly<Record<string, readonly string[]>>;
  /** The part of the address after `?`, instead of `parameter`. */
  queryString?: string;
  /** The part of the address after `/exec/`. */
  pathInfo?: string;
}

export interface PostRequest extends GetRequest {
  /** The body, or the fields of a form. */
  contents?: string | Readonly<Record<string, string>>;
  /** The type of the body; `application/x-www-form-urlencoded` by default, as most programs send it. */
  type?: string;
  /** The body as the event has it; instead of `contents` and `type`. */
  postData?: { readonly contents: string; readonly type?: string };
}

export interface WebResponse {
  kind: 'text' | 'html';
  content: string;
  /** The type in the response's header, such as `application/json`. */
  mimeType: string;
  /** The name of the file under which a browser keeps the content; null when it shows it. */
  fileName: string | null;
  /** The title of a page, else ''. */
  title: string;
}

const FORM = 'application/x-www-form-urlencoded';

type Parameters = Record<string, string[]>;

const queryOf = ({ parameter, parameters, queryString }: GetRequest): string => {
  if (queryString !== undefined) return queryString.replace(/^\?/, '');
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters ?? parameter ?? {}))
    for (const each of Array.isArray(value) ? (value as readonly string[]) : [String(value)]) search.append(name, each);
  return search.toString();
};

function addTo(parameters: Parameters, query: string): void {
  for (const [name, value] of new URLSearchParams(query)) (parameters[name] ??= []).push(value);
}

/** The event of doGet; with a body that of doPost, whose parameters are also the fields of a form. */
export function webEvent(request: PostRequest, method: 'get' | 'post'): Record<string, unknown> {
  const query = queryOf(request);
  // Without a prototype, because a parameter may be called `constructor`.
  const parameters = Object.create(null) as Parameters;
  addTo(parameters, query);
  const body = method === 'post' ? bodyOf(request) : null;
  if (body?.type.split(';')[0]?.trim() === FORM) addTo(parameters, body.contents);
  return {
    queryString: query === '' ? null : query,
    parameter: Object.fromEntries(Object.entries(parameters).map(([name, values]) => [name, values[0]])),
    ...(request.pathInfo === undefined ? {} : { pathInfo: request.pathInfo }),
    contextPath: '',
    parameters,
    contentLength: body ? body.length : -1,
    ...(body ? { postData: body } : {}),
  };
}

function bodyOf({ contents, type, postData }: PostRequest): {
  contents: string;
  length: number;
  name: 'postData';
  type: string;
} {
  const given = postData?.contents ?? contents ?? '';
  const text = typeof given === 'string' ? given : new URLSearchParams(given).toString();
  return { contents: text, length: Buffer.byteLength(text), name: 'postData', type: postData?.type ?? type ?? FORM };
}

/** The response that the returned object makes. @throws ServiceError with the sentence of Google's page for anything else */
export function responseOf(returned: unknown): WebResponse {
  if (returned instanceof TextOutput)
    return {
      kind: 'text',
      content: returned.getContent(),
      mimeType: returned.header(),
      fileName: returned.getFileName(),
      title: '',
    };
  if (returned instanceof HtmlOutput)
    return {
      kind: 'html',
      content: returned.served(),
      mimeType: 'text/html',
      fileName: null,
      title: returned.getTitle() ?? '',
    };
  throw new ServiceError(
    returned === undefined || returned === null
      ? 'The script completed but did not return anything.'
      : 'The script completed but the returned value is not a supported return type.',
  );
}
