import type { Viewer } from '#platform/viewer.ts';

/** What travels with one request through the gateway to each source. */
export interface GatewayContext {
  readonly viewer: Viewer;
  /** fires when the caller has gone away */
  readonly signal: AbortSignal;
}
