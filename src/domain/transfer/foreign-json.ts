import type { ForeignRow, ForeignTable, LeftOut } from './foreign-table';
import type { ForeignWords, Role } from './foreign-words';
import { tableOfBoard, type TrelloCard } from './trello';

/*
 * The JSON that other programs give: a Trello board, and lists of Microsoft To Do (Microsoft Graph's todoTask) or Google Tasks.
 * https://learn.microsoft.com/en-us/graph/api/resources/todotask
 */

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textAt = (from: Json, ...keys: readonly string[]): string => {
  for (const key of keys) if (typeof from[key] === 'string') return from[key].trim();
  return '';
};
const listAt = (from: Json, key: string): readonly Json[] =>
  Array.isArray(from[key]) ? (from[key] as readonly unknown[]).filter(isObject) : [];

/** The table of a JSON text; null when it is of another form, or no JSON. */
export function readJsonTable(text: string, words: ForeignWords): ForeignTable | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (isObject(value) && Array.isArray(value['cards']) && Array.isArray(value['lists']))
    return readTrello(value, words);
  const tasks = collectTasks(value, '');
  return tasks.length > 0 ? readTasks(tasks) : null;
}

/** Cards of a board by place, each with the entries of its checklists. */
function readTrello(board: Json, words: ForeignWords): ForeignTable {
  const lists = new Map(listAt(board, 'lists').map((list) => [textAt(list, 'id'), list]));
  const checklists = new Map<string, Json[]>();
  for (const list of listAt(board, 'checklists'))
    checklists.set(textAt(list, 'idCard'), [...(checklists.get(textAt(list, 'idCard')) ?? []), list]);
  const cards: TrelloCard[] = [];
  const leftOut: LeftOut[] = [];
  listAt(board, 'cards').forEach((card, index) => {
    const list = lists.get(textAt(card, 'idList')) ?? {};
    const [row, name] = [index + 1, textAt(card, 'name')];
    if (card['closed'] === true || list['closed'] === true) {
      leftOut.push({ row, why: 'archived', text: name });
      return;
    }
    const isDone = card['dueComplete'] === true;
    const labels = listAt(card, 'labels')
      .map((label) => textAt(label, 'name') || textAt(label, 'color'))
      .join(', ');
    const common = { row, board: textAt(board, 'name'), list: textAt(list, 'name'), labels };
    cards.push({
      ...common,
      name,
      isDone: isDone ? true : null,
      due: textAt(card, 'due'),
      start: textAt(card, 'start'),
      notes: textAt(card, 'desc'),
      key: textAt(card, 'id'),
    });
    for (const item of (checklists.get(textAt(card, 'id')) ?? []).flatMap((one) => listAt(one, 'checkItems')))
      cards.push({
        ...common,
        name: `${name}: ${textAt(item, 'name')}`,
        isDone: isDone || textAt(item, 'state') === 'complete',
        due: textAt(item, 'due'),
        start: '',
        notes: '',
        key: textAt(item, 'id'),
      });
  });
  return tableOfBoard(cards, leftOut, null, words);
}

interface FoundTask {
  readonly list: string;
  readonly task: Json;
}

const isTask = (value: Json): boolean =>
  typeof value['title'] === 'string' &&
  ['status', 'dueDateTime', 'checklistItems', 'body', 'importance', 'due', 'notes', 'completed'].some(
    (key) => key in value,
  ) &&
  !Array.isArray(value['tasks']) &&
  !Array.isArray(value['items']);

/** All tasks in a value of any depth, each with the name of the list that it is in. */
function collectTasks(value: unknown, list: string): readonly FoundTask[] {
  if (Array.isArray(value)) return value.flatMap((one) => collectTasks(one, list));
  if (!isObject(value)) return [];
  if (isTask(value)) return [{ list, task: value }];
  const name = textAt(value, 'displayName', 'name', 'title') || list;
  return ['value', 'lists', 'taskLists', 'tasks', 'items'].flatMap((key) => collectTasks(value[key], name));
}

/** A day as Graph writes it, `{ dateTime, timeZone }`, or as a text. The day there is the day that was chosen. */
const momentAt = (task: Json, ...keys: readonly string[]): string => {
  for (const key of keys) {
    const value = task[key];
    if (typeof value === 'string') return value.slice(0, 10);
    if (isObject(value)) return textAt(value, 'dateTime').slice(0, 10);
  }
  return '';
};

function readTasks(tasks: readonly FoundTask[]): ForeignTable {
  const rows = tasks.flatMap(({ list, task }, index): ForeignRow[] => {
    const title = textAt(task, 'title');
    const body = task['body'];
    const notes = isObject(body)
      ? plainText(textAt(body, 'content'), textAt(body, 'contentType'))
      : textAt(task, 'notes');
    const doneOn = momentAt(task, 'completedDateTime', 'completed');
    const first = [
      list,
      title,
      textAt(task, 'status'),
      momentAt(task, 'dueDateTime', 'due'),
      momentAt(task, 'startDateTime'),
      doneOn,
      notes,
      textAt(task, 'importance'),
      textAt(task, 'id'),
    ];
    const items = listAt(task, 'checklistItems').map((item) => [
      list,
      `${title}: ${textAt(item, 'displayName')}`,
      item['isChecked'] === true ? '☑' : '☐',
      '',
      '',
      momentAt(item, 'checkedDateTime'),
      '',
      '',
      textAt(item, 'id') === '' ? '' : `${textAt(task, 'id')} ${textAt(item, 'id')}`,
    ]);
    return [first, ...items].map((cells) => ({ row: index + 1, cells }));
  });
  const columns: readonly (readonly [heading: string, role: Role])[] = [
    ['list', 'goal'],
    ['title', 'title'],
    ['status', 'status'],
    ['dueDateTime', 'due'],
    ['startDateTime', 'start'],
    ['completedDateTime', 'doneOn'],
    ['body', 'notes'],
    ['importance', 'leaveOut'],
    ['id', 'key'],
  ];
  return {
    source: 'todo',
    headings: columns.map(([heading]) => heading),
    roles: columns.map(([, role]) => role),
    rows,
    leftOut: [],
    unclosed: null,
    estimates: 'hours',
  };
}

/** The text of a note that is HTML. */
function plainText(text: string, type: string): string {
  if (type.toLowerCase() !== 'html') return text;
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };
  return text
    .replace(/<(br|\/p|\/div|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (entity, name: string) => named[name.toLowerCase()] ?? entity)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
