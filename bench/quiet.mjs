// Waits until nobody else needs the machine: what others take shows in every figure.
import { cpus } from 'node:os';

const LOOK_MS = 1_500;
/** The share of all cores that others may take. */
const QUIET = 0.15;

function totals() {
  let idle = 0;
  let all = 0;
  for (const { times } of cpus()) {
    idle += times.idle;
    all += times.idle + times.user + times.nice + times.sys + times.irq;
  }
  return { idle, all };
}

/** The share of the cores that is taken while we do nothing, 0 to 1. */
async function taken() {
  const before = totals();
  await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  const after = totals();
  return 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all);
}

/** Resolves once the machine is quiet, or after so many seconds; says what others took at the end. */
export async function untilQuiet(patienceSeconds) {
  const deadline = performance.now() + patienceSeconds * 1000;
  let busy = await taken();
  while (busy > QUIET && performance.now() < deadline) busy = await taken();
  return busy;
}
