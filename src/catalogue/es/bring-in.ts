import type { Part, SidebarWords, Words } from '../catalogue';

/** Rows of other programs, brought in from a table, Todoist, Trello or Microsoft To Do. */
export const bringIn: Part<Words['bringIn']> = {
  sources: { table: 'una tabla', todoist: 'Todoist', trello: 'Trello', todo: 'Microsoft To Do' },
  nothing: 'En este texto no hay ninguna fila.',
  unknownJson:
    'Esto es JSON, pero de una forma que Waymark no conoce. Lee lo que exportan Waymark, Trello y Microsoft To Do; de otros programas, elige el CSV.',
  tooMany: 'Son {count} filas; como mucho pueden entrar {most} a la vez. Divide el archivo.',
  noTitle: 'Ninguna columna es el paso. Elige “Paso” para la columna que dice lo que hay que hacer.',
  question: '¿{text} es el {dayFirst} o el {monthFirst}?',
  column: 'Columna {letter}',
  unread: {
    day: 'Fila {row}, {column}: “{text}” no es una fecha que se pueda leer. Pasa a las notas.',
    effort: 'Fila {row}, {column}: “{text}” no es un número de horas. Pasa a las notas.',
    status: 'Fila {row}, {column}: “{text}” es un estado que Waymark no conoce. Pasa a las notas.',
  },
  unclosed: 'Fila {row}: se abren unas comillas que nunca se cierran. Se han leído como un carácter más.',
  left: {
    noTitle: 'La fila {row} se omite, porque no tiene paso: “{text}”.',
    archived: 'La fila {row} se omite, porque está archivada: “{text}”.',
    twice: 'La fila {row} se omite, porque dice lo mismo que la fila {of}: “{text}”.',
    aboveHeading: 'La fila {row} se omite, porque está encima de los encabezados: “{text}”.',
    tooLong: 'La fila {row} se omite, porque es más larga de lo que cabe en una celda: “{text}…”.',
    goalNote: 'Fila {row}: un objetivo no tiene notas, así que esto se omite: “{text}”.',
  },
  moreNotes: { one: 'y {count} más de este tipo', other: 'y {count} más de este tipo' },
  facts: { due: 'vence el {day}', start: 'desde el {day}', doneOn: 'hecho el {day}' },
  done: {
    one: 'Traído: {count} fila, en Objetivos {goals}, en Pasos {steps}.',
    other: 'Traído: {count} filas, en Objetivos {goals}, en Pasos {steps}.',
  },
  last: {
    one: 'Traído por última vez el {day}, de {source}: {count} fila.',
    other: 'Traído por última vez el {day}, de {source}: {count} filas.',
  },
  undo: {
    nothing: 'No hay nada que volver a sacar.',
    done: { one: 'Sacado de nuevo: {count} fila.', other: 'Sacado de nuevo: {count} filas.' },
    changed: '{row} se queda, porque ha cambiado desde entonces.',
    needed: '{row} se queda, porque otra fila se refiere a ella.',
  },
};

/** The part of Import and export that brings in rows of other programs. */
export const bringInSidebar: Part<SidebarWords['bringIn']> = {
  hint: 'Un plan que Waymark exportó, un archivo CSV o filas copiadas de cualquier hoja, una exportación de Todoist o Trello, tareas de Microsoft To Do.',
  recognised: {
    table: 'Leído como una tabla.',
    todoist: 'Leído como una exportación de Todoist: las secciones son objetivos; las subtareas, sus pasos.',
    trello: 'Leído como un tablero de Trello.',
    todo: 'Leído como listas de tareas, como las de Microsoft To Do.',
  },
  unknown: {
    heading: '¿Qué significan estas palabras?',
    lead: 'Con un significado, la palabra pasa a ser tuya en los ajustes y las filas la conservan.',
    word: { one: '“{word}”, en {count} fila', other: '“{word}”, en {count} filas' },
    none: 'Dejarla en las notas',
  },
  columns: '¿Qué hay en cada columna?',
  sample: 'por ejemplo “{text}”',
  roles: {
    title: 'Paso',
    goal: 'Objetivo',
    status: 'Estado',
    due: 'Vence',
    start: 'Inicio',
    effort: 'Horas',
    notes: 'Notas',
    doneOn: 'Hecho el',
    key: 'ID de allí',
    leaveOut: 'Omitir',
  },
  counts: 'Pasos nuevos: {steps} · objetivos nuevos: {goals} · ya están aquí: {here}',
  becomes: { step: 'Paso nuevo', goal: 'Objetivo nuevo', here: 'Ya está aquí' },
  line: '{becomes} · {title}',
  row: 'Fila {row}',
  all: 'Mostrar las {count} filas',
  notes: 'Ten en cuenta',
  undo: 'Volver a sacar estas filas',
  answer: 'Responde antes a la pregunta sobre las fechas.',
};
