import { HtmlService } from '../../../runtime/services/html-service';
import { servedPage, stripComments } from '../../../runtime/services/served-html';
import { Ui } from '../../../runtime/services/ui';
import { bench } from './execution';

const contentOf = (file: string): string => {
  const { execution } = bench({ htmlFiles: { file } });
  return new HtmlService(execution).createHtmlOutputFromFile('file').getContent();
};

describe('getContent of a file', () => {
  test.each([
    ['comments go', '<p>a<!-- b --></p>', '<p>a</p>'],
    ['tags are respelled', "<BODY data-view='' id=x><BR/>", '<body data-view id="x"><br>'],
    ['lone characters become entities', '1 < 2 & 3 &amp; 4', '1 &lt; 2 &amp; 3 &amp; 4'],
    ['scripts lose their comments', '<script>a(); // b\nc("//d")</script>', '<script>a(); \nc("//d")</script>'],
    [
      'JSON in a script stays',
      '<script type="application/json">{"a":"//b"}</script>',
      '<script type="application/json">{"a":"//b"}</script>',
    ],
    ['JSON without < survives', '{"a":"b","c":[1,"ü"]}', '{"a":"b","c":[1,"ü"]}'],
  ])('%s', (_name, file, expected) => expect(contentOf(file)).toBe(expected));

  test.each(['{"a":"<b"}', '<p class="a>text', '<script>a()', '<!-- a', 'if (a <b && c) {}'])(
    '%s is malformed',
    (file) => expect(() => contentOf(file)).toThrow('Malformed HTML content: <'),
  );

  test('getRawContent of a template is what the file has', () => {
    const file = '<p class="a>text <!-- // -->';
    const { execution } = bench({ htmlFiles: { file } });
    expect(new HtmlService(execution).createTemplateFromFile('file').getRawContent()).toBe(file);
  });
});

describe('the comment stripper', () => {
  test.each([
    ['line comments and block comments', 'a();// b\nc();/* d\n*/e()', 'a();\nc(); e()'],
    ['texts in quotes stay', `a("//b",'/*c*/',"\\"//d")`, `a("//b",'/*c*/',"\\"//d")`],
    ['a regex after an operator stays', 'a=/\\/\\//.test(b)', 'a=/\\/\\//.test(b)'],
    ['a regex after return stays', 'return /"/.test(b)', 'return /"/.test(b)'],
    ['a division is none', 'a/b/c', 'a/b/c'],
    ['an address in a template literal is cut', 'a(`https://b.c`);d()', 'a(`https:'],
    ['a slash in a class of a regex ends it', 'a=/[/]/.test(b);c("//")', 'a=/[/]/.test(b);c("//")'],
    ['and what follows may be a comment', 'a=/[/]//.5', 'a=/[/]'],
  ])('%s', (_name, script, expected) => expect(stripComments(script)).toBe(expected));

  test('works on the scripts of a served page only', () => {
    const page = '<!-- a // --><p title="//b">//c</p><style>/* d */</style><script>e() // f\n</script>';
    expect(servedPage(page)).toBe(page.replace('// f', ''));
    const { execution, shown } = bench();
    new Ui(execution).showSidebar(new HtmlService(execution).createHtmlOutput(page));
    expect(shown).toMatchObject([{ kind: 'sidebar', html: servedPage(page) }]);
  });
});
