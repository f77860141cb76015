import type { Part, SidebarWords, Words } from '../catalogue';
import { workValues } from './values';

/** What the stages after the guide say of the plan. */
export const stages: Part<Words['stages']> = {
  assessment: {
    said: { one: '{count} de {of} preguntas con respuesta.', other: '{count} de {of} preguntas con respuesta.' },
    next: { question: 'Responde a una pregunta: {title}' },
  },
  values: {
    said: {
      one: '{count} de {of} valores comparados con hoy.',
      other: '{count} de {of} valores comparados con hoy.',
    },
    next: {
      rate: 'Da dos números a un valor: cuánto importa y cuánto hay hoy de él.',
      today: '¿Cuánto de “{title}” hay hoy en tus semanas?',
    },
  },
  strategy: {
    said: { one: '{count} de {of} decisiones tomadas.', other: '{count} de {of} decisiones tomadas.' },
    next: {
      ultimate: 'Escribe en una frase a dónde lleva todo esto: tu gran meta.',
      leaveOut: 'Nombra una cosa a la que renuncias para que el resto tenga sitio.',
      focus: 'Elige un campo o un tipo de trabajo en el que centrarte.',
      serve: '¿A qué decisión sirve “{title}”?',
    },
  },
  network: {
    said: { one: '{count} de {of} personas nombradas.', other: '{count} de {of} personas nombradas.' },
    next: {
      first: 'Nombra a una persona que te quiere bien y conoce tu trabajo.',
      mentor: '¿Quién te lleva dos pasos de ventaja? Nombra a alguien a quien preguntar.',
      more: 'Nombra a una persona más: un colega, o alguien que decide.',
      rhythm: '¿Cada cuánto te gustaría tener contacto con {title}?',
    },
  },
  experiments: {
    said: { one: 'Creencias decididas: {count} de {of}.', other: 'Creencias decididas: {count} de {of}.' },
    next: {
      belief: 'Nombra una creencia en la que se apoya tu plan, y la forma más barata de probarla.',
      begin: 'Empieza la prueba: {title}',
      decide: 'Ha llegado el día de decidir: {title}',
    },
  },
};

