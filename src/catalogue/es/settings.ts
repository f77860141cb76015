import type { Part, SidebarWords, Words } from '../catalogue';

/** The name of each setting, and what it does: beside it and at its dropdown. */
export const settings: Part<Words['settings']> = {
  hoursPerWeek: {
    name: 'Horas por semana',
    explanation: 'Cuántas horas por semana puedes dedicar a este plan.',
  },
  reminderHour: {
    name: 'Hora del correo',
    explanation: 'La hora a la que llega el correo, de 0 a 23, en la zona horaria de esta hoja de cálculo.',
  },
  rhythm: { name: 'Ritmo del correo', explanation: 'Qué días puede llegar un correo. Como mucho uno al día.' },
  weekdaysOnly: { name: 'Solo días laborables', explanation: 'Marcado: ningún correo en sábado ni domingo.' },
  daysOff: {
    name: 'Días libres',
    explanation:
      'Ningún correo en estos días: 2026-12-24 a 2027-01-01, 2027-05-01. Lo que se salten llega al día siguiente.',
  },
  leadDays: { name: 'Días de antelación', explanation: 'Con cuántos días de antelación se anuncia un paso.' },
  reflection: { name: 'Reflexión', explanation: 'Cada cuánto toca mirar atrás.' },
  lastReflection: {
    name: 'Última reflexión',
    explanation: 'El día de tu última reflexión; la siguiente se cuenta desde aquí.',
  },
  firstDay: { name: 'Primer día de la semana', explanation: 'Dónde empieza la semana en el cronograma.' },
  pausedUntil: {
    name: 'En pausa hasta',
    explanation: 'Todo el plan descansa hasta este día: ni correos ni nada vencido.',
  },
  calendar: {
    name: 'Archivo de calendario',
    explanation: 'Marcado: cuando cambia una fecha límite, el correo las trae todas en un archivo de calendario.',
  },
  beganOn: { name: 'Empezado el', explanation: 'El día en que empezó este plan.' },
  language: {
    name: 'Idioma',
    explanation: 'Lo que habla Waymark: pestañas, listas, correos y panel. Tus propias palabras no cambian.',
  },
  ownTodo: {
    name: 'Mis palabras: Pendiente',
    explanation: 'Tus palabras para un paso pendiente, con comas: Lista de ideas, Algún día.',
  },
  ownDoing: {
    name: 'Mis palabras: En curso',
    explanation: 'Tus palabras para un paso empezado: En marcha, En revisión.',
  },
  ownWaiting: {
    name: 'Mis palabras: En espera',
    explanation: 'Tus palabras para un paso que espera algo: Bloqueado, Presentado.',
  },
  ownDone: { name: 'Mis palabras: Hecho', explanation: 'Tus palabras para un paso hecho: Enviado, Aprobado.' },
  ownDraft: {
    name: 'Mis palabras: Borrador',
    explanation: 'Tus palabras para un objetivo que aún es solo una idea: Idea.',
  },
  ownActive: {
    name: 'Mis palabras: Activo',
    explanation: 'Tus palabras para un objetivo en el que trabajas: En marcha.',
  },
  ownPaused: { name: 'Mis palabras: En pausa', explanation: 'Tus palabras para un objetivo que descansa: Aparcado.' },
  ownReached: { name: 'Mis palabras: Logrado', explanation: 'Tus palabras para un objetivo logrado: Conseguido.' },
  ownLetGo: {
    name: 'Mis palabras: Descartado',
    explanation: 'Tus palabras para un paso o un objetivo al que renuncias: Rechazado, Cancelado.',
  },
  ownTargets: {
    name: 'Mis palabras: Puestos',
    explanation:
      'Tus palabras para una fase, cada una con la de Waymark detrás: Enviado = Solicitado, Rechazado = Cerrado.',
  },
  ownNetwork: {
    name: 'Mis palabras: Contactos',
    explanation:
      'Tus palabras para una fase, cada una con la de Waymark detrás: Escrito = Consultado, Inactivo = En pausa.',
  },
  ownFeedback: {
    name: 'Mis palabras: Consejos',
    explanation:
      'Tus palabras para un estado, cada una con la de Waymark detrás: Enviado = Pedido, Respondido = Recibido.',
  },
  ownExperiments: {
    name: 'Mis palabras: Experim.',
    explanation:
      'Tus palabras para un veredicto, cada una con la de Waymark detrás: Pivotar = Cambiar, Abandonar = Parar.',
  },
  followUpApplied: {
    name: 'Insistir tras solicitud',
    explanation:
      'Cuántos días después de una solicitud preguntar cómo va; 0 para nunca. Una próxima fecha en su fila va antes.',
  },
  followUpInterview: {
    name: 'Insistir tras entrevista',
    explanation:
      'Cuántos días después de una entrevista preguntar cómo va; 0 para nunca. Una próxima fecha en su fila va antes.',
  },
};

