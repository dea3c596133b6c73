import cluster from 'node:cluster';
import { run, serving, type OpenMode, type Work } from './run.ts';

/** Each way to run loads only what it needs: an open gateway starts without a database driver. */
const open: OpenMode = async (options, stop) => {
  if (options.supergraph !== null) return (await import('./modes/open.ts')).openMode(options.supergraph);
  if (options.subgraphs) return (await import('./modes/distributed.ts')).distributedMode(options.subgraphs, options.data, process.env);
  return (await import('./modes/embedded.ts')).embeddedMode(options, process.env, stop);
};

const work: Work = async (options, stop) => {
  const embedded = options.supergraph === null && !options.subgraphs;
  if (!embedded || process.env['WORKERS'] === undefined) return serving(open)(options, stop);
  const { serveByWorkers, workerCount } = await import('./workers.ts');
  return serveByWorkers(options, workerCount(process.env), stop);
};

if (cluster.isWorker) {
  // Ctrl-C reaches every process of the terminal: a worker waits until the first process tells it to end.
  process.on('SIGINT', () => undefined);
  const { workerMode } = await import('./modes/worker.ts');
  await run(
    serving((options) => workerMode(options, process.env)),
    ['SIGTERM'],
  );
} else {
  await run(work);
}
