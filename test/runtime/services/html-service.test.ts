import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { HtmlService } from '../../../runtime/services/html-service';
import { bench } from './execution';

const { execution } = bench();
const html = new HtmlService(execution);
const filled = (template: string, variables: Record<string, unknown> = {}): string =>
  Object.assign(html.createTemplate(template), variables).evaluate().getContent();

test('files are found by their name; a missing one is named', () => {
  expect(html.createHtmlOutputFromFile('page').getContent()).toBe('<p>Hello</p>');
  expect(html.createHtmlOutputFromFile('ui/part.html').getContent()).toBe('<b>part</b>');
  expect(() => html.createHtmlOutputFromFile('gone')).toThrow('No HTML file named gone was found.');
  expect(() => html.createTemplateFromFile('toString')).toThrow('No HTML file named toString was found.');
});
test('outputs are built up', () => {
  const output = html
    .createHtmlOutput('<p>a</p>')
    .append('<p>')
    .appendUntrusted('<i>&')
    .append('</p>')
    .setTitle('T')
    .setWidth(300)
    .setHeight(200)
    .addMetaTag('viewport', 'width=device-width');
  expect(output.getContent()).toBe('<p>a</p><p>&lt;i&gt;&amp;</p>');
  expect([
    output.getTitle(),
    output.getWidth(),
    output.getHeight(),
    output.getMetaTags().map((tag) => [tag.getName(), tag.getContent()]),
  ]).toEqual(['T', 300, 200, [['viewport', 'width=device-width']]]);
  expect(() => output.addMetaTag('robots', 'x')).toThrow('not allowed');
  expect(
    output
      .setSandboxMode(html.SandboxMode.IFRAME)
      .setXFrameOptionsMode(html.XFrameOptionsMode.ALLOWALL)
      .clear()
      .getContent(),
  ).toBe('');
  expect(html.createHtmlOutput().getContent()).toBe('');
  expect(output.getBlob().getContentType()).toBe('text/html');
});

describe('templates', () => {
  test('run scriptlets, print escaped, print raw', () =>
    expect(
      filled('<ul><? for (const x of list) { ?>\n<li><?= x ?></li><? } ?></ul><?!= raw ?>', {
        list: ['<a>', 'b'],
        raw: '<hr>',
      }),
    ).toBe('<ul>\n<li>&lt;a&gt;</li>\n<li>b</li></ul><hr>'));
  test('only the first statement of a printing scriptlet is printed', () => expect(filled('<?= 1; 2 ?>')).toBe('1'));
  test('comments at the end of scriptlets end there', () =>
    expect(filled('<? var a = 1; // one ?>[<?= a // again ?>]')).toBe('[1]'));
  test('texts of every kind survive', () => {
    const text = 'a "quoted" \\ `tick` ${x} \u2028 </script> 🎯\r\n\tend';
    expect(filled(text)).toBe(text);
  });
  test('a variable that is not set is an error of the script', () =>
    expect(() => filled('<?= nothing ?>')).toThrow('nothing is not defined'));
  test('errors contain the line of the template', () => {
    try {
      filled('a\nb\n<? throw new Error("x") ?>');
    } catch (error) {
      expect((error as Error).stack).toMatch(/<anonymous>:5:/); // Function() adds two lines
    }
    expect.assertions(1);
  });
  test('a scriptlet that is not closed throws', () => expect(() => filled('a <? b')).toThrow('not closed'));
  test('getCode shows the statements, getRawContent the template', () => {
    const template = html.createTemplate('a<?= b ?>');
    expect(template.getCode()).toContain('output._ = "a"; output._$ =  b ;');
    expect(template.getRawContent()).toBe('a<?= b ?>');
  });
  test('an output is a template again', () =>
    expect(
      (html.createHtmlOutput('<?= 1 + 1 ?>').asTemplate() as ReturnType<typeof html.createTemplate>)
        .evaluate()
        .getContent(),
    ).toBe('2'));
});

