/**
 * Makes reference.json: the signatures, properties, enumerations and scopes of Google's services. The TypeScript compiler reads them
 * from the declarations of gas-types-detailed (the full text of developers.google.com/apps-script/reference).
 *
 *     node runtime/host/make-reference.mjs
 *
 * The format is compact, because every bundle of the workbench contains it. A method is `[overloads, scopes]`:
 *   overloads  `;` between overloads, `,` between parameters, each a kind: n number, i integer, s string, b boolean, d Date,
 *              o object, a anything, f function, or a class or enumeration by name (`Spreadsheet.Range`); `[]` after it for
 *              an array, `?` for optional, `...` for the rest, `|` between alternatives.
 *   scopes     index into `scopes`, a list of sets of alternative scopes, one of which is sufficient; 0 is the empty set.
 */
import { createRequire } from 'node:module';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = dirname(fileURLToPath(import.meta.url));
const folder = dirname(createRequire(import.meta.url).resolve('gas-types-detailed/package.json'));
const NAMESPACES = {
  base: 'Base',
  cache: 'Cache',
  charts: 'Charts',
  content: 'Content',
  html: 'HTML',
  lock: 'Lock',
  mail: 'Mail',
  properties: 'Properties',
  script: 'Script',
  spreadsheet: 'Spreadsheet',
  utilities: 'Utilities',
};

const files = ['types', ...Object.keys(NAMESPACES)].map((name) => join(folder, `google-apps-script.${name}.d.ts`));
const program = ts.createProgram(files, { noResolve: true, types: [], lib: ['lib.es2019.d.ts'], skipLibCheck: true });
const checker = program.getTypeChecker();

const scopeSets = [[]];
function scopesOf(text) {
  const found = [
    ...new Set(
      text.match(/https:\/\/www\.(?:googleapis\.com\/auth|google\.com)\/[\w./-]+|https:\/\/mail\.google\.com\/?/g) ??
        [],
    ),
  ];
  const key = JSON.stringify(found);
  const at = scopeSets.findIndex((set) => JSON.stringify(set) === key);
  return at >= 0 ? at : scopeSets.push(found) - 1;
}

/** `Spreadsheet.Range` for a name declared inside `GoogleAppsScript.Spreadsheet`. */
function nameOf(symbol) {
  const full = checker.getFullyQualifiedName(symbol);
  return full.startsWith('GoogleAppsScript.') ? full.slice('GoogleAppsScript.'.length) : full;
}

function kindOf(node) {
  if (!node) return 'a';
  if (ts.isParenthesizedTypeNode(node)) return kindOf(node.type);
  if (ts.isArrayTypeNode(node)) return `${kindOf(node.elementType)}[]`;
  if (ts.isUnionTypeNode(node)) return [...new Set(node.types.map(kindOf))].join('|');
  if (ts.isFunctionTypeNode(node)) return 'f';
  if (ts.isTypeLiteralNode(node)) return 'o';
  if (ts.isLiteralTypeNode(node))
    return node.literal.kind === ts.SyntaxKind.NullKeyword ? '0' : ts.isStringLiteral(node.literal) ? 's' : 'a';
  switch (node.kind) {
    case ts.SyntaxKind.NumberKeyword:
      return 'n';
    case ts.SyntaxKind.StringKeyword:
      return 's';
    case ts.SyntaxKind.BooleanKeyword:
      return 'b';
    case ts.SyntaxKind.ObjectKeyword:
      return 'o';
    case ts.SyntaxKind.AnyKeyword:
      return 'a';
  }
  if (ts.isTypeReferenceNode(node)) {
    const written = node.typeName.getText();
    const short = written.split('.').pop();
    if (short === 'Integer') return 'i';
    if (short === 'Byte' || short === 'BigNumber') return 'n';
    if (short === 'Char') return 's';
    if (short === 'Date') return 'd';
    if (short === 'Array' || short === 'ReadonlyArray') return `${kindOf(node.typeArguments?.[0])}[]`;
    if (short === 'Record' || short === 'Object') return 'o';
    if (short === 'Function') return 'f';
    const symbol = checker.getSymbolAtLocation(node.typeName);
    if (symbol && symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Enum)) return nameOf(symbol);
    return 'a';
  }
  return 'a';
}

