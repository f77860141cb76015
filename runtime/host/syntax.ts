/**
 * Refuses syntax that Node parses and Apps Script's V8 does not: private names, static fields and blocks, modules
 * (docs/google-facts.md). Also finds the top-level functions of a file.
 */
import { parse } from 'acorn';
import { ServiceError } from '../contract';
import { keptOr } from './kept-checks';

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

const REFUSED: Readonly<Record<string, string>> = {
  PrivateIdentifier: 'private names (#name) are not supported',
  StaticBlock: 'static blocks are not supported',
  ImportDeclaration: 'import is not supported',
  ImportExpression: 'import is not supported',
  ExportNamedDeclaration: 'export is not supported',
  ExportDefaultDeclaration: 'export is not supported',
  ExportAllDeclaration: 'export is not supported',
  MetaProperty: 'import.meta is not supported',
};

function refusalOf(node: Node): string | null {
  if (node.type === 'MetaProperty')
    return (node['meta'] as { name?: string }).name === 'import' ? (REFUSED['MetaProperty'] ?? null) : null;
  if (node.type === 'PropertyDefinition' && node['static'] === true) return 'static fields are not supported';
  return REFUSED[node.type] ?? null;
}

function* walk(root: Node): Generator<Node> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value])
        if (child !== null && typeof child === 'object' && typeof (child as Node).type === 'string')
          stack.push(child as Node);
  }
}

const lineOf = (code: string, at: number): number => code.slice(0, at).split('\n').length;

function boundNames(pattern: Node): string[] {
  if (pattern.type === 'Identifier') return [String(pattern['name'])];
  return [];
}

/**
 * Checks a file's syntax and returns the names of its top-level functions: declarations, and variables with a function
 * expression or an arrow function. @throws ServiceError with Google's `Syntax error: … line: N file: F`.
 */
export function checkSyntax(code: string, file: string): readonly string[] {
  if (last.code !== code) last = { code, names: keptOr(code, () => namesIn(code, file)) };
  return last.names;
}

/** Cache of the last file, because many workbooks are opened with the same project. */
let last: { readonly code: string; readonly names: readonly string[] } = { code: '', names: [] };

function namesIn(code: string, file: string): readonly string[] {
  let program: Node;
  try {
    program = parse(code, { ecmaVersion: 2022, sourceType: 'script', allowHashBang: false }) as unknown as Node;
  } catch (error) {
    const at = error as { message: string; loc?: { line: number } };
    throw new ServiceError(
      `Syntax error: SyntaxError: ${at.message.replace(/ \(\d+:\d+\)$/, '')} line: ${at.loc?.line ?? 1} file: ${file}`,
    );
  }
  for (const node of walk(program)) {
    const refusal = refusalOf(node);
    if (refusal)
      throw new ServiceError(`Syntax error: ParseError: ${refusal} line: ${lineOf(code, node.start)} file: ${file}`);
  }
  const names: string[] = [];
  for (const statement of program['body'] as Node[]) {
    if (statement.type === 'FunctionDeclaration') names.push(...boundNames(statement['id'] as Node));
    if (statement.type !== 'VariableDeclaration') continue;
    for (const declared of statement['declarations'] as Node[]) {
      const init = declared['init'] as Node | null;
      if (init && /^(FunctionExpression|ArrowFunctionExpression)$/.test(init.type))
        names.push(...boundNames(declared['id'] as Node));
    }
  }
  return names;
}
