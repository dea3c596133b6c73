import { availableParallelism } from 'node:os';
import type { Connection } from '#platform/db.ts';
import { openRunning } from '#platform/running.ts';
import { stopSignal } from '#platform/stop-signal.ts';
import { demoToken } from '../../gateway/demo.ts';
import { createPersonaLookup } from '../../gateway/persona-lookup.ts';
import { adminOf, settle } from '../admin.ts';
import { dataOf, lineTo, type Line, type Outgoing } from '../ask.ts';
import { serve } from '../processes.ts';
import { readScaleOptions, SCALE_HELP, type ScaleOptions } from './options.ts';
import { QUESTIONS, sampleCases, type Question } from './questions.ts';
import { scaleFigures, scaleTable, type Waited } from './report.ts';

/** Cases that each world is asked about. */
const SAMPLED = 150;
/**
 * Questions of one kind before the other world is asked: few enough that what else the machine does meets both alike, many enough that
 * the first two after the change, which find cold caches and take up to 1.7 times as long, are not the slowest twentieth.
 */
const TURN = 50;
/** A question without a bound may take a hundred times as long as one with: it is asked in one of so many rounds. */
const TOLD_EVERY = 8;
const WARM_UP = 0.25;

const say = (text: string): void => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);

/** One world with its server: every question of each kind ready to be sent. */
interface World {
  readonly line: Line;
  readonly requests: ReadonlyMap<Question, readonly Outgoing[]>;
}

async function requestsOn(data: string, admin: Connection): Promise<World['requests']> {
  const sample = await sampleCases(admin, SAMPLED);
  const { services, close } = await openRunning(data, {});
  try {
    const lookup = createPersonaLookup(services);
    const tokens = new Map<string, string>();
    const made = new Map<Question, readonly Outgoing[]>();
    for (const question of QUESTIONS) {
      const list: Outgoing[] = [];
      for (const one of sample) {
        const { persona, variables } = question.about(one);
        const token = tokens.get(persona) ?? (await demoToken(data, lookup, persona));
        tokens.set(persona, token);
        list.push({ body: JSON.stringify({ query: question.text, variables }), token });
      }
      made.set(question, list);
    }
    return made;
  } finally {
    await close();
  }
}

async function open(data: string, cleanUp: AsyncDisposableStack, stop: AbortSignal): Promise<World> {
  const server = await serve('gateway/main.ts', ['--data', data, '--port', '0'], { progress: say, giveUp: stop });
  cleanUp.defer(server.stop);
  const admin = await adminOf(data);
  await settle(admin);
  const line = lineTo(server.url, 1);
  cleanUp.defer(line.close);
  return { line, requests: await requestsOn(data, admin) };
}

/** @throws Error when an answer holds errors: a refusal is quick, and no measure */
async function turn({ line, requests }: World, question: Question, round: number): Promise<number[]> {
  const list = requests.get(question) ?? [];
  const waited: number[] = [];
  for (let i = 0; i < TURN; i += 1) {
    const request = list[(round * TURN + i) % list.length];
    if (!request) throw new Error('The world holds no case to ask about. 演示数据中没有可供查询的案件。');
    const from = performance.now();
    const answer = await line.ask(request);
    waited.push(performance.now() - from);
    dataOf(answer);
  }
  return waited;
}

/** Both worlds by turns, question by question, until the time is over. */
async function race(small: World, large: World, seconds: number, stop: AbortSignal): Promise<readonly Waited[]> {
  const found = QUESTIONS.map((question) => ({ question, small: [] as number[], large: [] as number[] }));
  const end = performance.now() + seconds * 1_000;
  for (let round = 0; round === 0 || performance.now() < end; round += 1) {
    for (const one of found.filter(({ question }) => question.bound !== null || round % TOLD_EVERY === 0)) {
      stop.throwIfAborted();
      const order = round % 2 === 0 ? (['small', 'large'] as const) : (['large', 'small'] as const);
      for (const which of order) one[which].push(...(await turn(which === 'small' ? small : large, one.question, round)));
    }
  }
  return found;
}

async function measure(options: ScaleOptions): Promise<void> {
  const stop = stopSignal();
  const cleanUp = new AsyncDisposableStack();
  await using _ = cleanUp;
  const small = await open(options.small, cleanUp, stop);
  const large = await open(options.large, cleanUp, stop);
  say(`Both worlds serve; measuring ${options.seconds} s. 两套数据已就绪,测量 ${options.seconds} 秒。`);
  await race(small, large, options.seconds * WARM_UP, stop);
  const figures = scaleFigures(await race(small, large, options.seconds, stop));
  const about = { seconds: options.seconds, node: process.version, cores: availableParallelism(), unit: 'ms' };
  process.stdout.write(options.json ? `${JSON.stringify({ ...about, figures }, null, 2)}\n` : `${scaleTable(figures)}\n`);
  if (figures.some(({ within }) => !within)) process.exitCode = 1;
}

try {
  const options = readScaleOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(SCALE_HELP);
  else await measure(options);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
