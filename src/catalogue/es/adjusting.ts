import type { Part, SidebarWords, Words } from '../catalogue';

/** What an adjustment does, and taking it back. */
export const adjusting: Part<Words['adjusting']> = {
  formula: '{row}, {column}: ahí hay una fórmula, y Waymark no la toca. Cámbiala en la pestaña.',
  changed: 'El plan ya no dice lo mismo que cuando se propuso esto. Míralo otra vez, por favor.',
  nothing: 'Esto no cambiaría nada.',
  done: 'Hecho: {what}',
  moved: '{row} movido al {day}',
  extended: '{row} ampliado hasta el {day}',
  split: { one: '{row} dividido, con {count} paso nuevo', other: '{row} dividido, con {count} pasos nuevos' },
  ifThen: 'lo previsto para {row} si llegaba el obstáculo',
  practised: 'más práctica para {row}',
  helped: 'pedir ayuda con {row}',
  paused: '{row} en pausa hasta el {day}',
  pausedPlan: 'el plan en pausa hasta el {day}',
  letGo: '{row} descartado',
  suggestion: {
    one: 'Su día se ha movido una vez más de las que son libres. Hazlo más pequeño, pide ayuda, dale otro día o descártalo.',
    other: 'Su día se ha movido {count} veces. Hazlo más pequeño, pide ayuda, dale otro día o descártalo.',
  },
  added: 'Paso nuevo',
  askFor: 'Preguntar a {name} por: {about}',
  notes: {
    pastDeadline: '{row} vencería {days} d después de la fecha límite de {goal}.',
    dayHasPassed: 'El {day} ya pasó.',
    movesAlong: {
      one: '{count} paso que lo espera se mueve con él.',
      other: '{count} pasos que lo esperan se mueven con él.',
    },
    released: '{ids} puede empezar sin esperar.',
    stepsRest: {
      one: '{count} paso pendiente de este objetivo se queda y ya no avisa.',
      other: '{count} pasos pendientes de este objetivo se quedan y ya no avisan.',
    },
    datesInPause: {
      one: '{count} fecha cae en la pausa y se queda como está.',
      other: '{count} fechas caen en la pausa y se quedan como están.',
    },
  },
  refusals: {
    unknownRow: '{id} ya no está en este plan.',
    isClosed: '{row} ya está hecho o descartado.',
    onlySteps: 'Así solo se puede ajustar un paso.',
    endsBeforeItStarts: 'Terminaría antes de empezar, que es el {day}.',
    needsTwoParts: 'Para dividir hacen falta dos partes o más.',
    needsTitles: 'Cada parte necesita unas palabras.',
    noIfThen: 'Aún no hay ningún “Si … entonces …”. ¿Qué harías entonces?',
    needsHours: '¿Cuántas horas más? Hace falta un número mayor que 0.',
    needsSomebody: '¿A quién le preguntarías?',
    pauseIsOver: 'Una pausa termina en un día que está por venir.',
  },
  undo: {
    undone: 'Deshecho: {what}',
    nothing: 'No hay nada que deshacer.',
    touchedCell: '{row} se ha cambiado desde entonces: {column} dice ahora otra cosa. Por eso se queda como está.',
    touchedRow: '{row} se ha cambiado desde entonces, por eso se queda como está.',
    gone: '{id} ya no está en este plan, por eso el resto se queda como está.',
    setting: '{setting} se ha cambiado desde entonces, por eso se queda como está.',
  },
};

/** The view Adjust the plan. */
export const adjustingSidebar: Part<SidebarWords['adjusting']> = {
  heading: 'Ajustar el plan',
  lead: 'Las fechas solo se mueven si tú lo dices. Primero ves cada cambio, luego se hace, y un clic lo deshace.',
  whatFor: '¿Qué quieres ajustar?',
  wholePlan: 'Todo el plan',
  choose: 'Elige, por favor',
  selected: 'Usar la fila seleccionada',
  selectFirst: 'Selecciona antes un objetivo o un paso en la hoja de cálculo.',
  how: '¿Qué ayudaría?',
  kinds: {
    move: 'Moverlo, con lo que lo espera',
    extend: 'Darle más tiempo',
    split: 'Dividirlo en partes',
    ifThen: 'Usar el “si … entonces”',
    practise: 'Practicar más',
    help: 'Pedir ayuda',
    pause: 'Ponerlo en pausa',
    letGo: 'Descartarlo',
  },
  explained: {
    move: 'Cada paso pendiente que va después se mueve lo que haga falta.',
    extend: 'Solo cambia esta fecha.',
    split: 'La fila pasa a ser la primera parte. Las demás la siguen, una tras otra.',
    ifThen: 'Este obstáculo lo tenías previsto. Ahora toca usarlo.',
    practise: 'Más horas para ello y, si quieres, un día más tarde.',
    help: 'Un paso nuevo: preguntar a alguien.',
    pause: 'Descansa hasta un día. Antes no vence nada de ello.',
    letGo: 'Se queda como fila y ya no pide nada.',
  },
  moved: { one: 'Su día se ha movido una vez.', other: 'Su día se ha movido {count} veces.' },
  free: {
    one: '1 de ellas cuenta: dos cambios al mes son libres.',
    other: '{count} de ellas cuentan: dos cambios al mes son libres.',
  },
  to: 'Nuevo día',
  until: 'En pausa hasta',
  part: 'Parte {at}',
  partTitle: '¿Qué se hace en la parte {at}?',
  partDue: '¿Para cuándo?',
  partHours: 'Horas',
  addPart: 'Una parte más',
  sentence: 'Si … entonces …',
  hours: 'Horas de más',
  toOptional: '¿Hasta cuándo?',
  contact: '¿A quién preguntas?',
  contactOther: 'Otra persona',
  contactName: 'Nombre',
  askBy: '¿Preguntar para cuándo?',
  preview: 'Ver qué cambia',
  previewHeading: 'Lo que cambiaría',
  previewNone: 'No cambiaría nada.',
  isNew: 'nuevo',
  reason: '¿Cuál es el motivo?',
  note: 'Unas palabras sobre ello',
  apply: 'Hacer estos cambios',
  change: 'Cambiar otra cosa',
  needDay: 'Pon un día, por favor.',
  needHours: 'Pon un número de horas, por favor.',
  needParts: 'Nombra al menos dos partes.',
  needName: 'Nombra a alguien, por favor.',
  needReason: 'Toca un motivo. Así verás más adelante qué mueve tus fechas.',
  undo: 'Deshacer el último ajuste',
  undoHow: 'El último: {text}',
  none: 'Aún no hay ningún objetivo ni paso que ajustar.',
};

/** Words that say nothing about a subject, lower case, with a blank between. */
export const emptyWords =
  'al algo algún alguna algunas alguno algunos antes aprender aquí así ayuda ayudar bien cada como cómo con cosa cosas ' +
  'cuando cuándo cual cuál cuáles de del desde donde dónde el él ella ellas ellos en entre era es esa ese eso esta está ' +
  'están estar este esto estos fue ha hacer hago han hasta hay he hoy la las le les lo los mas más me mi mí mis mucho muy ' +
  'nada ni no nos nuestro nueva nuevo nuevos nuevas otra otras otro otros para pedir pero poder por porque puede que qué ' +
  'quien quién quiero saber se sea ser si sí sin sobre son soy su sus también te tener tengo ti todo todos tu tú tus un ' +
  'una unas uno unos va vez voy ya yo';
