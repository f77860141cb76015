import { render } from 'preact';
import { mountGrid } from './grid';
import { Shell } from './shell';
import './page.css';

const place = document.getElementById('page');
if (place) render(<Shell mountGrid={mountGrid} />, place);
