import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';

const home = fileURLToPath(new URL('../../../packages/schema/', import.meta.url));
const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'entente-schema-package-'));

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}
let packed: Packed;

beforeAll(() => {
  const said = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: home,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [first] = JSON.parse(said.slice(said.indexOf('[\n'))) as Packed[];
  if (!first) throw new Error(`npm packed nothing: ${said}`);
  packed = first;
  const place = join(folder, 'node_modules', '@entente', 'schema');
  mkdirSync(place, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', place, '--strip-components', '1']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the package holds the SDL, what is built of it, and what to read, and nothing else', () => {
  const paths = packed.files.map(({ path }) => path).sort();
  expect(paths).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist/calendar.d.ts',
    'dist/calendar.js',
    'dist/gql/types.d.ts',
    'dist/gql/types.js',
    'dist/vocabulary.d.ts',
    'dist/vocabulary.js',
    'package.json',
    'schema.graphql',
  ]);
});

test('its SDL is whole', () => {
  const sdl = readFileSync(join(folder, 'node_modules/@entente/schema/schema.graphql'), 'utf8');
  expect(isObjectType(buildSchema(sdl).getType('EngagementVolume'))).toBe(true);
});

test('a consumer’s TypeScript compiles against it, and what is wrong does not', () => {
  const compile = (source: string): string => {
    writeFileSync(join(folder, 'consumer.ts'), source);
    try {
      execFileSync(join(modules, '.bin', 'tsc'), ['-p', folder], { encoding: 'utf8' });
      return '';
    } catch (error) {
      return String((error as { stdout: unknown }).stdout);
    }
  };
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(modules, '@types'), join(folder, 'node_modules', '@types'));
  const compilerOptions = {
    strict: true,
    module: 'nodenext',
    target: 'es2022',
    types: ['node'],
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
  const good = `
    import { readFileSync } from 'node:fs';
    import { fileURLToPath } from 'node:url';
    import { parsePartialDate } from '@entente/schema/calendar';
    import type { Engagement, EngagementVolume, Query, QueryEngagementVolumeArgs, VolumeDimension, VolumeFilter } from '@entente/schema/types';
    import { engagementKinds } from '@entente/schema/vocabulary';

    const sdl = readFileSync(fileURLToPath(import.meta.resolve('@entente/schema/schema.graphql')), 'utf8');
    const groupBy: VolumeDimension[] = ['YEAR', 'KIND'];
    const where: VolumeFilter = { from: '2005-04-01', kinds: ['VISIT'] };
    const asked: Pick<QueryEngagementVolumeArgs, 'groupBy' | 'where'> = { groupBy, where };
    const total = (answer: Pick<Query, 'engagementVolume'>): number => answer.engagementVolume.total.engagements;
    const labels = (answer: EngagementVolume): (string | undefined)[] => answer.rows.map((row) => row.period?.label);
    const title = (one: Engagement): string => one.title;
    console.log(JSON.stringify([asked, typeof total, typeof labels, typeof title, engagementKinds.VISIT.fr, sdl.includes('type Query'), parsePartialDate('2005') !== null]));
  `;
  expect(compile(good)).toBe('');
  const said = execFileSync(process.execPath, [join(folder, 'consumer.js')], { encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual([
    { groupBy: ['YEAR', 'KIND'], where: { from: '2005-04-01', kinds: ['VISIT'] } },
    'function',
    'function',
    'function',
    'Visite',
    true,
    true,
  ]);
  expect(
    compile("import type { VolumeDimension } from '@entente/schema/types';\nexport const wrong: VolumeDimension = 'PLANET';"),
  ).toContain('PLANET');
  expect(compile("import '@entente/schema/gql/operations';")).toContain('Cannot find module');
});
