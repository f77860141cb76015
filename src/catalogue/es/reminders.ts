import type { Part, SidebarWords } from '../catalogue';

/** What the view Reminders and settings says of the reminders. */
export const remindersSidebar: Part<SidebarWords['reminders']> = {
  mine: 'Activos: como mucho un correo al día, a las {hour}, a {mail}, desde el {since}.',
  others:
    'Activos desde el {since}: van a {mail}, a las {hour}. Solo esa cuenta puede cambiarlos; tú puedes hacerte cargo de ellos.',
  resting: 'El plan está en pausa hasta el {day}: antes no llega ningún correo.',
  takeOver: 'Hacerme cargo',
  takeOverAsk:
    'A partir de ahora el correo te llega a ti y ya no a {mail}; su ejecución diaria termina sola la próxima vez. Un día que ya tuvo su correo no recibe otro. Nadie recibe aviso: mejor dilo tú.',
  takeOverYes: 'Sí, envíamelos a mí',
  takeOverNo: 'Dejarlos como están',
  health: 'Cómo están',
  lastRun: 'Última ejecución',
  lastMail: 'Último correo',
  nextRun: 'Próxima ejecución',
  nextRunAt: '{day}, después de las {hour}',
  mailsLeft: 'Google aún envía hoy',
  mails: { one: '1 correo', other: '{count} correos' },
  permission: 'Permiso',
  permitted: 'concedido',
  none: 'todavía no',
  notAllowed:
    'Google pide tu permiso otra vez antes de que salga ningún correo. Elige Waymark ▸ Abrir Waymark en el menú y autorízalo. No se pierde nada: lo que venza mientras tanto llega con el primer correo después.',
  notThere: 'La ejecución diaria ya no está, o hay más de una. Un clic lo arregla.',
  quiet: {
    one: 'La última ejecución fue hace {count} día: puede que los recordatorios se hayan parado. Un clic los pone en marcha.',
    other:
      'La última ejecución fue hace {count} días: puede que los recordatorios se hayan parado. Un clic los pone en marcha.',
  },
  neverRan: 'Están activos desde el {since} y aún no se han ejecutado. Un clic los pone en marcha.',
  repair: 'Arreglarlo',
  sendNow: 'Envíame uno ahora',
  sendNowHow: 'Cuenta como el correo de hoy: no llegará otro.',
  gone: 'El correo de hoy ya ha salido. Puedes ver lo que diría ahora.',
  whyHeading: '¿Por qué está esto aquí?',
  rest: 'Una pausa',
  twoWeeks: 'Pausa de dos semanas',
  goOn: 'Seguir ahora',
  daysOff: 'Días libres',
  daysOffHint:
    'Ningún correo en estos días: 2026-12-24 a 2027-01-01, 2027-05-01. Lo que se salten llega al día siguiente.',
  daysOffSeen: 'Sin correo: {days}.',
  notDays:
    'Waymark no puede leer “{text}”. Escribe un día como 2027-05-01, o el primero y el último de varios: 2026-12-24 a 2027-01-01.',
  endsBefore: '“{text}” termina antes de empezar. Intercambia los dos días, por favor.',
  language: 'Idioma',
  languageHint:
    'Pestañas, listas, correos y este panel. Tus propias palabras no cambian. Tarda un momento; después vuelve a abrir Waymark.',
  calendar: 'Enviarme mis fechas límite en un archivo de calendario cuando cambie alguna',
  missing: {
    mail: 'Waymark aún no puede enviar correos, así que esperan; todo lo demás sigue.',
    triggers: 'Waymark aún no puede ejecutarse solo, así que los recordatorios esperan.',
    address: 'Waymark aún no puede ver tu dirección de correo, así que no sabe adónde enviarlos.',
  },
  allow: 'Autorizarlo en Google',
  waits: 'Ha cambiado la hora o la zona horaria: un clic, y los recordatorios la siguen.',
  proof: 'El reloj de Google',
  proved: 'comprobado {day}, {time}',
  proofAwaited: 'en un minuto o dos llega una prueba',
  proofMissing:
    'El reloj de Google no ha llegado a este archivo: la prueba no llegó. Un clic lo vuelve a poner en marcha; si no sirve, usa “Envíame uno ahora”.',
};
