import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  readonly update: (done: number) => void;
  readonly stop: () => void;
}

/** A bar on a terminal; elsewhere one line for each tenth, so that logs stay readable. */
export function showProgress(title: string, total: number, out: NodeJS.WriteStream = process.stdout): Progress {
  if (!out.isTTY) return lines(title, total, out);
  const bar = new SingleBar(
    { format: `${title} {bar} {percentage}% · {eta_formatted}`, stream: out, hideCursor: true, clearOnComplete: false },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}

function lines(title: string, total: number, out: NodeJS.WriteStream): Progress {
  let told = -1;
  return {
    update: (done) => {
      const tenth = Math.floor((done / total) * 10);
      if (tenth <= told) return;
      told = tenth;
      out.write(`${title} ${tenth * 10}%\n`);
    },
    stop: () => undefined,
  };
}
