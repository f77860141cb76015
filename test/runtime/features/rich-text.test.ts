import { open } from './open';

describe('rich text', () => {
  test('keeps links and styles by run; the value stays text', () => {
    const opened = open();
    const { sheet, app } = opened;
    const bold = app.newTextStyle().setBold(true).setForegroundColor('red').setFontSize(14).build();
    const text = app
      .newRichTextValue()
      .setText('foo no baz')
      .setTextStyle(0, 3, bold)
      .setLinkUrl(7, 10, 'https://abc.xyz')
      .build();
    sheet.getRange('A1:A2').setRichTextValue(text);
    expect(sheet.getRange('A2').getValue()).toBe('foo no baz');
    for (const { sheet: read } of [opened, opened.reopened()]) {
      const value = read.getRange('A2').getRichTextValue();
      expect(value.getText()).toBe('foo no baz');
      expect(
        value
          .getRuns()
          .map((run: any) => [
            run.getText(),
            run.getStartIndex(),
            run.getEndIndex(),
            run.getLinkUrl(),
            run.getTextStyle().isBold(),
          ]),
      ).toEqual([
        ['foo', 0, 3, null, true],
        [' no ', 3, 7, null, false],
        ['baz', 7, 10, 'https://abc.xyz', false],
      ]);
      expect(value.getLinkUrl()).toBeNull();
      expect(value.getLinkUrl(7, 10)).toBe('https://abc.xyz');
      const style = value.getTextStyle(0, 3);
      expect([style.getForegroundColor(), style.getFontSize(), style.isItalic()]).toEqual(['#ff0000', 14, false]);
      expect(value.getTextStyle().isBold()).toBeNull();
    }
  });

  test('a single link over the whole text is its link', () => {
    const { sheet, app } = open();
    sheet.getRange('A1').setRichTextValue(app.newRichTextValue().setText('Foo').setLinkUrl('https://bar.foo').build());
    const value = sheet.getRange('A1').getRichTextValue();
    expect(value.getLinkUrl()).toBe('https://bar.foo');
    expect(value.getTextStyle().isUnderline()).toBe(true);
    expect(value.copy().setLinkUrl(null).build().getLinkUrl()).toBeNull();
  });

  test('is null for numbers and is removed when the cell gets another value', () => {
    const { sheet, app } = open();
    sheet.getRange('A1').setRichTextValue(app.newRichTextValue().setText('12').setLinkUrl('https://bar.foo').build());
    expect(sheet.getRange('A1').getValue()).toBe('12');
    sheet.getRange('A1').setValue('other');
    expect(sheet.getRange('A1').getRichTextValue().getLinkUrl()).toBeNull();
    sheet.getRange('A1').setValue(12);
    expect(sheet.getRange('A1').getRichTextValue()).toBeNull();
  });

  test('moves with its cell through moves and sorting', () => {
    const { sheet, app } = open();
    const link = (text: string) => app.newRichTextValue().setText(text).setLinkUrl(`https://${text}.org`).build();
    sheet.getRange('A1:A3').setRichTextValues([[link('c')], [link('a')], [link('b')]]);
    sheet.getRange('A1:A3').sort(1);
    expect(
      sheet
        .getRange('A1:A3')
        .getRichTextValues()
        .map(([value]: any[]) => value.getLinkUrl()),
    ).toEqual(['https://a.org', 'https://b.org', 'https://c.org']);
    sheet.moveRows(sheet.getRange('1:1'), 4);
    expect(sheet.getRange('A3').getRichTextValue().getLinkUrl()).toBe('https://a.org');
  });

  test('offsets outside the text throw', () => {
    const { app } = open();
    expect(() => app.newRichTextValue().setText('ab').setLinkUrl(1, 3, 'https://a.org')).toThrow();
  });

  test('text styles of whole cells are read and set', () => {
    const { sheet, app } = open();
    sheet.getRange('A1').setTextStyle(app.newTextStyle().setItalic(true).setFontFamily('Verdana').build());
    const style = sheet.getRange('A1').getTextStyle();
    expect([style.isItalic(), style.isBold(), style.getFontFamily(), style.getFontSize()]).toEqual([
      true,
      false,
      'Verdana',
      10,
    ]);
    expect(sheet.getRange('A1').getFontStyle()).toBe('italic');
  });
});
