import type { FastifyReply, FastifyRequest } from 'fastify';
import type { InputError } from '../graphql/input-error.js';

const RESPONSE_TYPE = 'application/graphql-response+json';

/** Answers a request that never becomes a question, in the form of every other error. */
export function refuse(request: FastifyRequest, reply: FastifyReply, status: number, error: InputError): FastifyReply {
  const { code, path, en, fr } = error;
  const type = request.headers.accept?.includes(RESPONSE_TYPE) ? RESPONSE_TYPE : 'application/json';
  return reply
    .code(status)
    .header('content-type', `${type}; charset=utf-8`)
    .send(JSON.stringify({ errors: [{ message: en, extensions: { code, path, messages: { en, fr } } }] }));
}
