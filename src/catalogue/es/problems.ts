import type { Part, SidebarWords, Words } from '../catalogue';

/** The short form is in What now behind “Check:”, the long one in messages: `Steps, row 7, Due: …`. */
export const problems: Part<Words['problems']> = {
  where: '{tab}, fila {row}, {column}: {text}',
  whereRow: '{tab}, fila {row}: {text}',
  whereTab: '{tab}: {text}',
  notDays: {
    short: '{column} no contiene días: {got}',
    long: 'se esperaban días como “2026-12-24 a 2027-01-01, 2027-05-01”, pone “{got}”',
  },
  notADate: { short: '{column} no es una fecha: {got}', long: 'se esperaba una fecha, pone “{got}”' },
  severalDays: {
    short: '{column} podría ser {others}: {got}',
    long: '“{got}” podría ser {others}; escribe uno de estos días',
  },
  unreadStage: {
    short: '{column}: ninguna fase en “{got}”',
    long: 'ninguna fase en “{got}”; escribe un día y una palabra de la lista, como 2026-03-02 Solicitado. La línea se queda y no cuenta hasta entonces',
  },
  notANumber: { short: 'en {column} se espera un número', long: 'se esperaba un número, pone “{got}”' },
  notWhole: {
    short: 'en {column} se espera un número entero',
    long: 'se esperaba un número entero, pone {got}',
  },
  outOfRange: { short: '{column} es {got}, se espera {range}', long: 'se esperaba {range}, pone {got}' },
  surprising: {
    short: '{column} es {got}: muy por encima de la meta, ¿es correcto?',
    long: '{got} está muy por encima de la meta; si es correcto, pon el estado en Logrado',
  },
  negative: { short: '{column} está por debajo de 0: {got}', long: 'se esperaba 0 o más, pone {got}' },
  notAnOption: {
    short: '{column} no tiene esta palabra: {got}',
    long: 'se esperaba una de {options}, pone “{got}”',
  },
  unknownRepeat: {
    short: '{column} no es un ritmo: {got}',
    long: '“{got}” no es un ritmo que Waymark conozca; escribe {options}, “cada 3 semanas”, “cada martes y jueves” o “último viernes del mes”, y detrás, si termina, “hasta 30/06/2027” o “6 veces”',
  },
  unknownStatus: {
    short: '{column} no tiene esta palabra: {got}',
    long: 'se esperaba una de {options}, pone “{got}”; “Revisar mi plan” puede hacerla palabra tuya',
  },
  notWords: {
    short: 'en {column} se esperan palabras',
    long: 'se esperaban palabras separadas por comas, pone “{got}”',
  },
  ownWordTaken: {
    short: '“{got}” significa {others}',
    long: '“{got}” es la palabra de Waymark para {others} y conserva ese significado; quítala de esta fila',
  },
  ownWordTwice: {
    short: '“{got}” significa {others}',
    long: '“{got}” está también entre las palabras para {others}, y significa eso; quítala de una de las dos filas',
  },
  ownWordAgain: {
    short: '“{got}” significa {others}',
    long: '“{got}” está aquí dos veces, y significa {others}; quita la otra',
  },
  ownWordUnclear: {
    short: 'una palabra de {column} no tiene significado: {got}',
    long: 'se esperaba tu palabra, luego = y una de {others}; pone “{got}”',
  },
  notACheckbox: {
    short: '{column} quiere una marca o nada: {got}',
    long: 'se esperaba una marca o nada, pone “{got}”',
  },
  formulaError: {
    short: 'en {column} hay una fórmula que da {got}',
    long: 'la fórmula da {got}; escribe en su lugar el texto o el valor',
  },
  endsBeforeItStarts: {
    short: 'termina antes de empezar',
    long: 'termina antes de empezar ({got}); cambia una de las dos fechas',
  },
  separatedLines: {
    short: 'hay filas con líneas de un archivo',
    long: 'hay filas con líneas enteras de un archivo ({got}). Selecciónalas y elige Datos ▸ Dividir texto en columnas',
  },
  duplicateId: { short: 'ID repetido', long: 'el mismo ID está en la fila {others}; esta fila recibe uno nuevo' },
  invalidId: { short: 'el ID no es nuestro: {got}', long: 'los ID los da Waymark; “{got}” se sustituye' },
  unknownReference: {
    short: '{column} no se conoce: {got}',
    long: 'nada se llama “{got}”; elige de la lista o escribe un ID',
  },
  computedReference: {
    short: '{column} necesita un ID de su fórmula: {got}',
    long: 'la fórmula da “{got}”; haz que dé un ID como G1, o elige de la lista',
  },
  computedId: {
    short: 'en la columna ID hay una fórmula',
    long: 'tu fórmula está donde Waymark escribe el ID, por eso la fila no lo tiene; pásala a otra columna',
  },
  ambiguousReference: {
    short: '{column} podría ser {others}',
    long: '“{got}” podría ser {others}; escribe el ID',
  },
  circular: {
    short: '{others} se esperan entre sí',
    long: '{others} se esperan entre sí; quita uno de “{column}”',
  },
  circularSelf: {
    short: '{others} se refiere a sí mismo',
    long: '{others} se refiere a sí mismo; vacía la celda o elige otro',
  },
  tooLong: { short: '{column} es muy largo', long: '{got} caracteres; el correo muestra el principio' },
  missingTab: 'Falta la pestaña {tab}. Elige Waymark ▸ Más ▸ Revisar mi plan para recuperarla.',
  missingColumn:
    'Falta la columna {column}; sus valores cuentan como vacíos. Elige Waymark ▸ Más ▸ Revisar mi plan para recuperarla.',
  gone: 'falta {column}',
  structure: {
    homeMoved:
      'La pestaña Inicio se ha reorganizado, por eso Waymark no la toca. Elige Waymark ▸ Más ▸ Revisar mi plan para tener una nueva.',
    timelineMoved:
      'El Cronograma se ha reorganizado, por eso Waymark no lo toca. Elige Waymark ▸ Más ▸ Revisar mi plan para que se dibuje de nuevo.',
    notDrawn:
      'Waymark no pudo escribir en esta pestaña; las filas del plan están al día. Elige Waymark ▸ Más ▸ Revisar mi plan para que se dibuje de nuevo.',
    headerMoved:
      'El encabezado está en la fila {got} y no en la fila 1, por eso aquí no se lee ni se cambia nada. Elige Waymark ▸ Más ▸ Revisar mi plan para devolverlo a su sitio.',
    headerTitled:
      'El encabezado está en la fila {got}, debajo de líneas tuyas, por eso aquí no se lee ni se cambia nada. Borra esas líneas o pásalas a otra pestaña.',
    headerGone:
      'Falta la fila de encabezado, por eso aquí no se lee ni se cambia nada. Elige Waymark ▸ Más ▸ Revisar mi plan para recuperarla.',
    headerUnknown:
      'Falta la fila de encabezado, y no es seguro qué columna es cuál. Inserta una fila encima de las tuyas, escribe estos encabezados sobre sus columnas y elige Waymark ▸ Más ▸ Revisar mi plan: {got}.',
    headerOfSettings:
      'Falta la fila de encabezado; los ajustes se reconocen por su nombre. Elige Waymark ▸ Más ▸ Revisar mi plan para recuperarla.',
    settingGone:
      'Falta la fila {column}; su último valor sigue vigente. Elige Waymark ▸ Más ▸ Revisar mi plan para recuperarla.',
    merged:
      'Las celdas {got} están combinadas, por eso solo la primera puede contener algo. Elige Formato ▸ Combinar celdas ▸ Separar.',
    typed:
      'Google no permite listas ni formatos de Waymark en {got}, como en las columnas con tipo de una tabla; todo lo demás sigue allí como antes.',
  },
  decidedBeforeItBegan: {
    short: 'decidido antes de empezar',
    long: 'el día de la decisión es anterior al comienzo ({got}); cambia una de las dos fechas',
  },
  valueGone: {
    short: 'ya no hay ningún valor llamado {got}',
    long: 'ya no hay ningún valor llamado “{got}”; cambia el encabezado de la columna o el nombre del valor en {tab}. Sus notas se quedan y hasta entonces no cuentan',
  },
  secondUltimate: {
    short: '{others} ya es la gran meta',
    long: '{others} ya es la gran meta; pon otro tipo a una de las dos',
  },
  tabNotThere: {
    short: '{got} está en la pestaña {tab}, que no existe',
    long: '“{got}” está en la pestaña {tab}, que no existe. Waymark ▸ Añadir ▸ Una pestaña ▸ {tab} la crea',
  },
};

/** What a number may be. */
export const ranges: Part<Words['ranges']> = {
  between: 'de {min} a {max}',
  atLeast: '{min} o más',
  atMost: '{max} o menos',
};

/** The view Check my plan. */
export const checkSidebar: Part<SidebarWords['check']> = {
  heading: 'Revisar mi plan',
  fine: 'Todo está en orden.',
  list: 'Lo que pide una mirada',
  again: 'Revisar otra vez',
  running: 'Mirando pestañas, columnas y filas…',
  ownWords: 'Palabras tuyas para un estado',
  letMean: '“{word}” va a significar:',
  how: 'No se ha cambiado nada tuyo. Cada línea dice dónde mirar y qué ayudaría.',
};
