// Results as a table, for people who were not there.
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

/** What was measured on. */
export function machine(mariadbVersion) {
  const version = (name) => JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;
  const parts = [`Node ${process.versions.node}`, `DuckDB ${version('@duckdb/node-api')}`, `libsql ${version('libsql')}`];
  if (mariadbVersion) parts.push(`MariaDB ${mariadbVersion}`);
  return {
    date: new Date().toISOString().slice(0, 10),
    hardware: `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GB`,
    versions: parts.join(', '),
    load: loadavg()[1].toFixed(1),
  };
}

/** The page that is kept beside the code. */
export function markdown({ all, missed }, { date, hardware, versions }, seconds, busiest) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  return `${[
    '# What was measured',
    '',
    `By \`npm run bench\` on ${date}: ${hardware}; ${versions}. It took ${Math.round(seconds / 60)} minutes; when a measurement began, others took at most ${Math.round(busiest * 100)} % of the cores.`,
    'Registers are invented from a seed: 1.3 partners and 1.4 topics an engagement, seven fiscal years, two region schemes. Times are',
    'medians; what a figure is compared with was measured in the same run, in turns with it, and sent in the faster of two ways: one',
    'statement after another, or both cores at once. No overview is asked for twice but where that is what is measured.',
    '',
    missed.length === 0
      ? 'All targets are met.'
      : `**Missed: ${missed.length} of ${all.filter(({ held }) => held !== null).length} targets.**`,
    '',
    row(['register', 'what', 'figure', 'compared with', 'target', '']),
    row(['---', '---', '---', '---', '---', '---']),
    ...all.map(({ size, name, figure, floor, target, held }) =>
      row([size, name, figure, floor, target, held === null ? '' : held ? 'met' : '**missed**']),
    ),
    '',
  ].join('\n')}`;
}
