import { checkSyntax } from '../../../runtime/host/syntax';

describe('syntax of Apps Script', () => {
  test.each([
    ['class A { #x = 1; }', /private names/],
    ['class A { static n = 0; }', /static fields/],
    ['class A { static { } }', /static blocks/],
    ["import a from 'a';", /Syntax error: SyntaxError: 'import'/],
    ['export const a = 1;', /Syntax error/],
    ["const f = () => import('a');", /import is not supported/],
    ['function f( {', /Syntax error/],
  ])('refuses %s', (code, message) => {
    expect(() => checkSyntax(code, 'Code.gs')).toThrow(message);
  });

  test('names line and file', () => {
    expect(() => checkSyntax('function a() {}\n\nclass B { static n = 1 }', 'ui/Code.gs')).toThrow(
      'line: 3 file: ui/Code.gs',
    );
  });

  test('accepts the syntax that V8 of Apps Script accepts', () => {
    const code =
      'const f = async () => { for await (const x of y) {} }; class A { m() { return this?.a ?? 2 ** 3; } static s() {} } var g = function () {}; let n = 5; function* h() {} label: { break label; } new.target;';
    expect(() => checkSyntax(code.replace(' new.target;', ''), 'Code.gs')).not.toThrow();
  });

  test('finds the functions that Google sees at the top level', () => {
    expect(
      checkSyntax(
        'function a() { function inner() {} } const b = () => 1; var c = function () {}; let d = 5; (function e() {})(); async function f() {}',
        'Code.gs',
      ),
    ).toEqual(['a', 'b', 'c', 'f']);
  });
});
