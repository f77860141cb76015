import { render } from 'preact';
import { App } from './app';
import type { SidebarView } from './opening-view';
import { words } from './words';

const place = document.getElementById('app');
document.documentElement.lang = words.language;
if (place) render(<App openingView={(document.body.dataset['view'] ?? '') as SidebarView} />, place);
