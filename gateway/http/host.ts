import type { FastifyRequest } from 'fastify';
import { HttpRefusal } from './refusal.ts';

/** The Host header names a host: what comes after us builds an address from it. */
export async function realHost({ headers: { host = '' } }: FastifyRequest): Promise<void> {
  if (!URL.canParse(`http://${host}/`)) throw new HttpRefusal(400, 'The Host header is malformed.', 'Host 请求头格式错误。');
}
