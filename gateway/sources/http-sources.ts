import type { Checks } from '../http/health.ts';
import { httpSource, type HttpSource, type Mint } from './http.ts';

/** The subgraphs of one gateway behind their URLs, filled while its supergraph is read. */
export interface HttpSources {
  readonly add: (name: string, url: string) => HttpSource;
  /** one probe per subgraph, by its name */
  readonly checks: Checks;
  /** ends all kept connections */
  readonly close: () => Promise<void>;
}

/**
 * @param mintFor what each subgraph is shown, by its name; null where subgraphs are open
 * @param others probes of whatever else must answer
 */
export function createHttpSources(mintFor: ((name: string) => Mint) | null, others: Checks = {}): HttpSources {
  const sources: HttpSource[] = [];
  const checks: Record<string, () => Promise<unknown>> = { ...others };
  return {
    add: (name, url) => {
      const source = httpSource(name, url, mintFor?.(name) ?? null);
      sources.push(source);
      checks[name] = source.ping;
      return source;
    },
    checks,
    close: async () => {
      await Promise.all(sources.map((source) => source.close()));
    },
  };
}
