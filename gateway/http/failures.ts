import type { FastifyError, FastifyInstance } from 'fastify';
import { CodedError } from '#platform/errors.ts';
import { masked, publicError, statusOf } from '../errors.ts';
import { HttpRefusal } from './refusal.ts';

/** What the HTTP layer itself refuses, told in our words. */
const REFUSALS = [
  new HttpRefusal(400, 'The request cannot be read: send a JSON object in UTF-8.', '无法读取请求:请发送 UTF-8 编码的 JSON 对象。'),
  new HttpRefusal(413, 'The request is too large.', '请求内容过大。'),
  new HttpRefusal(415, 'Send application/json.', '请以 application/json 发送。'),
];
const NOTHING_HERE = new HttpRefusal(404, 'There is nothing here.', '此地址不存在。');

/** Every failure outside of a query is answered in the form of a GraphQL answer, with a code of the closed list. */
export function answerFailures(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = error instanceof CodedError ? error : REFUSALS.find(({ statusCode }) => statusCode === error.statusCode);
    const told = known ? publicError(known) : masked(error, request.id);
    const { code } = told.extensions;
    if (code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer');
    return reply.code(known instanceof HttpRefusal ? known.statusCode : statusOf(code)).send({ errors: [told] });
  });
  app.setNotFoundHandler(async () => {
    throw NOTHING_HERE;
  });
}
