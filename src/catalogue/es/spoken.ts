import type { Part, Words } from '../catalogue';
import { written } from './written';

/** What is understood in place of a date or a number of hours. Accents make no difference. */
export const spoken: Part<Words['spoken']> = {
  ...written,
  numbers: [
    'un|uno|una|primero|primer',
    'dos|un par de',
    'tres',
    'cuatro',
    'cinco',
    'seis',
    'siete',
    'ocho',
    'nueve',
    'diez',
    'once',
    'doce',
  ],
  days: ['anteayer|antier|antes de ayer', 'ayer', 'hoy|hoy mismo', 'mañana', 'pasado mañana|pasado'],
  units: ['día|días', 'semana|semanas', 'mes|meses', 'trimestre|trimestres', 'año|años'],
  ahead: 'en|dentro de|de aquí a|de hoy en|a partir de hoy|desde hoy|al cabo de|después|más tarde',
  ago: 'hace|atrás',
  next: 'próximo|próxima|siguiente',
  present: 'este|esta|actual',
  coming: 'que viene|que entra|entrante',
  last: 'pasado|pasada|último|última|anterior',
  end: 'fin|fines|final|finales|último día',
  beginning: 'principio|principios|comienzo|comienzos|inicio|inicios|primeros|primer día',
  same: 'semana que viene|semana que entra|semana entrante=próxima semana; mes que viene|mes que entra|mes entrante=próximo mes; trimestre que viene|trimestre que entra|trimestre entrante=próximo trimestre; año que viene|año que entra|año entrante=próximo año; una quincena|quincena|quince días=2 semanas; un semestre|semestre|medio año=6 meses; primero de mes=primeros de mes; trece=13; catorce=14; quince=15; dieciseis=16; diecisiete=17; dieciocho=18; diecinueve=19; veinte=20; veintiuno|veintiún|veintiuna=21; veintidós=22; veintitrés=23; veinticuatro=24; veinticinco=25; veintiseis=26; veintisiete=27; veintiocho=28; veintinueve=29; treinta=30; treinta y uno|treinta y un|treinta y una=31; cuarenta=40; cuarenta y cinco=45; cincuenta=50; sesenta=60; noventa=90; 1 hora y media|una hora y media|hora y media=1:30; 1 hora y cuarto|una hora y cuarto|hora y cuarto=1:15; y cuarto|y un cuarto=15 min; y tres cuartos=45 min',
  half: 'y media|y medio',
  spans: 'media hora|una media hora=30; cuarto de hora|un cuarto de hora=15; tres cuartos de hora=45',
};
