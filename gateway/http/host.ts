import type { FastifyRequest } from 'fastify';
import { HttpRefusal } from './refusal.ts';

/** The Host header names a host: what comes after us builds an address from it. */
export async function realHost({ headers: { host = '' } }: FastifyRequest): Promise<void> {
  if (!URL.canParse(`http://${host}/`)) throw new HttpRefusal(400, 'The Host header is malformed.', 'Host 请求头格式错误。');
}

/** What decides whether a request was meant for this machine. */
export interface Addressed {
  readonly headers: { readonly host?: string | undefined };
  readonly socket: { readonly localAddress?: string | undefined };
}

const LOOPBACK_NAME = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const LOOPBACK_ADDRESS = /^(?:(?:::ffff:)?127\..*|::1)$/;
const LOOPBACK = '127.0.0.1';

/** Whether a name or address leads to this machine only. */
export const isLoopback = (host: string): boolean => LOOPBACK_NAME.test(host) || LOOPBACK_ADDRESS.test(host);

const nameIn = (host: string): string => (URL.canParse(`http://${host}/`) ? new URL(`http://${host}/`).hostname : '');

/**
 * What comes to a loopback address must name this machine: a page elsewhere whose name is made to lead here (DNS rebinding)
 * would be of our own origin to the browser, and read what is for this machine only.
 * @throws HttpRefusal 421
 */
export async function ownHost({ headers: { host = '' }, socket: { localAddress = LOOPBACK } }: Addressed): Promise<void> {
  if (!LOOPBACK_ADDRESS.test(localAddress) || LOOPBACK_NAME.test(nameIn(host))) return;
  throw new HttpRefusal(421, 'This is for this machine only: use localhost or 127.0.0.1.', '仅限本机访问,请使用 localhost 或 127.0.0.1。');
}
