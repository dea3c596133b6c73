import { localMode } from './modes/local.ts';
import { run, serving } from './run.ts';

await run(serving((options, stop) => localMode(options, process.env, stop)));
