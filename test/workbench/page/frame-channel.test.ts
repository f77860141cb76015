import { FrameChannel, type Port } from '../../../workbench/page/frames/frame-channel';
import type { FrameMessage } from '../../../workbench/page/frames/frame-message';

interface FakePort extends Port {
  readonly sent: unknown[];
  isClosed: boolean;
  say(message: unknown): void;
}

function makePort(): FakePort {
  const port: FakePort = {
    sent: [],
    isClosed: false,
    onmessage: null,
    postMessage: (text) => port.sent.push(JSON.parse(text)),
    close: () => void (port.isClosed = true),
    say: (message) => port.onmessage?.({ data: typeof message === 'string' ? message : JSON.stringify(message) }),
  };
  return port;
}

const frame = { name: 'the frame' };
const key = 'key-1';

function link(): { link: FrameChannel; heard: FrameMessage[] } {
  const heard: FrameMessage[] = [];
  return { link: new FrameChannel(key, (message) => heard.push(message)), heard };
}

describe('a frame’s channel', () => {
  test.each([
    ['another window', { source: { name: 'another' }, data: { scriptFrame: key } }],
    ['no window', { source: null, data: { scriptFrame: key } }],
    ['another key', { source: frame, data: { scriptFrame: 'key-2' } }],
    ['no key', { source: frame, data: 'hello' }],
    ['nothing', { source: frame, data: null }],
  ])('[B23] is not accepted from %s', (_what, offered) => {
    const { link: one, heard } = link();
    const port = makePort();
    expect(one.accept({ ...offered, ports: [port] }, frame)).toBe(false);
    port.say({ kind: 'close' });
    one.answer(1, 'secret');
    expect(heard).toEqual([]);
    expect(port.sent).toEqual([]);
  });

  test('[B23] is not accepted when neither frame nor message has a window', () => {
    expect(link().link.accept({ source: null, data: { scriptFrame: key }, ports: [makePort()] }, null)).toBe(false);
  });

  test('[B23] is accepted once: a page to which the frame navigates gets no channel', () => {
    const { link: one, heard } = link();
    const [first, second] = [makePort(), makePort()];
    const offer = (port: Port): boolean =>
      one.accept({ source: frame, data: { scriptFrame: key }, ports: [port] }, frame);
    expect([offer(first), offer(second)]).toEqual([true, false]);
    second.say({ kind: 'close' });
    expect(heard).toEqual([]);
    first.say({ kind: 'call', id: 1, name: 'getState', args: [{}] });
    expect(heard).toEqual([{ kind: 'call', id: 1, name: 'getState', args: [{}] }]);
    one.answer(1, undefined);
    one.refuse(2, 'Error: no');
    expect(first.sent).toEqual([
      { kind: 'answer', id: 1, value: null },
      { kind: 'refused', id: 2, message: 'Error: no' },
    ]);
    expect(second.sent).toEqual([]);
  });

  test('[B23] neither receives nor sends after the frame is gone', () => {
    const { link: one, heard } = link();
    const port = makePort();
    one.accept({ source: frame, data: { scriptFrame: key }, ports: [port] }, frame);
    one.close();
    port.say({ kind: 'close' });
    one.answer(1, 'too late');
    expect([heard, port.sent, port.isClosed]).toEqual([[], [], true]);
    expect(one.accept({ source: frame, data: { scriptFrame: key }, ports: [makePort()] }, frame)).toBe(false);
  });

  test.each([
    'no JSON',
    '[]',
    'null',
    '{"kind":"eval","code":"1"}',
    '{"kind":"call","id":"1","name":"f","args":[]}',
    '{"kind":"call","id":1,"name":"","args":[]}',
    '{"kind":"call","id":1,"name":"f","args":{}}',
    '{"kind":"call","id":1.5,"name":"f","args":[]}',
    '{"kind":"size"}',
    '{"kind":"size","width":"100%"}',
  ])('[B23] ignores %s', (text) => {
    const { link: one, heard } = link();
    const port = makePort();
    one.accept({ source: frame, data: { scriptFrame: key }, ports: [port] }, frame);
    port.say(text);
    expect(heard).toEqual([]);
  });

  test('[B26] the size that a page requests is limited', () => {
    const { link: one, heard } = link();
    const port = makePort();
    one.accept({ source: frame, data: { scriptFrame: key }, ports: [port] }, frame);
    port.say({ kind: 'size', width: 1e9, height: -5 });
    port.say({ kind: 'size', height: 320 });
    expect(heard).toEqual([
      { kind: 'size', width: 4000, height: 100 },
      { kind: 'size', height: 320 },
    ]);
  });
});
