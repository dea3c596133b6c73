import { unavailable } from './errors.ts';

export interface GateLimits {
  /** pieces of work at the same time */
  readonly max: number;
  /** how many may wait for a place */
  readonly queue: number;
  /** how long one may wait, in milliseconds */
  readonly waitMs: number;
}

/** Runs work when a place is free. @throws CodedError SUBGRAPH_UNAVAILABLE when the queue is full or the wait too long */
export type Gate = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/**
 * A semaphore with a bounded queue, first come first served. The driver's own queue has no limit, no time limit and
 * no way out, so nothing may enter it before a connection is free. An aborted request leaves the queue at once.
 */
export function createGate({ max, queue, waitMs }: GateLimits): Gate {
  const waiting: (() => void)[] = [];
  let free = max;

  const wait = (signal?: AbortSignal) =>
    new Promise<void>((enter, refuse) => {
      const leave = (reason: unknown) => {
        const place = waiting.indexOf(go);
        if (place < 0) return;
        waiting.splice(place, 1);
        settle();
        refuse(reason);
      };
      const go = () => {
        settle();
        enter();
      };
      const aborted = () => leave(signal?.reason);
      const timer = setTimeout(() => leave(unavailable()), waitMs);
      const settle = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', aborted);
      };
      signal?.addEventListener('abort', aborted, { once: true });
      waiting.push(go);
    });

  return async (work, signal) => {
    signal?.throwIfAborted();
    if (free > 0) free -= 1;
    else if (waiting.length >= queue) throw unavailable();
    else await wait(signal);
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