/** The first fifteen minutes, screen by screen. Templates are infinitives, as one writes a list of things to do. */
export const guideSidebar: Part<SidebarWords['guide']> = {
  stepOf: 'Paso {at} de {all}',
  next: 'Siguiente',
  back: 'Atrás',
  skip: 'Saltar',
  leave: 'Dejar la guía por ahora',
  preparing:
    'Se están creando Inicio, Objetivos, Pasos, Cronograma, Autoevaluación y Ajustes: hasta un minuto. Mientras tanto puedes responder.',
  tabsToGo: { one: 'Falta una pestaña.', other: 'Faltan {count} pestañas.' },
  saved: {
    ahead: 'Guardado en la pestaña Autoevaluación.',
    you: 'Guardado en la pestaña Autoevaluación.',
    goal: 'Tu objetivo está guardado.',
    steps: 'Tus pasos están guardados.',
    hurdle: 'Guardado con tu objetivo.',
    rhythm: 'Tu ritmo está guardado.',
    place: '',
  },
  needed: 'Este campo hace falta. Basta algo aproximado: puedes cambiarlo cuando quieras.',
  welcome: {
    heading: 'Te damos la bienvenida a Waymark',
    lead: 'En 15 minutos: un objetivo, tres pasos, un recordatorio. Todo se queda en este archivo.',
    start: 'Empezar mi plan',
    example: 'Ver un ejemplo',
    asks: 'Qué pregunta Google, y por qué',
    asksLead: 'Google te pide que autorices cinco cosas. Para esto es cada una:',
    scopes: [
      {
        name: 'Esta hoja de cálculo',
        why: 'para escribir tu plan en este archivo. Waymark no ve ningún otro.',
      },
      { name: 'Mostrar este panel', why: 'para mostrar la página que estás leyendo.' },
      { name: 'Ejecutarse cuando no estás', why: 'para mirar tus fechas una vez al día.' },
      { name: 'Enviar correos en tu nombre', why: 'para enviarte tu recordatorio, a ti y a nadie más.' },
      { name: 'Tu dirección de correo', why: 'para saber adónde va el recordatorio.' },
    ],
    asksEnd: 'No hay ningún servidor nuestro ni seguimiento.',
    existing: 'Lo que ya está en este archivo se queda como está.',
  },
  ahead: {
    heading: 'Un martes cualquiera dentro de cinco años',
    question: 'El trabajo va bien. ¿Qué haces todo el día?',
    placeholder: 'Yo …',
    chips: 'O toca lo que más se acerque',
    options: {
      lead: 'Dirigir proyectos más grandes',
      industry: 'Cambiar de sector',
      business: 'Tener mi propio negocio',
      craft: 'Dominar más mi oficio',
      unsure: 'Aún no lo sé',
    },
    unsure: 'Es un buen lugar para empezar. Waymark te propondrá hablar con tres personas sobre su trabajo.',
  },
  you: {
    heading: 'Lo que te importa',
    question: 'Toca las tres cosas que más echarías de menos en el trabajo',
    chosen: '{count} de {most} elegidas',
    full: 'Hay tres elegidas. Toca una de ellas para quitarla.',
    values: workValues,
    strengths: '¿Para qué acude la gente a ti?',
    strengthsHint: 'Por ejemplo: para poner orden en un lío, para explicar las cosas con sencillez.',
  },
  goal: {
    heading: 'Un objetivo',
    templates: '¿Qué haría que las próximas doce semanas valieran la pena?',
    templateNeeded: 'Toca una de ellas, por favor. Después puedes cambiar cada palabra.',
    fits: 'Encaja contigo',
    other: 'Elegir otro',
    title: 'Tu objetivo',
    deadline: '¿Para cuándo?',
    deadlineHint: 'Doce semanas bastan para ver que algo se mueve.',
    seen: '¿En qué lo verás?',
    more: 'Por qué es posible, y para qué',
    titleNeeded: 'Ponle nombre a tu objetivo: basta una frase.',
  },
  templates: {
    qualification: {
      name: 'Un título',
      hint: 'Aprobar un examen, obtener un certificado',
      title: 'Aprobar el examen que pide mi próximo puesto',
      measure: 'Nota en los simulacros, %',
      achievable: 'Otras personas lo aprueban mientras trabajan.',
      steps: [
        'Buscar tres ofertas de empleo y anotar los certificados que piden',
        'Elegir uno y reservar el día del examen',
        'Hacer un primer simulacro y anotar las lagunas',
      ],
    },
    lead: {
      name: 'Dirigir algo pequeño',
      hint: 'Un proyecto, un evento, un nuevo hábito del equipo',
      title: 'Dirigir un proyecto pequeño en el trabajo, de la idea al resultado',
      measure: 'Proyecto llevado hasta el final',
      achievable: 'Es pequeño, y alguien quiere verlo hecho.',
      steps: [
        'Anotar dos proyectos pequeños de los que no se ocupa nadie',
        'Pedir a quien me dirige que me deje llevar uno de ellos',
        'Hacer la primera reunión con un plan de una página',
      ],
    },
    conversations: {
      name: 'Conversaciones',
      hint: 'Escuchar cómo es de verdad el trabajo de otros',
      title: 'Hablar con {count} personas sobre su trabajo para elegir mi rumbo',
      measure: 'Conversaciones mantenidas',
      achievable: 'A casi todo el mundo le gusta hablar 20 minutos de su trabajo.',
      steps: [
        'Hacer una lista de cinco personas cuyo trabajo me da curiosidad',
        'Pedir 20 minutos a dos de ellas',
        'Tener la primera conversación y anotar tres cosas',
      ],
    },
    portfolio: {
      name: 'Una muestra de trabajo',
      hint: 'Algo que enseñar: un texto, un diseño, una herramienta',
      title: 'Publicar un trabajo que muestre lo que sé hacer',
      measure: 'Trabajo publicado',
      achievable: 'Basta un buen trabajo, y la mitad está ya en mi cajón.',
      steps: [
        'Elegir el trabajo y escribir en tres líneas qué muestra',
        'Hacer una primera versión en bruto',
        'Enseñársela a dos personas y pedirles consejo',
      ],
    },
    field: {
      name: 'Explorar un campo',
      hint: 'Averiguar con poco si es para ti',
      title: 'Averiguar con tres pequeños intentos si un campo nuevo es para mí',
      measure: 'Intentos hechos',
      achievable: 'Cada intento lleva una tarde.',
      steps: [
        'Nombrar el campo y escribir tres preguntas sobre él',
        'Leer un testimonio sincero de alguien de dentro',
        'Hacer durante una tarde un trocito de ese trabajo',
      ],
    },
    own: {
      name: 'Otra cosa',
      hint: 'Con tus propias palabras',
      title: '',
      measure: '',
      achievable: '',
      steps: ['', '', ''],
    },
  },
  steps: {
    heading: 'Tres pasos',
    lead: 'Lo bastante pequeños para empezar. Cambia lo que quieras: con uno basta.',
    first: 'El primer paso, menos de 30 minutos',
    second: 'Luego',
    third: 'Y después',
    due: 'Vence',
    cue: '¿Cuándo lo harás?',
    cueHint: 'Un momento con nombre es la mitad del camino.',
    cueText: 'Cuando sea {weekday} después de comer, voy a {step}',
    cueTextEmpty: 'Cuando sea {weekday} después de comer, voy a ',
    titleNeeded: 'Nombra un paso: algo que lleve menos de 30 minutos.',
  },
  hurdle: {
    heading: 'Un obstáculo',
    question: '¿Qué es lo más probable que se interponga?',
    plan: '¿Y entonces?',
    planHint: 'Quien lo ha respondido de antemano sigue con más facilidad.',
    sentence: 'Si {hurdle}, entonces {then}',
    kinds: {
      time: {
        name: 'Tiempo',
        hurdle: 'la semana se llena',
        then: 'hago los primeros diez minutos el miércoles y lo dejo ahí',
      },
      energy: {
        name: 'Energía',
        hurdle: 'por la noche no me quedan fuerzas',
        then: 'hago la parte más pequeña a la mañana siguiente, antes del correo',
      },
      asking: {
        name: 'Timidez al preguntar',
        hurdle: 'me da vergüenza preguntar',
        then: 'escribo dos líneas y las envío ese mismo día',
      },
      money: {
        name: 'Dinero',
        hurdle: 'cuesta más de lo que puedo gastar',
        then: 'busco una forma gratuita o pido a mi empresa que lo comparta',
      },
      waiting: {
        name: 'Espera a otros',
        hurdle: 'alguien me hace esperar',
        then: 'vuelvo a preguntar a los cinco días y sigo con otro paso',
      },
    },
    thenNeeded: 'Di qué harás entonces, o elige “Saltar”.',
  },
  rhythm: {
    heading: 'Tu ritmo',
    hours: '¿Cuántas horas por semana puedes dedicarle?',
    hoursUnit: 'horas por semana',
    hoursNeeded: 'Pon un número de horas de 0 a 100.',
    mail: 'Un correo corto para ti los lunes a las {hour}, y los días en que venza algo',
    hour: 'Hora del correo',
    others: 'Los recordatorios de este archivo van a {mail}.',
    preview: 'Tu primer correo, como se vería hoy',
    finish: 'Terminar',
  },
  done: {
    heading: 'Tu plan está listo',
    lead: 'El primer paso, “Hacer un plan”, ya está marcado. Inicio muestra el siguiente.',
    almost: 'Todo está guardado. Falta un clic.',
    share: '¿Te quedan dos minutos?',
    shareLead: 'Copia este mensaje para alguien que podría ayudar.',
    message:
      'Acabo de hacer un plan. Mi objetivo: {goal} (para el {deadline}). Mi primer paso: {step} (para el {due}). ¿Me preguntas el {due} cómo fue?',
    messageUndated:
      'Acabo de hacer un plan. Mi objetivo: {goal}. Mi primer paso: {step}. ¿Me preguntas dentro de dos semanas cómo fue?',
    messageLabel: 'Mensaje',
    copy: 'Copiar',
    copied: 'Copiado. Pégalo donde escribes a la gente.',
    notCopied: 'El mensaje está seleccionado: pulsa Ctrl+C, o ⌘C en un Mac.',
    go: 'Ver qué sigue',
  },
};

/** The view Stage by stage. */
export const stagesSidebar: Part<SidebarWords['stages']> = {
  heading: 'Etapa por etapa',
  lead: 'Cinco etapas, en partes de unos dos minutos. Para cuando quieras.',
  names: {
    assessment: 'Dónde estás',
    values: 'Lo que importa',
    strategy: 'Estrategia',
    network: 'Personas',
    experiments: 'Experimentos',
  },
  complete: '✓ Hecho por ahora',
  next: 'Lo siguiente: {text}',
  open: 'Abrir',
  openFor: 'Abrir: {title}',
  go: 'Seguir: {title}',
  look: 'Volver a mirarlo',
  answers: 'Qué dicen tus respuestas',
  targets: 'También útil cuando la estrategia está en pie',
  allDone: 'Las cinco etapas están en pie. Desde ahora el plan vive de semana en semana.',
  plan: 'Planificar mi semana',
};
