/** The page of `npm run paste`: one HTML file with its style, its script and the files to copy, so that it can be sent or attached alone. */
import { escape } from './escape.mjs';
import { pictures } from './pictures.mjs';
import { languages } from './languages.mjs';

/**
 * @param {string} template page.html
 * @param {{ version: string, files: { file: string, name: string, shown: string, text: string, bytes: number, sha256: string }[] }} content
 */
export function makePage(template, { version, files }) {
  // A script element ends at the first </script, also inside a string.
  const data = JSON.stringify(files.map(({ shown, text, bytes }) => ({ shown, text, bytes }))).replaceAll(
    '<',
    '\\u003c',
  );
  const parts = {
    version: escape(version),
    switch: languages
      .map(({ code, name }) => `<button type="button" data-language="${code}" lang="${code}">${escape(name)}</button>`)
      .join('\n'),
    body: languages.map((words) => body(words, files)).join('\n'),
    files: data,
    titles: JSON.stringify(Object.fromEntries(languages.map(({ code, title }) => [code, `${title} · Waymark`]))),
  };
  return template.replace(/<!-- (\w+) -->/g, (_all, name) => {
    if (parts[name] === undefined) throw new Error(`page.html names an unknown part: ${name}`);
    return parts[name];
  });
}

function body(words, files) {
  const steps = stepsOf(words, files).map(
    ({ heading, lines, drawings, file }, index) => `<section>
<h2><span>${escape(words.step(index + 1))}</span> ${escape(heading)}</h2>
<div class="columns">
<div>
<ol>
${lines.map((line) => `<li>${line}</li>`).join('\n')}
</ol>
${file === undefined ? '' : facts(words, files, file)}
</div>
<div class="drawings">
${drawings.join('\n')}
</div>
</div>
</section>`,
  );
  return `<div lang="${words.code}" class="words">
<h1>${escape(words.title)}</h1>
<p class="lead">${escape(words.intro)}</p>
<p class="quiet">${escape(words.update)}</p>
${steps.join('\n')}
</div>`;
}

/** The lines of each step; the one that copies its file has the button in it. */
function stepsOf(words, files) {
  const { drawn } = words;
  const shown = files.map((file) => file.shown);
  const steps = [
    {
      heading: words.sheet.heading,
      lines: words.sheet.lines.map(mark),
      drawings: [
        pictures.sheet(drawn, words.sheet.picture, {
          menu: drawn.extensions,
          entries: ['Apps Script', drawn.addOns],
          number: 2,
        }),
      ],
    },
  ];
  files.forEach((file, index) => {
    const isManifest = file.name === 'appsscript';
    const isScript = file.name === 'Code';
    const told = isScript
      ? words.script
      : isManifest
        ? words.manifest
        : file.name.includes('/')
          ? words.language(file.name, languageName(words.code, file.name))
          : words.page(file.name);
    const before = told.lines.map(mark);
    const lines = [...before, button(words, files, index), mark(words.replace)];
    // As the editor lists them: the manifest first, then in the order in which they were made.
    const listed = shown.slice(0, index + 1).filter((name) => name !== 'appsscript.json');
    if (isManifest || shown.indexOf('appsscript.json') < index) listed.unshift('appsscript.json');
    const editor = pictures.editor(drawn, told.picture, {
      files: listed,
      chosen: file.shown,
      marks: isManifest
        ? { file: 3, code: lines.length }
        : { ...(isScript ? {} : { plus: 1 }), file: isScript ? 1 : before.length, code: lines.length },
    });
    steps.push({
      heading: told.heading,
      lines,
      drawings: isManifest
        ? [pictures.settings(drawn, told.settings, { cog: 1, box: 2, editor: 3 }), editor]
        : [editor],
      file: index,
    });
  });
  return [
    ...steps,
    {
      heading: words.open.heading,
      lines: words.open.lines.map(mark),
      drawings: [
        pictures.sheet(drawn, words.open.picture, { menu: 'Waymark', entries: [drawn.open, drawn.update], number: 2 }),
      ],
    },
  ];
}

function button(words, files, index) {
  const { shown, bytes } = files[index];
  const said = words.copied(shown, format(words, bytes));
  return `<div class="copying"><button type="button" class="copy" data-file="${index}" data-said="${escape(said)}" data-by-hand="${escape(words.byHand)}">${escape(words.copy(shown))}</button>
<p class="said" role="status"></p></div>`;
}

/** What lets somebody make sure that it is the right file: its size and hash, and its text. */
function facts(words, files, index) {
  const { file, shown, bytes, sha256 } = files[index];
  const size = words.size(format(words, Math.max(1, Math.round(bytes / 1024))), format(words, bytes));
  return `<p class="facts"><code>${escape(shown)}</code>: ${escape(size)}, ${escape(words.beside(file))}<br>SHA-256 <code class="hash">${sha256}</code></p>
<details data-file="${index}"><summary>${escape(words.show)}</summary><textarea readonly rows="8" spellcheck="false" aria-label="${escape(words.textOf(shown))}"></textarea></details>`;
}

/** How a language calls the language of `lang/de`. */
const languageName = (inLanguage, file) =>
  new Intl.DisplayNames(inLanguage, { type: 'language' }).of(file.split('/')[1]);

const format = (words, number) => new Intl.NumberFormat(words.code).format(number);

/** HTML of a line: `keys and files` as code, *names on the screen* in bold. */
const mark = (line) =>
  escape(line)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*([^*]+)\*/g, '<strong>$1</strong>')
    .replace(
      '<strong>sheets.new</strong>',
      '<a href="https://sheets.new" target="_blank" rel="noopener">sheets.new</a>',
    );
