/*
 * Words of pasted lists of applications, separated by `|`: the headings of each column, and what people write for each stage.
 */

export const applicationHeadings = {
  organisation: 'empresa|organización|organizacion|compañía|compania|empleador|entidad|nombre de la empresa',
  role: 'puesto|cargo|posición|posicion|rol|vacante|oferta|título del puesto|titulo del puesto|trabajo',
  stage: 'estado|etapa|fase|situación|situacion|estado de la candidatura|resultado|progreso',
  appliedOn:
    'fecha de candidatura|fecha de solicitud|fecha de envío|fecha de envio|fecha de aplicación|fecha de aplicacion|enviada el|solicitado el|fecha',
  link: 'enlace|link|url|anuncio|sitio web|web|enlace a la oferta',
  notes: 'notas|nota|comentarios|comentario|observaciones',
};

export const applicationStages = {
  watching:
    'observando|en la mira|guardada|guardado|por solicitar|pendiente de enviar|interesante|me interesa|prevista|borrador',
  warm: 'contacto|referencia|recomendada|recomendado|por contactos',
  talking: 'en conversación|en conversacion|en contacto|contactado|contactada|hablando',
  applied:
    'solicitada|solicitado|enviada|enviado|candidatura enviada|postulada|postulado|en revisión|en revision|en proceso|pendiente|sin respuesta|recibida',
  interviewing:
    'entrevista|entrevistas|entrevistando|entrevistada|entrevistado|entrevista programada|llamada|prueba técnica|prueba tecnica|primera entrevista|segunda entrevista|última ronda|ultima ronda',
  offer: 'oferta recibida|oferta|aceptada|aceptado|contratada|contratado|firmada|negociando',
  closed:
    'cerrada|cerrado|rechazada|rechazado|descartada|descartado|retirada|retirado|cancelada|cancelado|sin éxito|sin exito|puesto cubierto|archivada|terminada',
};
