import type { Part, SidebarWords } from '../catalogue';

/** What the sidebar says in every view. */
export const generalSidebar: Part<SidebarWords> = {
  title: 'Waymark',
  back: 'Foco',
  backHow: 'Volver a Foco',
  save: 'Guardar',
  saving: 'Guardando…',
  working: 'Un momento…',
  workingOn: 'Esto tarda un poco más. Sigue en marcha.',
  making: 'Preparando Inicio, Objetivos, Pasos, Cronograma, Autoevaluación y Ajustes: hasta un minuto…',
  loading: 'Leyendo tu plan…',
  again: 'Volver a intentarlo',
  undo: 'Deshacer',
  more: { one: 'y 1 más', other: 'y {count} más' },
  optional: 'opcional',
  status: 'Estado',
  moreFields: 'Más',
  minutes: '{count} min',
  hours: '{count} h',
  hoursRead: '= {hours}',
  inWords: 'O en palabras',
  inWordsExample: 'o: fin de mayo',
  whichDay: '“{text}”, ¿es {days}?',
  noDay: '“{text}” no dice ningún día. Waymark entiende: mañana, viernes, en 2 semanas, fin de marzo, 31/12.',
  accounts:
    'Google no ha respondido. Si tienes varias cuentas de Google abiertas, abre este archivo en una ventana con una sola de ellas.',
  offline: 'No se puede llegar a Google. Lo que has escrito sigue aquí; vuelve a intentarlo cuando haya conexión.',
  trouble: 'Google no ha podido hacerlo ahora mismo. No se pierde nada tuyo; vuelve a intentarlo en un minuto.',
  failed: 'No ha funcionado: {text}',
  notAuthorised: 'Google aún no ha autorizado a Waymark a hacerlo. Elige Waymark ▸ Abrir Waymark y autorízalo.',
};

/** What several forms share. */
export const formsSidebar: Part<SidebarWords['forms']> = {
  scale: '1 = {low} · 5 = {high}',
  place: '{heading} · {at} de {all}',
  next: 'Siguiente',
  before: 'Atrás',
  nothing: '–',
  needed: 'Escribe antes unas palabras, por favor.',
  copy: 'Copiar',
  copyFor: 'Copiar: {title}',
};
