import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkImports } from './check-imports.mjs';

const made = [];

/** The breaches found in a project of these files. */
function breachesOf(files) {
  const root = mkdtempSync(join(tmpdir(), 'entente-imports-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkImports(root).breaches;
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

const PLAN = 'apps/api/src/modules/volume/plan/plan.ts';
const ENGINE = 'apps/api/src/modules/volume/engine/engine.ts';

describe('import rules', () => {
  it('finds nothing where every import points one way', () => {
    expect(breachesOf({ [ENGINE]: "import { plan } from '../plan/plan.js';\nplan();", [PLAN]: 'export const plan = () => 1;' })).toEqual(
      [],
    );
  });

  it.each([
    ['a statement', "import { engine } from '../engine/engine.js';"],
    ['a type', "import type { Engine } from '../engine/engine.js';"],
    ['a call', "const engine = await import('../engine/engine.js');"],
    ['a type in place', "type Engine = import('../engine/engine.js').Engine;"],
  ])('sees an import against the direction in %s', (_form, text) => {
    expect(breachesOf({ [PLAN]: text, [ENGINE]: 'export const engine = 1;' })).toEqual([`${PLAN} imports ${ENGINE}: a plan is pure`]);
  });

  it('keeps the features of the dashboard apart, and lets one import itself', () => {
    const files = {
      'apps/dashboard/src/features/records/list.tsx':
        "import { a } from '../overview/a';\nimport { b } from './b';\nexport const l = <p>{a + b}</p>;",
      'apps/dashboard/src/features/records/b.ts': 'export const b = 1;',
      'apps/dashboard/src/features/overview/a.ts': 'export const a = 1;',
    };
    expect(breachesOf(files)).toEqual([
      'apps/dashboard/src/features/records/list.tsx imports apps/dashboard/src/features/overview/a.ts: features of the dashboard stand apart',
    ]);
  });

  it('lets charts alone import recharts', () => {
    const text = "import { Bar } from 'recharts';\nexport const b = Bar;";
    expect(breachesOf({ 'apps/dashboard/src/charts/bar.ts': text })).toEqual([]);
    expect(breachesOf({ 'apps/dashboard/src/ui/bar.ts': text })).toEqual([
      'apps/dashboard/src/ui/bar.ts imports recharts: charts alone import recharts',
    ]);
  });

  it('lets a stage of an import see the stages, the problems, the rules of engagements and itself', () => {
    const imports = 'apps/api/src/modules/imports';
    const engagements = 'apps/api/src/modules/engagements';
    const files = {
      [`${imports}/match/match.ts`]: [
        "import '../stages.js';",
        "import '../problems/problem.js';",
        "import './rule.js';",
        "import '../../engagements/rules/dates.js';",
        "import '../../engagements/engagement-writer.js';",
        "import '../parse/parse.js';",
      ].join('\n'),
      [`${imports}/match/rule.ts`]: '',
      [`${imports}/parse/parse.ts`]: '',
      [`${imports}/problems/problem.ts`]: '',
      [`${imports}/stages.ts`]: '',
      [`${engagements}/rules/dates.ts`]: '',
      [`${engagements}/engagement-writer.ts`]: '',
    };
    const rule = 'a stage of an import sees the stages, the problems, the rules of engagements and itself';
    expect(breachesOf(files)).toEqual([
      `${imports}/match/match.ts imports ${engagements}/engagement-writer.ts: ${rule}`,
      `${imports}/match/match.ts imports ${imports}/parse/parse.ts: ${rule}`,
    ]);
  });

  it('names the files of a circle', () => {
    const files = {
      'apps/api/src/a.ts': "import './b.js';",
      'apps/api/src/b.ts': "import './c.js';",
      'apps/api/src/c.ts': "import './a.js';",
      'apps/api/src/d.ts': "import './a.js';",
    };
    expect(breachesOf(files)).toEqual(['these import each other in a circle: apps/api/src/a.ts, apps/api/src/b.ts, apps/api/src/c.ts']);
  });

  it('refuses a barrel and an import of what is not there', () => {
    const files = {
      'apps/api/src/all.ts': "export { a } from './a.js';\nexport { b } from './b.js';",
      'apps/api/src/a.ts': 'export const a = 1;',
    };
    expect(breachesOf(files)).toEqual([
      'apps/api/src/all.ts: imports ./b.js, which is not there',
      'apps/api/src/all.ts: no barrels; import from where a thing is',
    ]);
  });
});
