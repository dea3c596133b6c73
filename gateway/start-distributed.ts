import { localMode } from './modes/local.ts';
import { run } from './run.ts';

await run((options, stop) => localMode(options, process.env, stop));
