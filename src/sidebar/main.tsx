import { render } from 'preact';
import { App } from './app';
import type { SidebarView } from './contract';

const place = document.getElementById('app');
if (place) render(<App wished={(document.body.dataset['view'] ?? '') as SidebarView} />, place);
