import { render } from 'preact';
import { App } from './app';
import { boot } from './boot';
import { words } from './words';

const place = document.getElementById('app');
document.documentElement.lang = words.language;
if (place) render(<App openingView={boot.view ?? ''} />, place);
