import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isGood, runOperations } from '../schema/operation-run.ts';
import { tableOf } from '../schema/operation-table.ts';
import { readOperations } from '../schema/operations.ts';
import { issueToken, openIssuer } from './issuer.ts';
import { personaLookup } from './persona-lookup.ts';
import { parsePersona } from './personas.ts';

const HELP = `Runs every saved operation (schema/operations) against a running server and prints what came back.
对运行中的服务器执行全部已存查询并列出结果。

npm run operations -- [options]
  --url URL    address of the graph (default: the server that uses the data folder, else http://127.0.0.1:4000/graphql)
  --data DIR   data folder of the server, where its keys lie (default .data)
  --json       print JSON instead of a table
  --help       this text
Ends with 1 when an operation brings an error or an empty answer. 任一查询出错或结果为空时退出码为 1。
`;

async function addressOf(data: string): Promise<string> {
  try {
    const { url } = JSON.parse(await readFile(join(data, 'server.json'), 'utf8')) as { url: string };
    return url;
  } catch {
    return 'http://127.0.0.1:4000/graphql';
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { url: { type: 'string' }, data: { type: 'string', default: '.data' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const url = values.url ?? (await addressOf(values.data));
  const operations = await readOperations();
  const issuer = await openIssuer(values.data);
  const { lookup, close } = await personaLookup(values.data);
  const tokenFor = async (persona: string): Promise<string | undefined> =>
    persona === 'public' ? undefined : issueToken(await lookup(parsePersona(persona)), issuer, { expiresIn: '10m' });
  try {
    const runs = await runOperations({ url, operations, tokenFor });
    const bad = runs.filter((run) => !isGood(run)).length;
    if (values.json) process.stdout.write(`${JSON.stringify({ url, runs }, null, 2)}\n`);
    else process.stdout.write(`${url}\n${tableOf(runs)}\n${runs.length - bad} of ${runs.length} operations good\n`);
    return runs.length === 0 || bad > 0 ? 1 : 0;
  } finally {
    await close();
  }
}

if (import.meta.main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