function overloadOf(declaration) {
  return declaration.parameters
    .map((parameter) => {
      if (parameter.dotDotDotToken) return `${kindOf(parameter.type).replace(/\[\]$/, '')}...`;
      return kindOf(parameter.type) + (parameter.questionToken ? '?' : '');
    })
    .join(',');
}

const classes = {};
const enums = {};
function readInterface(node) {
  const symbol = checker.getSymbolAtLocation(node.name);
  const entry = { methods: {}, properties: [] };
  for (const property of checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))) {
    const methods = (property.declarations ?? []).filter(ts.isMethodSignature);
    if (methods.length === 0) {
      entry.properties.push(property.name);
      continue;
    }
    const text = methods
      .map((method) => method.getFullText().slice(0, method.getStart() - method.getFullStart()))
      .join('\n');
    const authorization = /require authorization[^]*?(?=\n\s*\*\s*\n|$)/g;
    const scopes = scopesOf((text.match(authorization) ?? []).join('\n'));
    entry.methods[property.name] = [[...new Set(methods.map(overloadOf))].join(';'), scopes];
  }
  classes[nameOf(symbol)] = entry;
}

for (const [file, namespace] of Object.entries(NAMESPACES)) {
  const source = program.getSourceFile(join(folder, `google-apps-script.${file}.d.ts`));
  const visit = (node) => {
    if (ts.isInterfaceDeclaration(node)) readInterface(node);
    if (ts.isEnumDeclaration(node))
      enums[`${namespace}.${node.name.text}`] = node.members.map((member) => member.name.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
}

// All global objects of Google's, also of services that the runtime does not implement.
const globals = {};
for (const file of readdirSync(folder)
  .filter((name) => /^google-apps-script\..*\.d\.ts$/.test(name))
  .sort())
  for (const [, name, type] of readFileSync(join(folder, file), 'utf8').matchAll(
    /^declare var (\w+): GoogleAppsScript\.([\w.]+);/gm,
  ))
    globals[name] = type;

// Types for which the declarations are less exact than the reference's text ("a two-dimensional array of …", "values... Object").
const matrices = {
  s: 'Backgrounds FontColors FontFamilies FontLines FontStyles FontWeights Formulas FormulasR1C1 HorizontalAlignments Notes NumberFormats VerticalAlignments',
  i: 'FontSizes',
  b: 'Wraps',
  a: 'Values TextRotations',
  'Spreadsheet.DataValidation': 'DataValidations',
  'Spreadsheet.RichTextValue': 'RichTextValues',
  'Spreadsheet.TextStyle': 'TextStyles',
  'Spreadsheet.Color': 'BackgroundObjects FontColorObjects',
  'Spreadsheet.WrapStrategy': 'WrapStrategies',
  'Spreadsheet.TextDirection': 'TextDirections',
};
const corrections = {
  'Base.Logger.log': 'a...',
  'Base.console.log': 'a...',
  'Base.console.info': 'a...',
  'Base.console.warn': 'a...',
  'Base.console.error': 'a...',
  'Utilities.Utilities.formatString': 's,a...',
  'Mail.MailApp.sendEmail': 'o;s,s,s;s,s,s,o;s,s,s,s',
  'Base.Ui.showSidebar': 'HTML.HtmlOutput',
  'Base.Ui.showModalDialog': 'HTML.HtmlOutput,s',
  'Base.Ui.showModelessDialog': 'HTML.HtmlOutput,s',
  'Spreadsheet.Spreadsheet.insertSheet': ';i;i,o;o;s;s,i;s,i,o;s,o',
};
for (const [kind, names] of Object.entries(matrices))
  for (const name of names.split(' ')) corrections[`Spreadsheet.Range.set${name}`] = `${kind}[][]`;
for (const [name, overloads] of Object.entries(corrections)) {
  const at = name.lastIndexOf('.');
  const method = classes[name.slice(0, at)]?.methods[name.slice(at + 1)];
  if (!method) throw new Error(`${name} is corrected here, but the declarations have no such method`);
  method[0] = overloads;
}

writeFileSync(
  join(here, 'reference.json'),
  `${JSON.stringify({ scopes: scopeSets, globals, enums, classes }).replace(/(\]|\}),"([A-Z]\w*\.\w+)":\{/g, '$1,\n"$2":{')}\n`,
);
