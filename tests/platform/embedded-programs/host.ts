import { startEmbedded } from '#platform/embedded.ts';

/** Starts a server on the folder named on the command line and stays until killed. */
const { dataDir } = await startEmbedded({ dataDir: process.argv[2] ?? '', password: 'host', settings: { fsync: 'off' } });
console.log(dataDir);
setInterval(() => {}, 60_000);
