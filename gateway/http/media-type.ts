import type { FastifyRequest } from 'fastify';
import { HttpRefusal } from './refusal.ts';

const JSON_UTF8 = /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/** Only plain JSON: what a browser form can send without asking first is refused, and so is what would have to be unpacked. */
export async function onlyJson(request: FastifyRequest): Promise<void> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (JSON_UTF8.test(type) && encoding === 'identity') return;
  throw new HttpRefusal(415, 'Send uncompressed application/json in UTF-8.', '请以 UTF-8 编码的 application/json 发送,且不要压缩。');
}
