import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openShell, type Shell } from './command-line';

let shell: Shell;
beforeEach(async () => {
  shell = openShell();
  await shell.run([
    '--now',
    '2026-03-02T09:00',
    '--timezone',
    'Europe/Berlin',
    '--user',
    'ana@example.com',
    'call',
    'setUp',
  ]);
});
afterEach(() => shell.remove());

describe('a fresh folder', () => {
  test('is an empty spreadsheet with Sheet1', async () => {
    const fresh = openShell();
    expect(await fresh.json(['tab', 'list', '--json'])).toEqual([{ name: 'Sheet1', hidden: false }]);
    expect(await fresh.json(['show', 'Sheet1', '--json'])).toEqual([]);
    expect(await fresh.run(['show', 'Sheet1'])).toBe('');
    expect(await fresh.json(['outbox', '--json'])).toEqual([]);
    expect(await fresh.json(['calls', '--json'])).toEqual({ calls: 0, cells: 0, simulatedSeconds: 0, byMethod: {} });
    fresh.remove();
  });

  test('keeps the clock that was set, and the zone', async () => {
    expect(await shell.json(['advance', '+0m', '--json'])).toEqual({ now: '2026-03-02T09:00:00+01:00', fired: [] });
    expect(await shell.json(['--timezone', 'America/New_York', 'advance', '+0m', '--json'])).toEqual({
      now: '2026-03-02T03:00:00-05:00',
      fired: [],
    });
  });
});

describe('a command that needs no cells', () => {
  test('sets the clock and leaves the tabs as they were', async () => {
    await shell.run(['edit', 'Things!A2', '=TODAY()']);
    await shell.run(['--now', '2026-03-09T09:00', 'outbox']);
    expect((await shell.json(['show', 'Things', '--json', '--values']))[1][0]).toBe('2026-03-09');
  });
});

describe('call', () => {
  test('prints the bare JSON result and nothing else', async () => {
    expect(await shell.run(['call', 'echo', '{"a":[1,"x"]}'])).toBe('{"a":[1,"x"]}\n');
    expect(await shell.run(['call', 'nothing'])).toBe('null\n');
    expect(await shell.run(['call', 'logs'])).toBe('1\n');
  });

  test('lists the functions', async () => {
    expect(await shell.run(['call', '--list'])).toBe('setUp  Makes the tab.\necho   Gives back.\n');
    expect(await shell.json(['call', '--list', '--json'])).toHaveLength(2);
  });

  test('reports a failure in one line and exits with 1', async () => {
    expect(await shell.try(['call', 'breakDown'])).toEqual({ code: 1, out: '', err: 'first line second line\n' });
    expect(await shell.try(['call', 'missing'])).toEqual({
      code: 1,
      out: '',
      err: 'Script function not found: missing\n',
    });
    expect(await shell.try(['call', 'echo', '{a:1}'])).toEqual({ code: 1, out: '', err: 'Not JSON: {a:1}\n' });
  });

  test('runs as the user of --user', async () => {
    expect(await shell.run(['call', 'whoAmI'])).toBe('"ana@example.com"\n');
    expect(await shell.run(['--user', 'bo@example.com', 'call', 'whoAmI'])).toBe('"bo@example.com"\n');
    expect(await shell.run(['call', 'whoAmI'])).toBe('"ana@example.com"\n');
  });
});

