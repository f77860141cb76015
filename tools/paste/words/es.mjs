/** What the page says in this language, as languages.mjs describes it. */
export default {
  code: 'es',
  name: 'Español',
  title: 'Poner Waymark en una hoja de cálculo de Google',
  intro:
    'Sin herramientas ni terminal: copias unos pocos archivos de esta página en el editor de secuencias de comandos de una hoja tuya. Lleva unos cinco minutos. La página funciona sin red y no envía nada.',
  update:
    '¿Ya está Waymark en tu hoja de cálculo? Entonces sustituye los mismos archivos por estos y vuelve a cargar la hoja.',
  step: (number) => `Paso ${number}`,
  copy: (file) => `Copiar ${file}`,
  copied: (file, bytes) => `${file} está copiado (${bytes} bytes). Pégalo ahora.`,
  byHand: 'El navegador no permitió copiar. El texto está seleccionado: pulsa Ctrl+C (en un Mac, ⌘C).',
  show: 'Mostrar el texto del archivo',
  textOf: (file) => `El texto de ${file}`,
  size: (kilobytes, bytes) => `${kilobytes} KB (${bytes} bytes)`,
  beside: (file) => `también junto a esta página, como ${file}`,
  replace: 'Haz clic en el código, pulsa `Ctrl+A` y luego `Ctrl+V` (en un Mac, `⌘A`, `⌘V`): lo que había se sustituye.',
  sheet: {
    heading: 'Una hoja de cálculo nueva y su editor',
    lines: [
      'Abre *sheets.new* en otra pestaña: una hoja de cálculo nueva y vacía.',
      'Elige *Extensiones ▸ Apps Script*. El editor se abre en una pestaña aparte.',
    ],
    picture: 'Una hoja de cálculo con el menú Extensiones abierto; la entrada Apps Script está marcada.',
  },
  script: {
    heading: 'El código',
    lines: ['El editor muestra el archivo `Code.gs` (o `Código.gs`) con unas pocas líneas.'],
    picture: 'El editor: a la izquierda los archivos, a la derecha el código, donde se pega.',
  },
  page: (name) => ({
    heading: `La página ${name}`,
    lines: [
      'Junto a *Archivos* (Files) elige *+ ▸ HTML*.',
      `Escribe el nombre \`${name}\` y pulsa Intro. El editor añade solo la terminación \`.html\`.`,
    ],
    picture: `El editor: el signo más junto a Archivos y, debajo, el archivo nuevo ${name}.html.`,
  }),
  manifest: {
    heading: 'El manifiesto: la lista de lo que Waymark puede hacer',
    lines: [
      'Elige la rueda dentada *Configuración del proyecto* (Project Settings), a la izquierda del todo.',
      'Marca *Mostrar el archivo de manifiesto "appsscript.json" en el editor*.',
      'Vuelve al *Editor* (`< >`) y elige `appsscript.json`.',
    ],
    settings: 'La configuración del proyecto: la rueda dentada a la izquierda, y la casilla del manifiesto.',
    picture: 'El editor: el archivo appsscript.json está elegido y su texto se sustituye.',
  },
  language: (name, language) => ({
    heading: `Solo para una hoja de cálculo en ${language}: el archivo ${name}`,
    lines: [`Junto a *Archivos* (Files) elige *+ ▸ HTML*, escribe el nombre \`${name}\` con su barra y pulsa Intro.`],
    picture: `El editor: el signo más junto a Archivos y, debajo, el archivo nuevo ${name}.html.`,
  }),
  open: {
    heading: 'Guardar y empezar',
    lines: [
      'Pulsa `Ctrl+S` (en un Mac, `⌘S`) y vuelve a cargar la pestaña de la hoja. A los pocos segundos aparece un menú *Waymark*.',
      'Elige *Waymark ▸ Abrir Waymark*. Google pide permiso. Como el código es tuyo y no está publicado, primero dice que no ha verificado la aplicación: elige *Configuración avanzada ▸ Ir a Proyecto sin título* y autoriza todo lo que se enumera.',
      'Elige otra vez *Waymark ▸ Abrir Waymark* y después *Empezar mi plan*.',
    ],
    picture: 'La hoja con el menú Waymark abierto; la entrada Abrir Waymark está marcada.',
  },
  drawn: {
    sheet: 'Hoja de cálculo sin título',
    menus: ['Archivo', 'Editar', 'Ver', 'Insertar', 'Datos'],
    extensions: 'Extensiones',
    addOns: 'Complementos',
    files: 'Archivos',
    settings: 'Configuración del proyecto',
    manifest: 'Mostrar el archivo de manifiesto "appsscript.json"',
    open: 'Abrir Waymark',
    update: 'Actualizar ahora',
  },
};
