/*
 * How tables head their columns and name states in Spanish.
 */
export const tablesOfOthers = {
  headings: {
    title:
      'Paso|Tarea|Tareas|Nombre de la tarea|Nombre de tarea|Título|Titulo|Asunto|Qué|Acción|Accion|Actividad|Nombre|Entregable|Elemento|Tema|Por hacer|Título de la tarea',
    goal: 'Objetivo|Meta|Proyecto|Nombre del proyecto|Sección|Seccion|Lista|Tablero|Nombre del depósito|Depósito|Área|Hito|Carpeta|Categoría|Categoria|Categorías|Grupo|Nombre del cubo|Cubo|Nombre de la lista|Nombre del grupo',
    status:
      'Estado|Estatus|Situación|Avance|Progreso|% completado|% completada|% de avance|Hecho|Hecha|Terminado|Terminada|Completado|Completada|¿Hecho?|¿Terminado?',
    due: 'Vence|Vencimiento|Vence el|Fecha de vencimiento|Fecha límite|Fecha limite|Plazo|Para el|Fecha de entrega|Entrega|Fecha de fin|Fecha fin|Fecha final|Fecha de término|Fecha de finalización|Fin|Final|Fecha|Hasta|Para cuándo|Cuándo',
    start: 'Inicio|Fecha de inicio|Fecha inicio|Comienzo|Fecha de comienzo|Empieza|Empieza el|Desde|A partir de',
    effort:
      'Duración|Duracion|Horas|Esfuerzo|Estimación|Estimacion|Horas estimadas|Tiempo|Tiempo estimado|Duración (h)|Dedicación|Minutos',
    notes:
      'Notas|Nota|Observación|Observaciones|Comentario|Comentarios|Descripción|Descripcion|Detalle|Detalles|Apuntes|Descripción de la tarea',
    doneOn:
      'Hecho el|Terminado el|Completado el|Finalizado el|Fecha de finalización real|Fecha de cierre|Fecha completado|Fecha completada',
    key: 'ID de la tarea|ID de tarea|Identificador|Número de tarea|Clave',
    leaveOut:
      'Responsable|Asignado a|Asignada a|Asignado|Quién|Encargado|Encargada|Propietario|Prioridad|Etiquetas|Creado|Creado el|Creado por|Fecha de creación|Nº|N.º|Núm.|Recordatorio|Fecha de aviso|Hora de aviso|Fecha del aviso|Hora del aviso|Confidencialidad|Miembros|Enlace|Nombres de los recursos|Predecesoras|Retrasado|Tipo de tarea',
  },
  statuses: {
    todo: 'pendiente|por hacer|sin empezar|sin comenzar|sin iniciar|no empezado|no empezada|no comenzado|no comenzada|no iniciado|no iniciada|abierto|abierta|nuevo|nueva|previsto|prevista|planificado|planificada|programado|programada|próximo|próxima|falso',
    doing:
      'en curso|en progreso|en proceso|en marcha|haciendo|empezado|empezada|comenzado|comenzada|iniciado|iniciada|activo|activa|en revisión|en revision|en desarrollo',
    waiting:
      'en espera|esperando|a la espera|a la espera de otra persona|en espera de otra persona|esperando a otra persona|bloqueado|bloqueada|aplazado|aplazada|pospuesto|pospuesta|diferido|diferida|suspendido|suspendida|en pausa|pausado|pausada|delegado|delegada',
    done: 'hecho|hecha|terminado|terminada|completado|completada|completo|completa|acabado|acabada|finalizado|finalizada|realizado|realizada|listo|lista|cerrado|cerrada|sí|si|verdadero|resuelto|resuelta',
    letGo:
      'descartado|descartada|cancelado|cancelada|anulado|anulada|abandonado|abandonada|rechazado|rechazada|eliminado|eliminada',
  },
};
