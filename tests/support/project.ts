import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's root. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const IGNORED = /(?:^|\/)(?:node_modules|dist|fixtures|\.data|\.git)(?:\/|$)/;

/** Every source file of the project: path from the root → text. */
export function projectFiles(): ReadonlyMap<string, string> {
  const paths = globSync('{*,{bench,data,deploy,explorer,gateway,law,platform,schema,subgraphs,tests}/**/*}.{ts,tsx}', { cwd: ROOT });
  return new Map(
    paths
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !IGNORED.test(path))
      .toSorted()
      .map((path) => [path, readFileSync(`${ROOT}/${path}`, 'utf8')]),
  );
}

/** The `imports` of package.json: `#platform/*` → `./platform/*`. */
export const importAliases = (): Readonly<Record<string, string>> =>
  (JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as { imports: Record<string, string> }).imports;

/** A fixture: lines `# expects: …` in its head, then what is judged. */
export interface Fixture {
  readonly name: string;
  readonly expects: readonly string[];
  readonly body: string;
}

/** The fixtures of one folder under tests/fixtures. */
export const fixtures = (folder: string): readonly Fixture[] =>
  globSync(`tests/fixtures/${folder}/*`, { cwd: ROOT })
    .toSorted()
    .map((path) => {
      const body = readFileSync(`${ROOT}/${path}`, 'utf8');
      const expects = [...body.matchAll(/^# expects: (.+)$/gm)].map((match) => match[1] ?? '');
      return { name: path.replace(/^.*[\\/]/, ''), expects, body };
    });

/** The files inside a fixture: each begins with a line `-- path --`. */
export function archive(body: string): ReadonlyMap<string, string> {
  const parts = body.split(/^-- (.+) --$/m).slice(1);
  return new Map(parts.flatMap((path, index) => (index % 2 === 0 ? [[path, (parts[index + 1] ?? '').trimStart()] as const] : [])));
}
