import type { Tools, Topic } from '../fact';

const raw = (tools: Tools, name: string) => {
  try {
    return tools.compare(name, HtmlService.createTemplateFromFile(name).getRawContent());
  } catch {
    return tools.leaveOut(`The file ${name} is not beside the script.`);
  }
};

export const html: Topic = {
  runtime: 'runtime/services/html-service.ts, runtime/services/served-html.ts',
  facts: [
    {
      id: 'raw-page',
      says: "A template's getRawContent gives a page as it was pushed, comments included",
      restsOn: 'src/google/read-file.ts',
      where: 'menu',
      settles: 'raw-content',
      ask: (tools) => raw(tools, 'Page'),
    },
    {
      id: 'raw-sidebar',
      says: "getRawContent gives Waymark's sidebar as it was pushed",
      restsOn: 'src/google/show.ts',
      where: 'menu',
      settles: 'raw-content',
      ask: (tools) => raw(tools, 'Sidebar'),
    },
    {
      id: 'raw-language',
      says: 'getRawContent gives a language file as it was pushed, also from a folder',
      restsOn: 'src/google/language.ts',
      where: 'menu',
      settles: 'raw-content',
      ask: (tools) => raw(tools, 'lang/de'),
    },
    {
      id: 'parsed-page',
      says: 'getContent of a file has been through a parser',
      restsOn: 'no file is read by it',
      where: 'menu',
      ask(tools) {
        if (raw(tools, 'Page') === null) return null;
        const parsed = tools.attempt(() =>
          tools.compare('Page', HtmlService.createHtmlOutputFromFile('Page').getContent()),
        );
        return parsed === 'as pushed' || parsed === 'throws' ? parsed : 'altered';
      },
    },
    {
      id: 'missing-file',
      says: 'A file that is not there throws',
      restsOn: 'one sentence says which file is missing',
      where: 'menu',
      ask: ({ attempt }) => attempt(() => HtmlService.createTemplateFromFile('no such file').getRawContent()),
    },
    {
      id: 'template-escapes',
      says: '<?= ?> escapes and <?!= ?> does not',
      restsOn: 'nothing: there are no templates',
      where: 'menu',
      ask() {
        const template = HtmlService.createTemplate('<p><?= word ?></p><p><?!= word ?></p>');
        (template as unknown as { word: string }).word = '<b>';
        return template.evaluate().getContent();
      },
    },
  ],
};
