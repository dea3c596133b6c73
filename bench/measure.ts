import { agreed } from './agree.ts';
import { lineTo, type Line, type Outgoing } from './ask.ts';
import type { Contender } from './contenders.ts';
import { cpuBelow, cpuOf } from './cpu.ts';

/** What one contender spent on its requests. */
export interface Sample {
  readonly name: Contender['name'];
  readonly requests: number;
  /** processor time of all its Node processes, and of PostgreSQL while it was asked, ms */
  readonly node: number;
  readonly postgres: number;
  /** time of each answer as the caller saw it, ms */
  readonly wall: readonly number[];
}

/** Requests under way at the same time. */
export const AT_ONCE = 4;
/** Requests of one turn; contenders take turns, so that what else the machine does meets all of them alike. */
const TURN = 50;

export interface Race {
  readonly contenders: readonly Contender[];
  readonly requests: readonly Outgoing[];
  /** process below which PostgreSQL runs */
  readonly server: number;
  readonly stop: AbortSignal;
}

const linesOf = (contenders: readonly Contender[]) =>
  contenders.map((contender): [Contender, Line] => [contender, lineTo(contender.url, AT_ONCE)]);

/**
 * Asks every contender the same and compares.
 * @returns mean size of the data, in bytes
 * @throws Disagreement
 */
export async function compare({ contenders, requests, stop }: Race): Promise<number> {
  const lines = linesOf(contenders);
  let bytes = 0;
  for (const request of requests) {
    stop.throwIfAborted();
    const answers = await Promise.all(lines.map(async ([{ name }, line]) => [name, await line.ask(request)] as const));
    bytes += Buffer.byteLength(agreed(request.body, new Map(answers)));
  }
  await Promise.all(lines.map(([, line]) => line.close()));
  return bytes / requests.length;
}

/** Turn by turn until the time is over; every contender gets the same requests, and each turn begins with another one. */
export async function race({ contenders, requests, server, stop }: Race, seconds: number): Promise<readonly Sample[]> {
  const lines = linesOf(contenders);
  const end = performance.now() + seconds * 1_000;
  let samples: Sample[] = contenders.map(({ name }) => ({ name, requests: 0, node: 0, postgres: 0, wall: [] }));
  for (let round = 0; round === 0 || performance.now() < end; round += 1) {
    const batch = Array.from({ length: TURN }, (_, index) => requests[(round * TURN + index) % requests.length]).filter(
      (each) => each !== undefined,
    );
    for (const offset of lines.keys()) {
      const at = (round + offset) % lines.length;
      const [contender, line] = lines[at] ?? [];
      if (!contender || !line) continue;
      stop.throwIfAborted();
      const turn = await takeTurn(contender, line, batch, server);
      samples = samples.map((sample, index) => (index === at ? sum(sample, turn) : sample));
    }
  }
  await Promise.all(lines.map(([, line]) => line.close()));
  return samples;
}

async function takeTurn({ name, pids }: Contender, line: Line, batch: readonly Outgoing[], server: number): Promise<Sample> {
  const node = () => pids.reduce((total, pid) => total + cpuOf(pid), 0);
  const [nodeBefore, postgresBefore] = [node(), cpuBelow(server)];
  const wall: number[] = [];
  const waiting = [...batch];
  const worker = async (): Promise<void> => {
    for (let request = waiting.shift(); request; request = waiting.shift()) {
      const from = performance.now();
      await line.ask(request);
      wall.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { name, requests: batch.length, node: node() - nodeBefore, postgres: cpuBelow(server) - postgresBefore, wall };
}

const sum = (one: Sample, other: Sample): Sample => ({
  name: one.name,
  requests: one.requests + other.requests,
  node: one.node + other.node,
  postgres: one.postgres + other.postgres,
  wall: [...one.wall, ...other.wall],
});
