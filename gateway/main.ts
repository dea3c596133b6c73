import { run, type OpenMode } from './run.ts';

/** Each way to run loads only what it needs: an open gateway starts without a database driver. */
const open: OpenMode = async (options, stop) => {
  if (options.supergraph !== null) return (await import('./modes/open.ts')).openMode(options.supergraph);
  if (options.subgraphs) return (await import('./modes/distributed.ts')).distributedMode(options.subgraphs, options.data, process.env);
  return (await import('./modes/embedded.ts')).embeddedMode(options, process.env, stop);
};

await run(open);
