/** HtmlService: pages, and templates with `<? … ?>`, `<?= … ?>` (contextual escaping) and `<?!= … ?>` (no escaping). */
import { type Execution, ServiceError } from '../contract';
import type { BlobSource } from './blob';
import { SandboxMode, XFrameOptionsMode } from './enumerations';
import { HtmlContext } from './html-context';
import { HtmlOutput } from './html-output';

/** The output object of a template's code, with the setters of the code that Google generates (HtmlTemplate.getCode). */
class TemplateOutput {
  readonly #context = new HtmlContext();
  readonly #parts: string[] = [];
  #put(text: string): void {
    this.#context.feed(text);
    this.#parts.push(text);
  }
  /** Text of the template. */
  set _(text: string) {
    this.#put(text);
  }
  /** `<?= … ?>` */
  set _$(value: unknown) {
    this.#parts.push(this.#context.escape(value));
  }
  /** `<?!= … ?>` */
  set $(value: unknown) {
    this.#put(String(value));
  }
  text(): string {
    return this.#parts.join('');
  }
}

/** Compiles a template to statements. Scriptlets keep their line numbers, so that errors have the right one. */
function compile(html: string): string {
  let code = '';
  let at = 0;
  const literal = (text: string): void => {
    if (text !== '')
      code += text
        .split(/(?<=\n)/)
        .map(
          (line) =>
            `output._ = ${JSON.stringify(line)
              .replace(/\u2028/g, '\\u2028')
              .replace(/\u2029/g, '\\u2029')};${line.endsWith('\n') ? '\n' : ' '}`,
        )
        .join('');
  };
  for (;;) {
    const start = html.indexOf('<?', at);
    if (start < 0) break;
    literal(html.slice(at, start));
    const kind = html.startsWith('<?!=', start) ? '<?!=' : html.startsWith('<?=', start) ? '<?=' : '<?';
    const end = html.indexOf('?>', start + kind.length);
    if (end < 0) throw new ServiceError('Malformed template: a scriptlet is not closed by ?>.');
    const source = html.slice(start + kind.length, end);
    // A line comment in a scriptlet must not comment out the following code.
    if (kind === '<?') code += `${source}${/\/\//.test(source) ? '\n' : ' '}`;
    else code += `output.${kind === '<?=' ? '_$' : '$'} = ${source}${/\/\//.test(source) ? '\n' : ''};`;
    at = end + 2;
  }
  literal(html.slice(at));
  return code;
}

export class HtmlTemplate {
  static readonly googleName = 'HTML.HtmlTemplate';
  readonly #execution: Execution;
  readonly #html: string;
  /** Properties that the script sets are variables of the scriptlets. */
  [variable: string]: unknown;

  constructor(execution: Execution, html: string) {
    this.#execution = execution;
    this.#html = html;
  }

  evaluate(): HtmlOutput {
    const output = new TemplateOutput();
    const variables = Object.fromEntries(Object.entries(this));
    this.#execution.evaluate(compile(this.#html), { ...variables, output });
    return makeOutput(this.#execution, output.text());
  }
  getCode(): string {
    return `(function() { var output = HtmlService.initTemplate(); ${compile(this.#html)}\n/* End of user code */\nreturn output.$out.append('');\n})();`;
  }
  getCodeWithComments(): string {
    const lines = this.#html
      .split('\n')
      .map((line) => `// ${line}`)
      .join('\n');
    return `${lines}\n${this.getCode()}`;
  }
  getRawContent(): string {
    return this.#html;
  }
}

function makeOutput(execution: Execution, content: string, isFile = false): HtmlOutput {
  return new HtmlOutput(content, (html) => new HtmlTemplate(execution, html), isFile);
}

function textOf(source: string | BlobSource | undefined): string {
  return typeof source === 'string' ? source : (source?.getBlob().getDataAsString() ?? '');
}

export class HtmlService {
  static readonly googleName = 'HTML.HtmlService';
  readonly SandboxMode = SandboxMode;
  readonly XFrameOptionsMode = XFrameOptionsMode;
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }

  createHtmlOutput(source?: string | BlobSource): HtmlOutput {
    return makeOutput(this.#execution, textOf(source));
  }
  createHtmlOutputFromFile(name: string): HtmlOutput {
    return makeOutput(this.#execution, this.#file(name), true);
  }
  createTemplate(source: string | BlobSource): HtmlTemplate {
    return new HtmlTemplate(this.#execution, textOf(source));
  }
  createTemplateFromFile(name: string): HtmlTemplate {
    return new HtmlTemplate(this.#execution, this.#file(name));
  }
  getUserAgent(): string | null {
    return null;
  }

  /** Scripts may name a file with or without its extension. */
  #file(name: string): string {
    const files = this.#execution.htmlFiles;
    for (const key of [name, name.replace(/\.html$/, '')]) if (Object.hasOwn(files, key)) return files[key]!;
    throw new ServiceError(`No HTML file named ${name} was found.`);
  }
}
