import type { Part, SidebarWords, Words } from '../catalogue';

/** The questions of the self-assessment. */
export const questions: Part<Words['questions']> = {
  strengths: [
    '¿Para qué acude la gente a ti sin que nadie la mande?',
    '¿Qué tipo de trabajo te deja con más energía de la que tenías antes?',
    '¿Qué te resulta fácil que a otras personas les cuesta?',
  ],
  growth: [
    '¿Qué aplazas, aunque es importante?',
    '¿En qué situaciones sientes menos seguridad?',
    '¿Qué carencia te ayudaría más si se redujera a la mitad?',
  ],
  passions: [
    '¿Cuándo fue la última vez que se te pasó el tiempo volando en el trabajo?',
    '¿Qué proyecto repetirías mañana mismo, y por qué?',
    '¿Qué lees o ves sobre tu trabajo sin que nadie te lo pida?',
  ],
  values: [
    '¿Qué te saca de la cama un día de trabajo?',
    '¿En qué entorno trabajas mejor?',
    '¿Cómo repartirías la importancia entre el sueldo, la flexibilidad y la gente que te rodea?',
  ],
  position: [
    '¿Cuánto se acerca tu trabajo de hoy al que quieres?',
    '¿Qué te da este trabajo que conviene aprovechar mientras lo tienes?',
    '¿Qué echarías de menos, y qué dejarías atrás con gusto?',
  ],
  skills: [
    '¿Qué sabes hacer ahora que hace dos años no sabías?',
    '¿Cuáles de tus competencias serían bienvenidas en otro campo?',
    '¿Qué experiencia te prepara mejor para el siguiente paso?',
  ],
  fiveYears: [
    'Es un martes cualquiera dentro de cinco años y el trabajo va bien. ¿Qué haces todo el día?',
    '¿Qué dirección te atrae más: subir, otro sector, un negocio propio, dominar más tu oficio o más espacio para vivir?',
    '¿Qué dirían entonces de ti las personas que trabajan contigo?',
  ],
  tenYears: [
    '¿Qué debería existir dentro de diez años que hoy no existe?',
    '¿Cómo quieres vivir entonces fuera del trabajo?',
    '¿Qué puerta quieres dejar abierta, pase lo que pase?',
  ],
};

/** The question of the week. */
export const questionSidebar: Part<SidebarWords['question']> = {
  heading: 'Pregunta de la semana',
  all: 'Las preguntas sobre ti',
  at: 'Pregunta {at} de {all}',
  answered: '{count} de {all} tienen respuesta.',
  allAnswered: 'Todas las preguntas tienen respuesta. Puedes volver a mirarlas cuando quieras.',
  answer: 'Mi respuesta',
  kept: 'La respuesta anterior se conserva debajo de la nueva, con su día.',
  save: 'Guardar respuesta',
  saveNext: 'Guardar y seguir',
  doAll: 'Responder todas ahora',
  doAllHow: 'Una tras otra, hasta que quieras.',
  previous: 'Anterior',
  skip: 'Siguiente',
  needed: 'Escribe antes unas palabras, por favor.',
  none: 'No hay preguntas en la pestaña Autoevaluación.',
};
