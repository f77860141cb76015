/*
 * The room of the daily run (see ../rooms.ts): once a day it decides what the mail says. Nothing outside of this folder may import more of it
 * than its types.
 */
export { dailyRun } from '../../actions/daily-run';
