import type { Part, SidebarWords, Words } from '../catalogue';

/** Import and export. */
export const transfer: Part<Words['transfer']> = {
  import: {
    notJson: 'Esto no es JSON. Pega el texto entero que ha dado Waymark ▸ Más ▸ Exportar ▸ JSON.',
    notAnExport: 'Esto es JSON, pero no un plan que Waymark haya exportado.',
    newer: 'Este plan lo exportó un Waymark más nuevo. Actualiza antes Waymark en este archivo.',
    nothing: 'En este archivo no hay ninguna fila.',
    tooMany: '{tab}: más de {most} filas son más de las que Waymark puede llevar.',
    unknownTabs: 'Omitidas, porque Waymark no conoce estas pestañas: {names}.',
    ownColumns:
      '{tab}: columnas tuyas que aquí no están: {names}. Añádelas e importa el archivo otra vez para traerlas.',
    unknownColumns: '{tab}: omitidas, porque Waymark no conoce estas columnas: {names}.',
    unknownSettings: 'Omitidos, porque Waymark no conoce estos ajustes: {names}.',
    noRows: '{tab}: hay algo que no son filas; omitido.',
    wrongCells: {
      one: '{tab}: {count} celda contiene algo que no cabe en una celda ({names}); omitida.',
      other: '{tab}: {count} celdas contienen algo que no cabe en una celda ({names}); omitidas.',
    },
    brokenRows: {
      one: '{tab}: {count} entrada no es una fila; omitida.',
      other: '{tab}: {count} entradas no son filas; omitidas.',
    },
    twice: {
      one: '{tab}: {count} fila está dos veces y llega una.',
      other: '{tab}: {count} filas están dos veces y llegan una.',
    },
    otherFits:
      'Puestos: las notas del archivo tratan de {names}; aquí quedan bajo los valores de tus encabezados. Míralas después de importar.',
    done: {
      one: 'Importado: {count} fila nueva, {changed} con cambios.',
      other: 'Importado: {count} filas nuevas, {changed} con cambios.',
    },
    computed: '{tab}, fila {row}, {column}: tu fórmula se queda, así que lo que dice el archivo no ha entrado.',
  },
  markdown: {
    title: 'Tu plan en Markdown',
    private: 'Incluye las filas privadas: es tu propia copia.',
    due: 'vence el {day}',
  },
};

/** The view Import and export. */
export const transferSidebar: Part<SidebarWords['transfer']> = {
  heading: 'Importar y exportar',
  lead: 'Tu plan es tuyo: llévatelo, o trae uno.',
  take: 'Llevártelo',
  formats: {
    markdown: 'Un texto para leer (Markdown)',
    json: 'Todo, para traerlo de vuelta (JSON)',
    ics: 'Las fechas, en un archivo de calendario',
  },
  show: 'Mostrar',
  text: 'Tu plan como texto',
  bring: 'Traer lo que tienes',
  file: 'Elegir un archivo',
  paste: 'O pegar su texto',
  preview: 'Mirarlo antes',
  previewHeading: 'Lo que entraría',
  line: '{tab}: {parts}',
  added: '{count} por añadir',
  changed: '{count} con cambios',
  same: '{count} sin cambios',
  renumbered: '{count} con otro ID',
  nothing: 'No contiene nada que no esté ya aquí.',
  rule: 'Filas que ya están aquí',
  rules: { keep: 'Dejarlas como están', replace: 'Tomar lo que dice el archivo' },
  apply: 'Traerlo',
  change: 'Otro texto',
  needed: 'Elige antes un archivo o pega un texto.',
  unread: 'Este archivo no se pudo leer como texto. Un archivo CSV o JSON, sí.',
};
