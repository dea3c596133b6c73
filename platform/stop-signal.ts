const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Fires at the first SIGINT or SIGTERM, so that everything can be ended in order. The second one ends the process at once:
 * whoever asks twice does not want to wait.
 */
export function stopSignal(signals: readonly NodeJS.Signals[] = SIGNALS): AbortSignal {
  const stop = new AbortController();
  for (const signal of signals) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(1);
      stop.abort(new Error('Stopped before the start was complete. 启动未完成即被中止。'));
    });
  }
  return stop.signal;
}
