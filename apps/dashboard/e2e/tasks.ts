interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of the processor that the thread had, whatever else the machine did meanwhile. */
  tdur?: number;
  args: { name?: string };
}

/** What a trace must hold for its tasks to be told. */
export const TRACED = { categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] };

/** The milliseconds of work in each task of the page's main thread. */
export function tasksOf(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const main = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && main.has(`${pid} ${tid}`))
    .flatMap(({ tdur }) => (tdur === undefined ? [] : [tdur / 1000]));
}
