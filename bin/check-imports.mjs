// Holds the import rules against every source file: directions, circles, barrels, imports of what is not there.
// Usage: node bin/check-imports.mjs
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { rules } from './import-rules.mjs';

const ROOMS = ['packages', 'apps', 'bench', 'docs'];
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', 'gql', 'public', '.turbo']);
const SOURCE = /\.(ts|tsx|mjs)$/;

function* sourcesBelow(root, folder) {
  if (!existsSync(join(root, folder))) return;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!NOT_OURS.has(entry.name)) yield* sourcesBelow(root, path);
    } else if (SOURCE.test(entry.name)) yield path;
  }
}

/** Everything a file imports, by any form of import, as written. */
function requestsOf(path, text) {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const fromStatements = module.staticImports.map((statement) => statement.moduleRequest.value);
  const reExports = module.staticExports.flatMap((statement) => statement.entries.map((entry) => entry.moduleRequest?.value ?? null));
  const calls = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)].map((match) => match[1]);
  const onlyPassesOn = reExports.length > 0 && reExports.every((request) => request !== null) && module.staticImports.length === 0;
  const passesOnAll = module.staticExports.some((statement) => statement.entries.some((entry) => entry.importName.kind.startsWith('All')));
  return {
    requests: new Set([...fromStatements, ...reExports.filter((request) => request !== null), ...calls]),
    isBarrel: onlyPassesOn || passesOnAll,
  };
}

/** The file of ours that is meant, the name of a package, or null where there is no such file. */
function resolveRequest(root, importer, request) {
  const ours = /^@entente\/schema\/(.+)$/.exec(request);
  if (ours && !ours[1].endsWith('.graphql')) return `packages/schema/src/${ours[1]}.ts`;
  if (!request.startsWith('.')) return request;
  const plain = request.replace(/\?.*$/, '');
  const target = normalize(join(dirname(importer), plain));
  const candidates = [target, `${target}.ts`, `${target}.tsx`, target.replace(/\.js$/, '.ts'), target.replace(/\.js$/, '.tsx')];
  const found = candidates.find((candidate) => existsSync(join(root, candidate)) && statSync(join(root, candidate)).isFile());
  return found ?? (target.includes('/dist/') ? target : null);
}

/** Circles of files that import each other, each once, as lists of paths. */
function circlesOf(graph) {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const circles = [];
  const visit = (file) => {
    index.set(file, index.size);
    low.set(file, index.get(file));
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file), low.get(next)));
    }
    if (low.get(file) !== index.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1 || graph.get(file)?.has(file)) circles.push(circle.sort());
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return circles;
}

/** Every breach below a folder, one sentence each; and how many files were looked at. */
export function checkImports(root) {
  const files = ROOMS.flatMap((room) => [...sourcesBelow(root, room)]);
  const graph = new Map();
  const breaches = [];
  for (const file of files) {
    const { requests, isBarrel } = requestsOf(file, readFileSync(join(root, file), 'utf8'));
    if (isBarrel || /(^|\/)index\.tsx?$/.test(file)) breaches.push(`${file}: no barrels; import from where a thing is`);
    const targets = new Set();
    for (const request of requests) {
      const target = resolveRequest(root, file, request);
      if (target === null) breaches.push(`${file}: imports ${request}, which is not there`);
      else targets.add(target);
    }
    graph.set(file, targets);
    for (const rule of rules) {
      const match = new RegExp(rule.from).exec(file);
      if (match === null || (rule.except && new RegExp(rule.except).test(file))) continue;
      const forbidden = new RegExp(rule.to.replaceAll('$1', match[1] ?? ''));
      for (const target of targets) if (forbidden.test(target)) breaches.push(`${file} imports ${target}: ${rule.name}`);
    }
  }
  for (const circle of circlesOf(graph)) breaches.push(`these import each other in a circle: ${circle.join(', ')}`);
  return { files: files.length, breaches: breaches.sort() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const { files, breaches } = checkImports(root);
  for (const breach of breaches) console.error(breach);
  console.log(`${files} files below ${relative(process.cwd(), root) || '.'}, ${breaches.length} breaches of the import rules`);
  process.exit(breaches.length === 0 ? 0 : 1);
}
