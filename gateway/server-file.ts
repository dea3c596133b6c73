import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileOf = (data: string): string => join(data, 'server.json');

/** Tells commands on the same data folder where the graph is served now. */
export const rememberServer = (data: string, url: string): Promise<void> =>
  writeFile(fileOf(data), `${JSON.stringify({ url: `${url}/graphql`, pid: process.pid })}\n`);

export const forgetServer = (data: string): Promise<void> => rm(fileOf(data), { force: true });