/** The view Reminders and settings; reminders.ts has what it says of the reminders. */
export const settingsSidebar: Part<SidebarWords['settings']> = {
  heading: 'Recordatorios y ajustes',
  reminders: 'Recordatorios',
  on: 'Envíame como mucho un correo al día',
  hour: 'Hora del correo',
  rhythm: 'Qué días',
  weekdaysOnly: 'Nunca en sábado ni domingo',
  leadDays: 'Con cuántos días de antelación se anuncia un paso',
  plan: 'Tu plan',
  hoursPerWeek: 'Horas por semana para este plan',
  reflection: 'Mirar atrás',
  firstDay: 'La semana empieza en',
  pausedUntil: 'En pausa hasta',
  pausedHint: 'Antes de ese día no vence nada ni llega ningún correo.',
  stateOff: 'Desactivados: no llega ningún correo.',
  lastTrouble: 'En la última ejecución: {text}',
  preview: 'Ver el correo',
  previewHide: 'Ocultar el correo',
  unsaved: 'Aún sin guardar.',
  same: 'Todo esto ya está guardado.',
  region: {
    differs:
      'Este archivo tiene la zona horaria {fileZone} y escribe como en {fileLocale}. Tu navegador tiene {zone} y {locale}. Los días, los correos y el idioma siguen al archivo.',
    set: 'Usar {zone}, {locale}',
    leave: 'Dejarlo como está',
    changes:
      'Entonces el correo llega a su hora de {zone} y las fechas se escriben como en {locale}. Los días que ya están siguen siendo los mismos.',
  },
  followUps: 'Solicitudes',
  followUpApplied: 'Días tras una solicitud para preguntar cómo va',
  followUpInterview: 'Días tras una entrevista para preguntar cómo va',
  followUpHint: '0 para nunca. Una próxima fecha en la fila va antes.',
  ownWords: {
    heading: 'Palabras tuyas para un estado',
    lead: 'Lo que escribes en lugar de las palabras de Waymark, y cuál de ellas significa: Bloqueado significa En espera.',
    word: 'Tu palabra',
    meaning: 'Qué significa “{word}”',
    meaningOfNew: 'Qué significa',
    add: 'Añadir una palabra',
    addIn: 'Añadir una palabra: {tab}',
    remove: 'Quitar “{word}”',
    removeEmpty: 'Quitar esta línea',
    choose: 'significa …',
    /** The tabs, until the file says what they are called there. */
    tabs: {
      steps: 'Pasos',
      goals: 'Objetivos',
      targets: 'Puestos',
      network: 'Contactos',
      feedback: 'Consejos',
      experiments: 'Experimentos',
    },
    chooseMeaning: 'Elige qué significa “{word}”.',
    separator: 'Elige una palabra sin coma, punto y coma, barra ni salto de línea.',
    equals: 'Elige una palabra sin coma, punto y coma, barra ni =.',
    twice: '“{word}” está aquí dos veces. Deja solo una.',
    taken: '“{word}” es la palabra de Waymark para {meaning} y conserva ese significado.',
  },
  numberNeeded: 'Pon un número de {least} a {most}, por favor.',
};
