import type { Part, Words } from '../catalogue';

/** Answers of the menu’s entries and of the forms. */
export const messages: Part<Words['messages']> = {
  started: 'Tu plan está listo.',
  startedAgain: 'Ya está todo.',
  startFirst: 'En este archivo aún no hay ningún plan. Elige Waymark ▸ Abrir Waymark y empieza allí.',
  updated: 'Todo está al día.',
  updatedWith: {
    one: 'Al día. Hay 1 cosa que mirar: en “Qué toca” o con “Revisar mi plan”.',
    other: 'Al día. Hay {count} cosas que mirar: en “Qué toca” o con “Revisar mi plan”.',
  },
  busy: 'Otra persona está actualizando este plan ahora mismo. Vuelve a intentarlo en un minuto.',
  exampleLoaded: 'Aquí está el plan de ejemplo. Échale un vistazo; “Quitar el ejemplo” lo retira.',
  exampleNotEmpty: 'El ejemplo solo se carga en un plan vacío. En este ya hay filas, y se quedan como están.',
  exampleCleared: 'El ejemplo se ha ido. Ahora empieza tu propio plan.',
  exampleNone: 'En este archivo no hay ningún ejemplo.',
  clearAsk:
    'Esto quita los objetivos y pasos del ejemplo, con lo que hayas cambiado en ellos. Las filas que hayas añadido o a las que hayas dado otro nombre se quedan. ¿Seguir?',
  remindersOn: 'Los recordatorios están activos: a las {hour}:00, a {mail}.',
  remindersOff: 'Los recordatorios están desactivados.',
  remindersOwner:
    'Los recordatorios de este archivo van a {mail} desde el {day}. Puedes hacerte cargo de ellos en “Recordatorios y ajustes”.',
  hourRange: 'La hora del correo es un número entero de 0 a 23; pone {got}.',
  mailSent: 'Enviado a {mail}. Con esto ha salido el correo de hoy.',
  mailGone: 'El correo de hoy ya ha salido. La vista previa muestra qué diría ahora.',
  noQuotaNow: 'Se ha agotado el número de correos de Google para hoy. Mañana hay más.',
  noQuota: 'Se había agotado el número de correos de Google para hoy; el correo llega mañana.',
  mailNotSent: 'No se pudo enviar el último correo; la próxima ejecución lo intenta de nuevo. Google dice: {text}',
  notAuthorised: 'Google aún no ha autorizado a Waymark a hacerlo. Elige Waymark ▸ Abrir Waymark y autorízalo.',
  copied: 'Esto es la copia de un plan: sus recordatorios están desactivados hasta que los actives aquí.',
  more: 'y {count} más',
  nothingToSay: 'Todo está en orden.',
  exportTitle: 'Tu plan en JSON',
  calendarTitle: 'Tus fechas límite en un archivo de calendario',
  calendarHow: 'Descargar {file}',
  repairedTab: 'La pestaña {tab} ha vuelto.',
  tabAdded: 'La pestaña {tab} está lista.',
  tabThere: 'La pestaña {tab} ya existe.',
  tabsAdded: 'Las pestañas {tabs} están listas.',
  repairedHeader: '{tab}: el encabezado vuelve a estar en la fila 1.',
  repairedDrawn: 'La pestaña {tab} se ha dibujado de nuevo.',
  repairedSettings: '{tab}: la fila {row} ha vuelto.',
  repairedColumn: '{tab}: la columna {column} ha vuelto.',
  badArgument: 'Waymark no pudo leer lo que se envió: {text}',
  reopen:
    'Waymark se actualizó después de abrir este panel: no se ha cambiado nada. Elige de nuevo Waymark ▸ Abrir Waymark.',
  regionSet: 'Este archivo tiene ahora tu zona horaria y tu configuración regional.',
  regionRefused:
    'Google no aceptó la zona horaria {timeZone} o la configuración regional {locale}, y no se cambió nada: {text}',
  saved: 'Guardado: {row}',
  wordMeans: '“{word}” significa ahora {meaning}.',
  noOwnWord: '“{word}” no puede ser una palabra para un estado: elige una sin coma ni =, y uno de los significados.',
  typedNote: 'Escrito, leído el {day}: {text}',
  settingsSaved: 'Tus ajustes están guardados.',
  notSaved: 'Aún no se ha guardado nada.',
  answerSaved: 'Tu respuesta está guardada en la pestaña Autoevaluación.',
  until: 'hasta el {day}',
  needsTitle: 'Hacen falta unas palabras sobre lo que quieres hacer.',
  needsAnswer: 'Hacen falta unas palabras para una respuesta.',
  computes:
    '{row}, {column}: esta celda se calcula con tu fórmula, por eso no se ha cambiado nada; cambia la fórmula en la pestaña.',
  rowGone: '{id} ya no está en este plan.',
  questionGone: 'Esta pregunta ya no está en la pestaña Autoevaluación: {question}',
  selectRow: 'Selecciona antes una fila de tu plan, en {goals}, {steps} o una de las otras pestañas.',
  makePlan: 'Hacer un plan',
  guideDone: 'Tu plan está en pie y su primer paso está hecho.',
  textInIdTold:
    '{tab}, fila {row}: “{text}” estaba en la columna de los ID, que rellena Waymark. La fila es {id}; el texto se guarda en la pestaña {changes}.',
  duplicateIdTold: '{tab}, fila {row}: {old} estaba dos veces; esta fila es ahora {new}.',
  needsWords: 'Hacen falta unas palabras para {column}.',
  missing: {
    mail: 'Waymark aún no puede enviar correos, así que esperan; todo lo demás sigue.',
    triggers: 'Waymark aún no puede ejecutarse solo, así que los recordatorios esperan.',
    address: 'Waymark aún no puede ver tu dirección de correo, así que no sabe adónde enviarlos.',
  },
  allowHere: '{text} No se pierde nada. Autorízalo aquí: {link}',
  allowInSidebar: '{text} Abre Waymark para autorizarlo.',
  hourWaits:
    'Ha cambiado la hora o la zona horaria de los recordatorios: elige Waymark ▸ Actualizar ahora, y la siguen.',
  mayOnlyLook: 'Puedes ver este archivo, pero no cambiarlo: pide permiso de edición a quien lo posee.',
  protectedTabs: 'Quien posee este archivo no te deja editar {tabs}: pide permiso y vuelve a intentarlo.',
};

/** What the server calls the sidebar and its parts. */
export const sidebarNames: Part<Words['sidebar']> = { title: 'Waymark', reminders: 'Recordatorios' };