describe('escaping by place', () => {
  const place = (template: string, value: unknown) => filled(template, { value });
  test.each<[string, unknown, string]>([
    ['<p><?= value ?></p>', '<b>&"\'', '<p>&lt;b&gt;&amp;&#34;&#39;</p>'],
    ['<p title="<?= value ?>">', '" onclick="x', '<p title="&#34; onclick=&#34;x">'],
    ['<p title=<?= value ?>>', 'a b>', '<p title=a&#32;b&gt;>'],
    ['<a href="<?= value ?>">', 'javascript:alert(1)', '<a href="#zSoyz">'],
    ['<a href="<?= value ?>">', ' JaVaScRiPt:alert(1)', '<a href="#zSoyz">'],
    ['<a href="<?= value ?>">', 'https://x.org/?a=1&b=2', '<a href="https://x.org/?a=1&amp;b=2">'],
    ['<a href="/find?q=<?= value ?>">', 'a&b c', '<a href="/find?q=a%26b%20c">'],
    [
      '<script>var a = <?= value ?>;</script>',
      '</script><b>',
      "<script>var a = '\\u003c\\/script\\u003e\\u003cb\\u003e';</script>",
    ],
    [
      '<script>var a = "<?= value ?>";</script>',
      '"; alert(1); "',
      '<script>var a = "\\u0022; alert(1); \\u0022";</script>',
    ],
    ['<script>var a = <?= value ?>;</script>', 5, '<script>var a =  5 ;</script>'],
    ['<script>var a = <?= value ?>;</script>', { x: ['<'] }, '<script>var a = {"x":["\\u003c"]};</script>'],
    ["<script>// it's\nvar a = <?= value ?>;</script>", 'x', "<script>// it's\nvar a = 'x';</script>"],
    [
      '<script>/* " */ var a = <?= value ?>;</script><p><?= value ?></p>',
      '<',
      "<script>/* \" */ var a = '\\u003c';</script><p>&lt;</p>",
    ],
    ['<p onclick="go(\'<?= value ?>\')">', "');alert('", '<p onclick="go(\'\\u0027);alert(\\u0027\')">'],
    ['<p style="color: <?= value ?>">', 'red;background:url(x)', '<p style="color: zSoyz">'],
    ['<style>p { color: <?= value ?> }</style>', '#ff0000', '<style>p { color: #ff0000 }</style>'],
    ['<!-- <?= value ?> -->', '--><b>', '<!--     b  -->'],
    ['<textarea><?= value ?></textarea>', '</textarea>', '<textarea>&lt;/textarea&gt;</textarea>'],
    ['<input <?= value ?>>', 'onfocus=x', '<input zSoyz>'],
    ['a < b <?= value ?>', '<', 'a < b &lt;'],
  ])('%s', (template, value, page) => expect(place(template, value)).toBe(page));

  test('no text runs, leaves its element or adds one, wherever it is printed', () => {
    const evil = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '<',
            '>',
            '"',
            "'",
            '`',
            '</script>',
            '</style>',
            '-->',
            '<!--',
            'javascript:',
            '\\',
            '\n',
            '\u2028',
            '${',
            '}',
            ';',
            ' on=',
            'hit()',
            '&quot;',
            '/*',
            '*/',
            '//',
            'url(',
            ')',
          ),
          fc.string({ maxLength: 3 }),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(''));
    const template =
      '<p id="a" title="<?= v ?>" style="color: <?= v ?>"><?= v ?></p><a id="b" href="<?= v ?>" onclick="f(\'<?= v ?>\')">x</a><script>out = [<?= v ?>, "<?= v ?>", \'<?= v ?>\', `<?= v ?>`];</script><textarea id="c"><?= v ?></textarea><!-- <?= v ?> --><i id="d">end</i>';
    const texts = fc.sample(evil, { seed: 20260101, numRuns: 200 });
    // jest cannot load jsdom's ES modules.
    const parsed = execFileSync(process.execPath, [join(__dirname, 'fixtures/parse-pages.mjs')], {
      input: JSON.stringify(texts.map((v) => filled(template, { v }))),
      maxBuffer: 1e8,
    });
    const pages = JSON.parse(String(parsed)) as { tag: string; attributes: Record<string, string>; text: string }[][];
    expect(pages).toHaveLength(texts.length);
    pages.forEach((elements, index) => {
      const v = texts[index]!;
      const shown = v.replace(/\r\n?/g, '\n').replace(/\0/g, '\ufffd');
      expect(elements.map((element) => element.tag)).toEqual(['P', 'A', 'SCRIPT', 'TEXTAREA', 'I']);
      const [p, a, script] = elements as [(typeof elements)[0], (typeof elements)[0], (typeof elements)[0]];
      expect(Object.keys(p.attributes)).toEqual(['id', 'title', 'style']);
      expect(p.attributes['title']).toBe(shown);
      expect(p.text.replace(/\0/g, '')).toBe(shown.replace(/\ufffd/g, ''));
      expect(a.attributes['href']).not.toMatch(/^[\s\0-\x1f]*(javascript|data|vbscript):/i);
      expect(Object.keys(a.attributes)).toEqual(['id', 'href', 'onclick']);
      const heard: unknown[] = [];
      new Function('f', a.attributes['onclick']!)((one: unknown) => heard.push(one));
      expect(heard).toEqual([v]);
      expect(new Function(`let out; ${script.text}; return out;`)()).toEqual([v, v, v, v]);
    });
  });
});
