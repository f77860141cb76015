import { resolve, join } from 'node:path';
import { openWorkbook } from '../runtime';
import { opening, columnOf } from './plan';
const dist = join(resolve(__dirname, '../..'), 'dist');
let last = process.cpuUsage().user;
const lap = (what: string, n = 1) => { const now = process.cpuUsage(); const t = now.user; console.log(what.padEnd(20), ((t - last) / 1000 / n).toFixed(1)); last = process.cpuUsage().user; };
lap('load');
let w = openWorkbook({ project: dist, ...opening });
lap('open');
w.call('call', ['start', {}]); lap('start');
w = openWorkbook({ project: dist, ...opening });
w.call('call', ['start', {}]); lap('start again');
w = openWorkbook({ project: dist, ...opening });
w.call('call', ['loadExample', {}]); lap('example');
const ends=w.spreadsheet().getSheets().map((t)=>t.getLastRow());lap('ends');for (const [i,tab] of w.spreadsheet().getSheets().entries()) { const spare = tab.getMaxRows() - Math.max(120, (ends[i]??0) + 40); if (spare > 0) tab.deleteRows(tab.getMaxRows() - spare + 1, spare); }
lap('deleteRows');w.call('call', ['updateNow', {}]); lap('update');
const from = w.copy(); lap('w.copy');w.copy();lap('again')
const N = 12;
for (let i = 0; i < N; i++) openWorkbook({ project: dist, ...opening, from }); lap('copy', N);
for (let i = 0; i < N; i++) { const c = openWorkbook({ project: dist, ...opening, from }); c.call('call', ['updateNow', {}]); } lap('copy+update', N);
const c = openWorkbook({ project: dist, ...opening, from });
for (let i = 0; i < N; i++) c.call('call', ['updateNow', {}]); lap('update', N);
for (let i = 0; i < N; i++) c.call('call', ['getState', {}]); lap('getState', N);
for (let i = 0; i < N; i++) c.call('call', ['getRepeats', {}]); lap('getRepeats', N);
const s = c.sheet('Steps');
for (let i = 0; i < N; i++) { c.setClock(c.now() + 60000); c.edit(s.getRange(3 + i, columnOf(s, 'Due')), '2026-04-' + (10 + i)); } lap('edit', N);
c.call('call', ['turnOnReminders', { hour: 8 }]);
for (let i = 0; i < N; i++) c.advance(c.now() + 86400000); lap('day', N);
