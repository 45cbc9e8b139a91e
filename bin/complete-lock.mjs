// Names in package-lock.json the optional packages of other platforms that npm left out, because a registry did not
// have them: without them `npm ci` refuses the lock file. They carry no hash; each is installed on its own platform alone.
// Usage: node bin/complete-lock.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const ALIASES = { 64: 'x64', fsevents: 'darwin', windows: 'win32', musleabihf: 'musl', gnueabihf: 'gnu' };
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** Which system, processor and C library a package is for, told from its name as the packagers spell it. */
function platformOf(name) {
  const words = name.split(/[-/]/).map((word) => ALIASES[word] ?? word);
  const system = words.find((word) => SYSTEMS.includes(word));
  const processor = words.find((word) => PROCESSORS.includes(word));
  const libc = { gnu: 'glibc', musl: 'musl' }[words.find((word) => word === 'gnu' || word === 'musl')];
  return { ...(processor && { cpu: [processor] }), ...(system === 'linux' && libc && { libc: [libc] }), ...(system && { os: [system] }) };
}

/** The key of the installed package that `from` would load as `name`, or null. */
function lookUp(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const key = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock.packages[key] !== undefined) return key;
    if (folder === '') return null;
  }
}

const missing = [];
for (const [key, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lookUp(key, name) !== null) continue;
    const version = /^[~^]?(\d+\.\d+\.\d+[\w.+-]*)$/.exec(range)?.[1];
    const platform = platformOf(name);
    if (version === undefined || Object.keys(platform).length === 0) {
      console.error(`package-lock.json: cannot tell the platform or version of ${name}@${range}, which ${key} may need`);
      process.exit(1);
    }
    missing.push(name);
    lock.packages[`node_modules/${name}`] = { version, ...platform, ...(entry.dev && { dev: true }), optional: true };
  }
}

if (missing.length === 0) {
  console.log('package-lock.json names every platform.');
} else if (process.argv.includes('--check')) {
  console.error(
    `package-lock.json lacks ${missing.length} optional packages of other platforms; node bin/complete-lock.mjs adds them: ${missing.join(', ')}`,
  );
  process.exit(1);
} else {
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${missing.length} optional packages of other platforms added.`);
}
