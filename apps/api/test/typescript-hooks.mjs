// Hooks of Node's module loader: what is imported as .js and stands as .ts is read as that, and so is the shared code.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';

const SCHEMA = /^@entente\/schema\/(?!schema\.graphql$)(.*)$/;

export function resolve(specifier, context, next) {
  const shared = SCHEMA.exec(specifier);
  if (shared) return next(new URL(`../../../packages/schema/src/${shared[1]}.ts`, import.meta.url).href, context);
  const isOurs = specifier.startsWith('.') || specifier.startsWith('file:');
  if (isOurs && specifier.endsWith('.js')) {
    const source = new URL(`${specifier.slice(0, -'.js'.length)}.ts`, context.parentURL);
    if (existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(url);
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file, { sourcemap: false });
  return { format: 'module', source: code, shortCircuit: true };
}
