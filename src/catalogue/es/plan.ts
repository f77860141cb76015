import type { Part, SidebarWords } from '../catalogue';

/** The form of a goal. */
export const goalSidebar: Part<SidebarWords['goal']> = {
  add: 'Añadir un objetivo',
  edit: 'Cambiar un objetivo',
  title: '¿Qué quedará hecho, y para qué?',
  titleHint: 'Por ejemplo: Hablar con diez responsables de producto para elegir mi rumbo',
  seen: '¿En qué lo verás?',
  seenOptions: { done: 'Está hecho', count: 'Cuento', number: 'Un número cambia' },
  countWhat: '¿Qué cuentas?',
  countTarget: '¿Cuántos?',
  numberWhat: '¿Qué número?',
  numberFrom: 'De',
  numberNow: 'Hoy',
  numberTarget: 'A',
  deadline: '¿Para cuándo?',
  kind: '¿Qué tipo de objetivo es?',
  achievable: '¿Por qué es posible?',
  sure: '¿Cuánta certeza tienes?',
  sureOptions: { 1: 'Una intuición', 2: 'Poca', 3: 'Alguna', 4: 'Bastante', 5: 'Plena' },
  value: '¿Qué alimenta?',
  valueHint: 'Uno de tus valores: libertad, aprender…',
  serves: '¿A qué decisión sirve?',
  ifThen: 'Si … entonces …',
  ifThenHint: 'Si la semana se llena, entonces hago diez minutos el miércoles',
  reward: '¿Qué te regalas cuando lo logres?',
  save: 'Añadir objetivo',
  change: 'Guardar objetivo',
  titleNeeded: 'Ponle nombre a tu objetivo: basta una frase.',
  numberNeeded: 'Pon un número, por favor.',
};

/** The advice beside the form of a goal. */
export const coachSidebar: Part<SidebarWords['coach']> = {
  title: 'SMART',
  letters: { S: 'Específico', M: 'Medible', A: 'Alcanzable', R: 'Relevante', T: 'Con plazo' },
  met: '{letter}: está',
  open: '{letter}: aún no',
  all: 'Están los cinco. Un objetivo claro.',
  hints: {
    sayWhat: 'Di qué quedará hecho. “Hablar con diez responsables de producto” dice más que una palabra.',
    vagueVerb:
      '“{verb}” puede significar muchas cosas. Di qué habrás hecho: “Dirigir dos reuniones por semana” en vez de “{verb}”.',
    forWhat: 'Di para qué: “{title}, para …”.',
    howSeen: '¿En qué lo verás? Cuenta algo, como “conversaciones mantenidas”.',
    noDistance: 'Empieza y termina en el mismo número. ¿Dónde estará al final?',
    reason: 'Una razón por la que es posible ayuda en un día difícil: “Ya he hecho uno más pequeño”.',
    tooMuch:
      'Quedan unas {left} h por hacer y hasta entonces hay {available} h. Encajaría un día más tarde o menos pasos.',
    serves: '¿Qué alimenta? Basta un valor: “aprender”.',
    deadline: 'Dale un día. Dentro de doce semanas es una buena primera idea.',
    startsAfterDeadline: 'Termina antes de empezar. Cambia uno de los dos días.',
    deadlinePassed: 'Ese día ya pasó. ¿Qué día está por venir?',
  },
};

/** The form of a step. */
export const stepSidebar: Part<SidebarWords['step']> = {
  add: 'Añadir un paso',
  edit: 'Cambiar un paso',
  title: '¿Qué vas a hacer?',
  titleHint: 'Una acción que puedas dar por hecha',
  goal: '¿Para qué objetivo?',
  noGoal: 'Ninguno aún',
  helps: 'Si solo se hiciera esto, ¿estaría “{goal}” más cerca?',
  helpsOptions: { 5: 'Claramente', 3: 'Un poco', 1: 'No es seguro' },
  helpsUnsure: 'Entonces quizá valga la pena preguntarse si hay algo que va antes.',
  due: '¿Para cuándo?',
  effort: 'Horas',
  effortHint: 'Con menos de 2 h es más fácil empezar.',
  ifThen: 'Cuando … entonces …',
  ifThenHint: 'Cuando sea martes después de comer, entonces …',
  reward: 'Una recompensa lo convierte en un hito ◆',
  save: 'Añadir paso',
  change: 'Guardar paso',
  titleNeeded: 'Di qué vas a hacer: una acción.',
  effortNeeded: 'Pon un número de horas, 0 o más.',
};

/** Rows that a view offers to open. */
export const rowsSidebar: Part<SidebarWords['rows']> = {
  rate: 'Puntuar “{title}”',
  decide: 'Decidir: {title}',
  addTab: 'Añadir la pestaña {name}',
};
