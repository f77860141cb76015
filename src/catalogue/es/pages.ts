import type { Part, SidebarWords, Words } from '../catalogue';

/** The pages to print or send. */
export const pages: Part<Words['pages']> = {
  home: 'Mi plan en una página',
  quarter: 'Revisión del trimestre',
  period: 'Del {from} al {to}',
  next: 'Lo siguiente',
  soon: 'En las próximas dos semanas',
  passed: 'A la espera de una fecha nueva',
  done: 'Hecho hace poco',
  open: 'Pasos',
  ticked: 'Hecho',
  parts: 'Sus partes',
  why: 'Para qué sirve',
  facts: 'El objetivo',
  progress: '{progress} %',
  count: '{now} de {target}',
  steps: '{done} de {all} pasos hechos',
  until: 'hasta el {day}',
  waits: 'después de “{title}”',
  more: { one: 'y uno más', other: 'y {count} más' },
  number: 'Página {page} de {pages}',
  none: 'Todavía no hay nada que mostrar en esta página.',
  noGoal: 'No hay ningún objetivo {id} que esta página pueda mostrar. Las filas privadas solo se muestran si se piden.',
};

/** The view that makes them. */
export const pagesSidebar: Part<SidebarWords['pages']> = {
  heading: 'Una página para imprimir o enviar',
  lead: 'Una página en blanco y negro, como archivo: para imprimirla, guardarla en PDF o enviarla.',
  which: 'Qué página',
  kinds: { home: 'Mi plan', goal: 'Un objetivo', quarter: 'El trimestre', brief: 'Resumen de mentoría' },
  goal: 'Qué objetivo',
  goalNeeded: 'Elige antes un objetivo.',
  paper: 'Papel',
  papers: { a4: 'A4', letter: 'Carta' },
  private: 'Con las filas privadas',
  privateHint: 'Sin esto, nada en la página revela que existen esas filas.',
  briefHint: 'Nunca incluye filas privadas. Si has cambiado su texto, se usa el tuyo.',
  make: 'Crear la página',
  ready: 'La página está lista.',
  open: 'Abrir e imprimir',
  download: 'Descargar',
  unopened: 'Tu navegador no abrió ninguna ventana. Descarga la página.',
};
