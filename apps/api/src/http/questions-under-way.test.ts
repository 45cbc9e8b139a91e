import { EventEmitter } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import { makeViewer } from '../modules/engagements/engagements.fixture.js';
import { QuestionsUnderWay } from './questions-under-way.js';

const request = { ip: '127.0.0.1' } as FastifyRequest;
const makeReply = () => ({ raw: new EventEmitter() }) as unknown as FastifyReply & { raw: EventEmitter };

test('one person can have a hundred questions under way, and others theirs', () => {
  const underWay = new QuestionsUnderWay(60_000);
  const analyst = makeViewer('ANALYST');
  const begun = Array.from({ length: 100 }, () => underWay.begin(analyst, request, makeReply()));
  expect(() => underWay.begin(analyst, request, makeReply())).toThrow(expect.objectContaining({ code: 'TOO_MANY_REQUESTS' }));
  const other = underWay.begin(makeViewer('VIEWER'), request, makeReply());
  begun[0]?.end();
  underWay.begin(analyst, request, makeReply()).end();
  for (const { end } of [...begun.slice(1), other]) end();
});

test('a question ends with its time', async () => {
  const { asking, end } = new QuestionsUnderWay(5).begin(null, request, makeReply());
  await new Promise((resolve) => asking.signal.addEventListener('abort', resolve));
  expect(asking.signal.reason).toMatchObject({ code: 'QUERY_TIMEOUT', en: expect.stringContaining('0.005 s') });
  end();
});

test('a question ends with its connection, and not with its answer', () => {
  const underWay = new QuestionsUnderWay(60_000);
  const [left, stayed] = [makeReply(), makeReply()];
  const one = underWay.begin(null, request, left);
  const other = underWay.begin(null, request, stayed);
  left.raw.emit('close');
  other.end();
  stayed.raw.emit('close');
  expect(one.asking.signal.reason).toMatchObject({ code: 'ABANDONED' });
  expect(other.asking.signal.aborted).toBe(false);
  one.end();
});
