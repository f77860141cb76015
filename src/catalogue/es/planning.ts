import type { Part, SidebarWords, Words } from '../catalogue';

/** Answers of the week, of breaking a goal down and of repeats. */
export const planning: Part<Words['planning']> = {
  weekSaved: 'Tu semana está planificada. Pasos elegidos: {count}.',
  breakdown: {
    week: 'semana {week}',
    weeks: 'semanas {from}–{to}',
    pieces: {
      handIn: 'Terminar y entregar',
      rehearse: 'Probarlo con alguien',
      build: 'Hacer la parte principal',
      prepare: 'Reunir lo que hace falta',
      begin: 'Empezar: la primera media hora',
    },
    problems: {
      noTitle: 'hacen falta unas palabras para esta parte.',
      unreadable: 'di cuándo, por ejemplo “semana 1”, “semanas 3–8” o una fecha.',
      afterDeadline: 'esto queda después de la fecha límite del objetivo.',
    },
    needsPieces: 'Hace falta al menos una parte.',
    saved: { one: '{count} paso anotado.', other: '{count} pasos anotados.' },
  },
  repeatEnded: '{id} era el último: ha llegado su día o su número de veces.',
  repeatThere: 'El siguiente de {id} ya está, o no se repite.',
};

/** The views Plan my week and Break it down. */
export const planningSidebar: Part<SidebarWords['planning']> = {
  week: {
    heading: 'Planificar mi semana',
    lead: '{from} – {to}. Lleva unos cinco minutos.',
    tick: '¿Qué está hecho?',
    tickHow: 'Marca lo que has terminado. Todo se guarda al final.',
    tickNone: 'No hay nada esperando a que lo marques.',
    decide: '¿Qué pide una decisión?',
    decideHow: 'Su día ha pasado. Cada uno puede recibir otro día, ninguno, o descartarse.',
    decideNone: 'Nada espera una decisión.',
    decideFor: '¿Qué pasa con “{title}”?',
    decisions: { keep: 'Dejarlo', day: 'Otro día', none: 'Sin día', go: 'Descartarlo' },
    newDay: 'Nuevo día',
    newDayFor: 'Nuevo día: {title}',
    dayNeeded: 'Pon un día, o elige otra respuesta.',
    energy: '¿Cómo va tu energía?',
    energyLow: 'muy baja',
    energyHigh: 'muy alta',
    energyHow: 'Una semana de poca energía recibe una lista más corta.',
    win: 'Ya lo has hecho antes: {text}',
    choose: { one: '¿Qué única cosa?', other: '¿Qué {count}?' },
    chooseHow: {
      one: 'Esta semana basta una. Es la primera en Foco.',
      other: 'Como mucho {count}, y menos también vale. Son las primeras en Foco.',
    },
    chooseFull: {
      one: 'Hay una elegida. Tócala para quitarla.',
      other: 'Hay {count} elegidas. Toca una para quitarla.',
    },
    chooseNone: 'No hay ningún paso pendiente que elegir. En Foco se puede añadir uno.',
    chosenHours: { one: '{hours} de tu {count} h', other: '{hours} de tus {count} h' },
    was: 'vencía el {day}',
    save: 'Guardar mi semana',
  },
  breakdown: {
    heading: 'Desglosar',
    lead: 'Del final hacia atrás: ¿qué tiene que estar justo antes? Para las fechas bastan palabras como “semana 1” o “semanas 3–8”.',
    whichGoal: '¿Qué objetivo?',
    none: 'Aún no hay ningún objetivo. Añade uno y podrás desglosarlo.',
    begin: 'La semana 1 empieza el',
    weeks: {
      one: 'Las partes de abajo llevan 1 semana más o menos.',
      other: 'Las partes de abajo llevan unas {count} semanas.',
    },
    piece: 'Parte {at}',
    last: 'El final: {goal}',
    title: '¿Qué hay entonces?',
    when: '¿Cuándo?',
    whenHint: 'semanas 3–8',
    effort: 'Horas',
    add: 'Añadir una parte antes',
    remove: 'Quitar',
    removeFor: 'Quitar: {title}',
    short: 'Un objetivo más cercano por el camino',
    shortHint: 'Por ejemplo: Dirigir un proyecto pequeño. Sin él, los pasos sirven al propio objetivo.',
    preview: 'Ver las fechas',
    previewHeading: 'Así quedaría en tu plan',
    shortLine: '◆ {title}, hasta el {day}',
    from: '{start} – {due}',
    edit: 'Cambiar algo',
    save: 'Añadir a mi plan',
    needed: 'Nombra al menos una parte.',
    problems: 'Algunas palabras no se han podido convertir en un día. Cámbialas antes.',
  },
};

/** What stands between the two numbers of a range, as people type it: `semanas 3 a 8`, `semana 3 hasta la 8`. */
export const rangeWords = ['a', 'al', 'hasta', 'y'];
