import '@atlaskit/css-reset';
import 'virtual:ads-themes.css';
import './shell.css';
import { createRoot } from 'react-dom/client';
import { Shell } from './shell';
import { readSession, type Box } from './session';

async function main(): Promise<void> {
  const box = (await (await fetch('/box')).json()) as Box;
  createRoot(document.getElementById('root')!).render(
    <Shell box={box} initial={readSession(box)} />,
  );
}

void main();
