import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { quickestOf, timeOf } from '../../../../test/quickest-of.js';
import type { ReportDocument } from '../compose/report-document.js';
import { renderHtml } from './html.js';
import { renderJson } from './json.js';
import { renderPdf } from './pdf.js';
import { RenderPool, type RenderPoolOptions } from './render-pool.js';
import { SAMPLE_FIGURES } from './report-figures.fixture.js';
import { hostileDocument, sampleDocument } from './sample-document.fixture.js';
import { renderWorkbook } from './xlsx.js';

const pools: RenderPool[] = [];
function makePool(options?: RenderPoolOptions): RenderPool {
  const pool = new RenderPool(options);
  pools.push(pool);
  return pool;
}
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

test('a thread writes what would be written here', async () => {
  const pool = makePool();
  for (const document of [sampleDocument('EN'), sampleDocument('FR', { sealed: true })]) {
    const [pdf, html, json, xlsx] = await Promise.all([
      pool.render({ form: 'PDF', paper: 'LETTER', document }),
      pool.render({ form: 'HTML', document }),
      pool.render({ form: 'JSON', document, figures: SAMPLE_FIGURES }),
      pool.render({ form: 'XLSX', document }),
    ]);
    expect(pdf.equals(await renderPdf(document, 'LETTER'))).toBe(true);
    expect(html.toString('utf8')).toBe(renderHtml(document));
    expect(json.toString('utf8')).toBe(renderJson(SAMPLE_FIGURES, document));
    expect(xlsx.equals(await renderWorkbook(document))).toBe(true);
  }
});

test('what is built runs its threads as well', () => {
  const document = sampleDocument('EN');
  const folder = mkdtempSync(join(tmpdir(), 'entente-built-'));
  const program = join(folder, 'write.mjs');
  writeFileSync(
    program,
    `import { readFileSync } from 'node:fs';
    import { RenderPool } from ${JSON.stringify(new URL('../../../../dist/modules/reports/render/render-pool.js', import.meta.url).href)};
    process.stdout.write(await new RenderPool().render(JSON.parse(readFileSync(0, 'utf8'))));`,
  );
  // Nobody closes the pool: an idle thread keeps no process from its end.
  const written = execFileSync(process.execPath, [program], {
    input: JSON.stringify({ form: 'HTML', document }),
    encoding: 'utf8',
    timeout: 60_000,
  });
  rmSync(folder, { recursive: true });
  expect(written).toBe(renderHtml(document));
});

test.each(['HTML', 'JSON', 'XLSX'] as const)('a report of ten thousand hostile rows is written as %s, the same each time', async (form) => {
  const pool = makePool();
  const document = hostileDocument(10_000);
  const [first, second] = await Promise.all([1, 2].map(() => pool.render({ form, document, figures: SAMPLE_FIGURES })));
  expect(first?.byteLength).toBeGreaterThan(100_000);
  expect(first?.equals(second as Buffer)).toBe(true);
});

test('reports are written in the order in which they are asked for', async () => {
  const pool = makePool({ threads: 1 });
  const order: number[] = [];
  const asked = [4_000, 10, 2_000, 1].map(async (rows) => {
    await pool.render({ form: 'HTML', document: hostileDocument(rows) });
    order.push(rows);
  });
  await Promise.all(asked);
  expect(order).toEqual([4_000, 10, 2_000, 1]);
});

test('a report that is wrong fails by itself, and the thread goes on', async () => {
  const pool = makePool({ threads: 1 });
  const document = sampleDocument('EN');
  const broken = { ...document, sections: [{ ...document.sections[0], blocks: null }] } as unknown as typeof document;
  await expect(pool.render({ form: 'HTML', document: broken })).rejects.toMatchObject({
    name: 'RenderFailedError',
    code: 'RENDER_FAILED',
    path: ['form'],
    cause: { name: 'TypeError' },
  });
  const unsendable = { ...document, title: (() => '') as unknown as string };
  await expect(pool.render({ form: 'HTML', document: unsendable })).rejects.toMatchObject({ code: 'RENDER_FAILED' });
  expect((await pool.render({ form: 'HTML', document })).byteLength).toBeGreaterThan(10_000);
});

test('a thread that runs out of memory fails its report alone, and another takes its place', async () => {
  const pool = makePool({ threads: 1, memoryMb: 24 });
  const [large, small] = await Promise.allSettled([
    pool.render({ form: 'HTML', document: hostileDocument(30_000) }),
    pool.render({ form: 'HTML', document: sampleDocument('EN') }),
  ]);
  expect(large).toMatchObject({ status: 'rejected', reason: { name: 'RendererCrashedError', code: 'RENDERER_CRASHED' } });
  expect(small).toMatchObject({ status: 'fulfilled' });
});

test('a report that takes too long is given up, and those that wait are written', async () => {
  const pool = makePool({ threads: 1, seconds: 0.001 });
  await expect(pool.render({ form: 'HTML', document: hostileDocument(20_000) })).rejects.toMatchObject({
    name: 'RenderTooSlowError',
    code: 'RENDER_TOO_SLOW',
    statusCode: 503,
  });
  const patient = makePool({ threads: 1 });
  await patient.render({ form: 'HTML', document: sampleDocument('EN') });
});

test('what waits when the pool ends fails by name, and nothing is taken on any more', async () => {
  const pool = makePool({ threads: 1 });
  const document = sampleDocument('EN');
  const asked = [1, 2, 3].map(() => pool.render({ form: 'HTML', document }));
  const settled = Promise.allSettled(asked);
  await pool.close();
  for (const one of await settled) expect(one).toMatchObject({ status: 'rejected', reason: { code: 'RENDERING_ENDED' } });
  await expect(pool.render({ form: 'HTML', document })).rejects.toMatchObject({ code: 'RENDERING_ENDED' });
});

test('ten reports at once leave the thread that answers free', async () => {
  const pool = makePool();
  const document = hostileDocument(3_000);
  await pool.render({ form: 'HTML', document });
  /** For how long writing one here would hold everybody up. */
  const held = await quickestOf(3, () => timeOf(() => renderHtml(document)));
  const longest = await quickestOf(5, () => longestPauseDuring(() => askedByTen(pool, document)), held);
  expect(longest).toBeLessThan(held);
});

/** Each asks by itself, as ten readers do. */
async function askedByTen(pool: RenderPool, document: ReportDocument): Promise<void> {
  const asked: Promise<Buffer>[] = [];
  for (let reader = 0; reader < 10; reader += 1) {
    asked.push(pool.render({ form: 'HTML', document }));
    await pause(1);
  }
  const [first, ...others] = await Promise.all(asked);
  for (const other of others) expect(first?.equals(other)).toBe(true);
}

/** The longest time for which a timer of a millisecond did not come back while something went on. */
async function longestPauseDuring(task: () => Promise<void>): Promise<number> {
  let longest = 0;
  let running = true;
  const watch = (async () => {
    while (running) {
      const before = performance.now();
      await pause(1);
      longest = Math.max(longest, performance.now() - before);
    }
  })();
  await task();
  running = false;
  await watch;
  return longest;
}