describe('editing cells', () => {
  test('a plain number typed into a percent cell is a percentage', async () => {
    await shell.run(['edit', 'Things!B2', '50%']);
    await shell.run(['edit', 'Things!B2', '25']);
    expect((await shell.json(['show', 'Things', '--json']))[1][1]).toBe('25%');
    expect((await shell.json(['show', 'Things', '--json', '--values']))[1][1]).toBe(0.25);
  });

  test('edit parses what is typed and fires onEdit; an empty text clears', async () => {
    expect(await shell.run(['edit', 'Things!A2', 'Tea'])).toBe('');
    await shell.run(['edit', 'Things!B2', '2026-03-05']);
    expect(await shell.json(['show', 'Things', '--json', '--values'])).toEqual([
      ['Thing', 'Due', 'Note'],
      ['Tea', '2026-03-05', 'edited Tea'],
    ]);
    await shell.run(['edit', 'Things!B2', '']);
    await shell.run(['edit', 'Things!A3', '-5']);
    expect(await shell.json(['show', 'Things', '--json', '--values'])).toEqual([
      ['Thing', 'Due', 'Note'],
      ['Tea', '', 'edited Tea'],
      [-5, '', 'edited -5'],
    ]);
  });

  test('paste takes rows from standard input, grows the grid and fires onEdit without a value', async () => {
    await shell.run(['paste', 'Things!A999'], 'a\t1\nb\t2\nc\t3\n');
    const rows: string[][] = await shell.json(['show', 'Things', '--json']);
    expect(rows).toHaveLength(1001);
    expect(rows.slice(998)).toEqual([
      ['a', '1', 'edited -'],
      ['b', '2', ''],
      ['c', '3', ''],
    ]);
  });

  test('a protection refuses other users, not its owner; a warning refuses nobody', async () => {
    await shell.run(['--user', 'bo@example.com', 'edit', 'Things!A1', 'Theirs']);
    await shell.run(['call', 'guard']);
    const refused = {
      code: 1,
      out: '',
      err: 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.\n',
    };
    expect(await shell.try(['--user', 'bo@example.com', 'edit', 'Things!A1', 'x'])).toEqual(refused);
    expect(await shell.try(['--user', 'bo@example.com', 'paste', 'Things!A1'], 'x\ty\n')).toEqual(refused);
    expect((await shell.json(['show', 'Things', '--json']))[0]).toEqual(['Theirs', 'Due', 'edited Theirs']);
    await shell.run(['--user', 'bo@example.com', 'edit', 'Things!B5', 'y']);
    await shell.run(['edit', 'Things!A1', 'Mine']);
    expect((await shell.json(['show', 'Things', '--json']))[0][0]).toBe('Mine');
  });

  test('rows, columns, sort and tabs', async () => {
    await shell.run(['paste', 'Things!A2'], 'b\t2026-03-02\na\t2026-03-01\n');
    await shell.run(['sort', 'Things', 'A']);
    const first = async (): Promise<string[]> =>
      (await shell.json(['show', 'Things', '--json'])).map((row: string[]) => row[0]);
    expect(await first()).toEqual(['Thing', 'a', 'b']);
    await shell.run(['sort', 'Things', 'Due', 'desc']);
    expect(await first()).toEqual(['Thing', 'b', 'a']);
    await shell.run(['rows', 'insert', 'Things', '3', '2']);
    expect(await first()).toEqual(['Thing', 'b', '', '', 'a']);
    await shell.run(['rows', 'move', 'Things', '5', '1', '2']);
    expect(await first()).toEqual(['Thing', 'a', 'b']);
    await shell.run(['rows', 'delete', 'Things', '2', '1']);
    await shell.run(['columns', 'insert', 'Things', 'A', '1']);
    expect(await shell.json(['show', 'Things', '--json'])).toEqual([
      ['', 'Thing', 'Due', 'Note'],
      ['', 'b', expect.stringContaining('2026'), 'edited -'],
    ]);
    await shell.run(['columns', 'move', 'Things', 'Due', '1', '1']);
    await shell.run(['columns', 'delete', 'Things', '2', '1']);
    expect((await shell.json(['show', 'Things', '--json']))[0]).toEqual(['Due', 'Thing', 'Note']);
    await shell.run(['tab', 'rename', 'Things', 'Vorrat']);
    await shell.run(['tab', 'copy', 'Vorrat', 'Spare']);
    await shell.run(['tab', 'hide', 'Spare']);
    await shell.run(['tab', 'delete', 'Sheet1']);
    expect(await shell.run(['tab', 'list'])).toBe('Vorrat\nSpare (hidden)\n');
    expect((await shell.json(['show', 'Stock', '--json']))[0]).toEqual(['Due', 'Thing', 'Note']);
  });

  test('each mistake gives one sentence', async () => {
    for (const [args, sentence] of [
      [['show', 'Nowhere'], 'There is no tab Nowhere. The tabs are: Sheet1, Things.'],
      [['edit', 'Things!', 'x'], 'Things! is not a cell, such as Steps!D5.'],
      [['edit', 'Things!A1'], "Usage: edit 'TAB!CELL' VALUE"],
      [['rows', 'insert', 'Things', '0', '1'], 'A row must be a whole number from 1 on, not 0.'],
      [
        ['tab', 'rename', 'Things', 'Sheet1'],
        'A sheet with the name "Sheet1" already exists. Please enter another name.',
      ],
      [['sort', 'Things', 'Colour'], 'Things has no column Colour.'],
      [['advance', 'soon'], 'soon is not a span or a moment. Usage: advance +3d | advance 2026-03-01T08:00'],
      [['--now', 'soon', 'calls'], 'soon is not a moment, such as 2026-03-01T08:00.'],
      [['--timezone', 'Mars/Base', 'calls'], 'Mars/Base is not a time zone, such as Europe/Berlin.'],
      [['dance'], 'There is no command dance. See --help.'],
      [['serve', '--port', 'eighty'], '--port must be a number up to 65535, not eighty.'],
    ] as [string[], string][])
      expect(await shell.try(args)).toEqual({ code: 1, out: '', err: `${sentence}\n` });
  });
});

