import './workers.ts';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './styles.css';
import './result/result.css';
import './narrow.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { loadConfiguration } from './store.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');
void loadConfiguration();
createRoot(root).render(<App />);
