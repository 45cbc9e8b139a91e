// What a thread of the pool runs: it writes one report after another, each in the form that is asked for.
import { parentPort } from 'node:worker_threads';
import { renderHtml } from './html.js';
import { renderJson } from './json.js';
import type { Rendered, RenderJob, ReportForm } from './report-form.js';
import { renderWorkbook } from './xlsx.js';

const RENDERERS: Readonly<Record<ReportForm, (job: RenderJob) => string | Promise<Uint8Array>>> = {
  // Loaded with the first of them: no page has to wait for what opens fonts.
  PDF: async ({ document, paper = 'A4' }) => (await import('./pdf.js')).renderPdf(document, paper),
  HTML: ({ document }) => renderHtml(document),
  XLSX: ({ document }) => renderWorkbook(document),
  JSON: ({ document, figures }) => {
    if (!figures) throw new TypeError('JSON holds the figures as well, and none were given');
    return renderJson(figures, document);
  },
};

async function rendered(job: RenderJob): Promise<Rendered> {
  try {
    const written = await RENDERERS[job.form](job);
    // Bytes of its own, that can be handed over whole: a small Buffer is a part of a larger one.
    return { outcome: 'DONE', bytes: typeof written === 'string' ? new TextEncoder().encode(written) : new Uint8Array(written) };
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    return { outcome: 'FAILED', name, message, stack };
  }
}

parentPort?.on('message', (job: RenderJob) => {
  void rendered(job).then((answer) =>
    parentPort?.postMessage(answer, answer.outcome === 'DONE' ? [answer.bytes.buffer as ArrayBuffer] : []),
  );
});