describe('menu', () => {
  test('prints what is shown, and the menu itself', async () => {
    expect(await shell.run(['menu'])).toBe(
      'Waymark ▸ Count…\nWaymark ▸ Show panel\nWaymark ▸ More ▸ Ask\nWaymark ▸ More ▸ Break\n',
    );
    expect(await shell.run(['menu', 'Count'])).toBe('Rows\n1\n[OK]\n');
    expect(await shell.run(['menu', 'Show panel'])).toBe('Sidebar: My panel\n');
  });

  test('answers its dialogs', async () => {
    await shell.run(['menu', 'More', 'Ask', '--answer', 'Ana', '--press', 'ok', '--press', 'yes']);
    expect((await shell.json(['show', 'Things', '--json']))[0]).toEqual(['Thing', 'Due', 'Note', '', 'Ana']);
  });

  test('fails in one line', async () => {
    expect(await shell.try(['menu', 'More', 'Break'])).toEqual({ code: 1, out: '', err: 'first line second line\n' });
    expect(await shell.try(['menu', 'Dance'])).toEqual({ code: 1, out: '', err: 'There is no menu item Dance.\n' });
    expect(await shell.try(['--auth', 'limited', 'menu', 'Count'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Authorization is required'),
    });
  });

  test('an item reads what is selected', async () => {
    expect(await shell.run(['--select', 'Things!B7', 'call', 'selected'])).toBe('"B7"\n');
  });
});

describe('clock and mails', () => {
  test('a trigger fires when it is due, and its mail is in the outbox', async () => {
    expect(await shell.run(['call', 'remind', '{"hour":8}'])).toBe('{"hour":8}\n');
    const { now, fired } = await shell.json(['advance', '+2d', '--json']);
    expect(now).toBe('2026-03-04T09:00:00+01:00');
    expect(fired).toHaveLength(2);
    const mails = await shell.json(['outbox', '--json']);
    expect(mails).toEqual(
      [0, 1].map((index) => ({
        to: 'ana@example.com',
        subject: 'Due today',
        date: fired[index].at,
        text: 'Look: 2',
        html: '<b>Look</b>',
        attachments: [],
      })),
    );
    expect(await shell.run(['outbox', '--show', '1'])).toBe(
      readFileSync(join(shell.dir, 'outbox', '0001.eml'), 'utf8'),
    );
    expect((await shell.run(['outbox'])).split('\n')[0]).toMatch(
      /^1 {2}2026-03-02 09:\d\d {2}ana@example.com {2}Due today$/,
    );
  });

  test('a failed trigger is reported on standard error, and the clock advances', async () => {
    await shell.run(['call', 'remind', '{"hour":8}']);
    const result = await shell.try(['fault', '1', 'quota', 'advance', '+1d']);
    expect(result).toMatchObject({ code: 0, err: expect.stringContaining('daily failed: ') });
    expect(await shell.json(['outbox', '--json'])).toHaveLength(0);
  });
});

describe('fault, run, export, calls', () => {
  test('the n-th call fails', async () => {
    expect(await shell.try(['fault', '1', 'server', 'menu', 'Count'])).toMatchObject({
      code: 1,
      err: "We're sorry, a server error occurred. Please wait a bit and try again.\n",
    });
    expect(await shell.try(['fault', '0', 'server', 'menu', 'Count'])).toMatchObject({ code: 1 });
    expect(await shell.try(['fault', '1', 'hiccup', 'menu', 'Count'])).toMatchObject({
      code: 1,
      err: 'KIND is one of timeout, quota, permission, lock, server, kill, edit.\n',
    });
  });

  test('another user edits just before a call', async () => {
    expect(await shell.run(['fault', '1', 'edit', 'Things!A9', 'theirs', 'menu', 'Count'])).toBe('Rows\n9\n[OK]\n');
  });

  test('run runs any folder and prints its JSON', async () => {
    const samples = join(__dirname, '../runtime/host/fixtures');
    await shell.run(['edit', 'Things!A2', 'Tea']);
    expect(await shell.run(['run', join(samples, 'clean-sheet'), 'cropSheet'])).toBe('[2,3]\n');
    expect(await shell.run(['run', join(samples, 'triggers'), 'giveBack', '[1]'])).toBe('{"got":[1],"isArray":true}\n');
    expect(await shell.try(['run', join(samples, 'triggers'), 'fails'])).toEqual({
      code: 1,
      out: '',
      err: 'no such step\n',
    });
    expect(await shell.try(['run', '/nowhere', 'f'])).toEqual({
      code: 1,
      out: '',
      err: 'There is no folder /nowhere.\n',
    });
  });

  test('calls prints the calls of the last run', async () => {
    await shell.run(['call', 'setUp']).catch(() => undefined);
    await shell.run(['menu', 'Count']);
    const summary = await shell.json(['calls', '--json']);
    expect(summary).toMatchObject({ calls: 1, byMethod: { 'SpreadsheetApp.Sheet.getLastRow': 1, 'Ui.alert': 1 } });
    expect(await shell.run(['calls'])).toContain('1 calls, ');
  });

  test('export writes the text that the project returns', async () => {
    const path = join(shell.dir, 'out.json');
    expect(await shell.run(['export', path])).toBe('');
    expect(readFileSync(path, 'utf8')).toBe('{"format":"json"}');
    expect(await shell.try(['export', 'plan.doc'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^Usage: export/),
    });
  });
});

describe('views of a tab', () => {
  test('text with letters and numbers', async () => {
    await shell.run(['edit', 'Things!A3', '日本']);
    expect(await shell.run(['show', 'Things'])).toBe(
      '   A      B    C\n1  Thing  Due  Note\n2\n3  日本        edited 日本\n',
    );
  });

  test('notes, formulas, validations, styles', async () => {
    await shell.run(['edit', 'Things!B2', '=1+1']);
    await shell.run(['call', 'noteIt']);
    expect(await shell.json(['show', 'Things', '--notes', '--json'])).toEqual(
      [
        ['What it is', '', ''],
        ['', '', ''],
      ].map((row) => row.slice(0, 3)),
    );
    expect(await shell.json(['show', 'Things', '--formulas', '--json'])).toEqual([
      ['', '', ''],
      ['', '=1+1', ''],
    ]);
    expect(await shell.json(['show', 'Things', '--validations', '--json'])).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
    const styles = await shell.json(['show', 'Things', '--styles', '--json']);
    expect([styles.length, styles[0].length, styles[0][0]]).toEqual([
      2,
      3,
      expect.objectContaining({ background: '#ffffff', bold: false }),
    ]);
    expect(await shell.run(['show', 'Things', '--styles'])).toBe('   A  B  C\n1\n2\n');
  });

  test('a filter does not change the output of show', async () => {
    await shell.run(['paste', 'Things!A2'], 'a\nb\na\n');
    const before = await shell.run(['show', 'Things']);
    expect(await shell.run(['filter', 'Things', 'Thing', 'a'])).toBe('');
    expect(await shell.run(['show', 'Things'])).toBe(before);
    expect(await shell.run(['filter', 'Things', 'off'])).toBe('');
  });
});

describe('state on disk', () => {
  test('commands that only read change nothing, and the lock is released', async () => {
    const before = readFileSync(join(shell.dir, 'state.json'), 'utf8');
    await shell.run(['show', 'Things']);
    await shell.run(['outbox']);
    await shell.run(['calls']);
    expect(readFileSync(join(shell.dir, 'state.json'), 'utf8')).toBe(before);
    expect(readdirSync(shell.dir).sort()).toEqual(['outbox', 'state.json']);
    expect(existsSync(join(shell.dir, 'lock'))).toBe(false);
  });

  test('the same commands write the same bytes', async () => {
    const play = async (): Promise<string> => {
      const one = openShell();
      await one.run(['--now', '2026-03-02T09:00', '--timezone', 'Europe/Berlin', 'call', 'setUp']);
      await one.run(['call', 'remind', '{"hour":8}']);
      await one.run(['advance', '+3d']);
      const bytes =
        readFileSync(join(one.dir, 'state.json'), 'utf8') + readFileSync(join(one.dir, 'outbox', '0003.eml'), 'utf8');
      one.remove();
      return bytes;
    };
    expect(await play()).toBe(await play());
  });
});

describe('[B62] [B63] what Google withholds', () => {
  test('share … view: no menu and no edit for that user, until share … edit', async () => {
    const bo = ['--user', 'bo@example.com'];
    await shell.run([...bo, 'edit', 'Things!A2', 'by Bo']);
    await shell.run(['share', 'bo@example.com', 'view']);
    expect((await shell.try([...bo, 'edit', 'Things!A2', 'again'])).err).toBe(
      'You do not have permission to perform that action.\n',
    );
    expect((await shell.run([...bo, 'menu'])).trim()).toBe('');
    expect((await shell.json(['show', 'Things', '--json']))[1][0]).toBe('by Bo');
    await shell.run(['share', 'bo@example.com', 'edit']);
    await shell.run([...bo, 'edit', 'Things!A2', 'again']);
    expect((await shell.json(['show', 'Things', '--json']))[1][0]).toBe('again');
  });

  test('the owner may always edit, and a right or an address that does not exist is refused', async () => {
    expect((await shell.try(['share', 'ana@example.com', 'view'])).err).toBe(
      'ana@example.com owns the file, and the owner may always edit it.\n',
    );
    expect((await shell.try(['share', 'bo@example.com', 'comment'])).code).toBe(1);
    expect((await shell.try(['share', 'bo', 'view'])).err).toBe('bo is not a mail address.\n');
  });

  test('table: kept in the file, and refused without a row below the header', async () => {
    expect((await shell.try(['table', 'Things!A1:B1'])).err).toBe(
      'A table needs a row of headers and at least one row below it.\n',
    );
    await shell.run(['table', 'Things!A1:B3']);
    await shell.run(['edit', 'Things!A2', 'typed']);
    expect((await shell.json(['show', 'Things', '--json']))[1][0]).toBe('typed');
  });
});
