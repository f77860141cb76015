import { createTransport } from '../../../workbench/page/grid/transport';
import type { CollaborationMessage } from '../../../workbench/protocol';

const revision = (id: string): CollaborationMessage => ({ type: 'REMOTE_REVISION', nextRevisionId: id });

function open() {
  const frames: (() => void)[] = [];
  const sent: CollaborationMessage[] = [];
  const taken: string[] = [];
  const transport = createTransport(
    (message) => void sent.push(message),
    (callback) => void frames.push(callback),
  );
  transport.service.onNewMessage('me', (message) => void taken.push(message['nextRevisionId'] as string));
  return { transport, frames, sent, taken };
}

test('[B53] revisions that arrive between two frames are applied together and in order', () => {
  const { transport, frames, taken } = open();
  for (const id of ['a', 'b', 'c']) transport.receive(revision(id));
  expect([taken, frames.length]).toEqual([[], 1]);
  frames[0]!();
  expect(taken).toEqual(['a', 'b', 'c']);
  transport.receive(revision('d'));
  expect(frames).toHaveLength(2);
});

test('[B53] waiting revisions can be applied at once', () => {
  const { transport, taken } = open();
  transport.receive(revision('a'));
  transport.flush();
  expect(taken).toEqual(['a']);
});

test('[B53] snapshots of the engine are not sent, and nothing after the window is closed', async () => {
  const { transport, frames, sent, taken } = open();
  await transport.service.sendMessage({ type: 'SNAPSHOT' });
  await transport.service.sendMessage(revision('a'));
  transport.receive(revision('b'));
  transport.close();
  frames.forEach((frame) => frame());
  await transport.service.sendMessage(revision('c'));
  expect([sent, taken]).toEqual([[revision('a')], []]);
});
