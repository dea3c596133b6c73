import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second, whatever its own clock (`USER_HZ`). */
const TICK_MS = 10;

interface Times {
  readonly parent: number;
  /** user and system time of the process itself, ms */
  readonly own: number;
  /** the same of its children that have ended and of theirs, ms */
  readonly ended: number;
}

/** The fields after the name, which may itself hold spaces and brackets. */
function timesOf(stat: string): Times {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const field = (number: number): number => Number(fields[number - 3]);
  return { parent: field(4), own: (field(14) + field(15)) * TICK_MS, ended: (field(16) + field(17)) * TICK_MS };
}

function statOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null;
  }
}

/** Processor time of one process without its children, in ms. @throws Error where there is no /proc, or no such process */
export function cpuOf(pid: number): number {
  const stat = statOf(pid);
  if (stat === null)
    throw new Error(`No processor time of process ${pid}: the benchmark needs Linux. 无法读取进程 ${pid} 的处理器时间(仅支持 Linux)。`);
  return timesOf(stat).own;
}

/**
 * Processor time of everything below a process, in ms: for the process that started PostgreSQL, that of its postmaster and all
 * backends. A backend that ended is counted by its postmaster, which waits for each; until then it still stands in /proc. So
 * nothing is lost, and nothing is counted twice.
 */
export function cpuBelow(root: number): number {
  const all = new Map<number, Times>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : null;
    if (stat !== null) all.set(Number(name), timesOf(stat));
  }
  const below = (pid: number): number =>
    [...all]
      .filter(([, { parent }]) => parent === pid)
      .reduce((sum, [child, { own }]) => sum + own + below(child), all.get(pid)?.ended ?? 0);
  return below(root);
}
