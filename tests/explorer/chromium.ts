import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** A browser that asks nobody but us. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a real Chromium (environment variable CHROMIUM, else where systems put it); undefined where there is none. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  return PLACES.find((place) => existsSync(place));
}

/** Starts the browser with an empty profile of its own. */
export const launchChromium = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, headless: true, args: FLAGS });

/** Says on stderr, so that nobody overlooks it, which tests were left out. */
export function announceMissing(what: string): void {
  const line = '!'.repeat(78);
  process.stderr.write(
    `\n${line}\n!!  NOT TESTED: ${what}\n!!  No Chromium was found. Install it (apt-get install chromium) or set CHROMIUM.\n!!  未测试:未找到 Chromium,请安装或设置环境变量 CHROMIUM。\n${line}\n\n`,
  );
}
