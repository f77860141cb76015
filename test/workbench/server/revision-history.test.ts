import { openDocument, type Document } from '../../../runtime/engine/document';
import { Model } from '../../../runtime/engine/load';
import type { CollaborationMessage } from '../../../workbench/protocol';
import { RevisionHistory } from '../../../workbench/server/revision-history';

/** A document of a server and a window, connected directly. */
function open(limits?: { revisions: number; characters: number }): {
  history: RevisionHistory;
  document: Document;
  window: any;
  sent: CollaborationMessage[];
} {
  const sent: CollaborationMessage[] = [];
  let deliver: (message: CollaborationMessage) => void = () => {};
  let document: Document | null = null;
  const history = new RevisionHistory(
    () => (document as Document).model,
    (text) => {
      const { message } = JSON.parse(text) as { message: CollaborationMessage };
      sent.push(message);
      deliver(message);
    },
    limits,
  );
  document = openDocument({
    locale: 'en_GB',
    timeZone: 'Europe/Berlin',
    now: () => 0,
    revisionId: history.firstRevision,
    config: { transportService: history.transport, client: { id: 'server', name: 'Server' } },
  });
  const data = { ...(document.snapshot() as object), revisionId: history.revision() };
  const window: any = new Model(
    data as any,
    {
      transportService: {
        sendMessage: async (message: CollaborationMessage) => {
          const copy = JSON.parse(JSON.stringify(message)) as CollaborationMessage;
          if (history.followsLast(copy) && history.commandsOf(copy)) history.accept(copy);
        },
        onNewMessage: (_id: string, callback: typeof deliver) => {
          deliver = callback;
        },
        leave: () => {},
      },
      client: { id: 'window', name: 'Window' },
    } as any,
  );
  return { history, document, window, sent };
}

const value = (window: any, row: number): unknown =>
  window.getters.getEvaluatedCell({ sheetId: 's0', row, col: 0 }).value;

describe('the history', () => {
  test('[B10] a thousand writes of a run are sent as one revision', () => {
    const { history, document, window, sent } = open({ revisions: 1e6, characters: 1e9 });
    const clock = jest.spyOn(Date, 'now').mockReturnValue(0);
    for (let row = 0; row < 1000; row++) document.write(0, row, 0, [[{ kind: 'number', value: row }]]);
    history.flush();
    clock.mockRestore();
    expect(sent).toHaveLength(1);
    expect([value(window, 0), value(window, 999)]).toEqual([0, 999]);
    expect(window.session.getRevisionId()).toBe(history.revision());
  });

  test('[B10] a command is sent as it was dispatched, even if its objects were modified later', () => {
    const { history, document, window } = open();
    document.command('SET_CELL_ATTACHMENTS', { sheetId: 's0', cells: [{ row: 3, col: 0, note: 'here' }] });
    document.insertHeaders(0, 'ROW', 0, 2, 'after');
    document.write(0, 5, 0, [[{ kind: 'formula', value: '=A1+1' }]]);
    document.insertHeaders(0, 'ROW', 0, 1, 'after');
    history.flush();
    const { revisionId: _, ...mine } = { ...(document.snapshot() as { revisionId: string }) };
    const { revisionId: __, ...theirs } = { ...(window._exportData(false) as { revisionId: string }) };
    expect(JSON.parse(JSON.stringify(theirs))).toEqual(JSON.parse(JSON.stringify(mine)));
  });

  test('[B10] a long history is restarted: windows keep the same document, but cannot undo older edits', () => {
    const { history, document, window, sent } = open({ revisions: 5, characters: 1e9 });
    window.dispatch('UPDATE_CELL', { sheetId: 's0', row: 20, col: 0, content: 'typed before' });
    expect(window.getters.canUndo()).toBe(true);
    for (let row = 0; row < 6; row++) document.write(0, row, 0, [[{ kind: 'number', value: row }]]);
    history.trim();
    expect(sent.map(({ type }) => type)).toEqual(['REMOTE_REVISION', 'REMOTE_REVISION', 'SNAPSHOT_CREATED']);
    expect(window.session.getRevisionId()).toBe(history.revision());
    expect(window.getters.canUndo()).toBe(false);
    expect(
      history.commandsOf({ type: 'REVISION_UNDONE', undoneRevisionId: String(sent[0]?.['nextRevisionId']) }),
    ).toBeNull();
    window.dispatch('UPDATE_CELL', { sheetId: 's0', row: 0, col: 0, content: 'goes on' });
    window.dispatch('REQUEST_UNDO');
    document.write(0, 1, 0, [[{ kind: 'text', value: 'so does the server' }]]);
    history.flush();
    expect([value(window, 0), value(window, 1)]).toEqual([0, 'so does the server']);
    expect([0, 1].map((row) => document.read(0, row, 0, 1, 1)[0]?.[0]?.value)).toEqual([0, 'so does the server']);
    history.trim();
    expect(sent.filter(({ type }) => type === 'SNAPSHOT_CREATED')).toHaveLength(1);
  });

  test('[B3] a window gets the messages after its revision; an unknown revision gives null', () => {
    const { history, document, sent } = open();
    const first = history.revision();
    for (let row = 0; row < 3; row++) {
      document.write(0, row, 0, [[{ kind: 'number', value: row }]]);
      history.flush();
    }
    expect(history.messagesAfter(first)).toHaveLength(3);
    expect(history.messagesAfter(String(sent[1]?.['nextRevisionId']))).toHaveLength(1);
    expect(history.messagesAfter(history.revision())).toEqual([]);
    expect(history.messagesAfter('unknown')).toBeNull();
  });
});
