// What the tests need besides npm's packages: a MariaDB server, Chromium with fonts, the reader of PDFs, and the tools of those who analyse.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];

/** Debian's package, and the programs or folders by one of which it is known to be there, or a function that says whether it is. */
const NEEDS = {
  database: [{ debian: 'mariadb-server', anyOf: ['mariadbd'] }],
  browser: [
    { debian: 'chromium', anyOf: ['chromium'] },
    { debian: 'fonts-dejavu', anyOf: ['/usr/share/fonts/truetype/dejavu'] },
    { debian: 'fonts-liberation', anyOf: ['/usr/share/fonts/truetype/liberation', '/usr/share/fonts/truetype/liberation2'] },
    { debian: 'poppler-utils', anyOf: ['pdftotext'] },
  ],
  analysis: [
    { debian: 'curl', anyOf: ['curl'] },
    { debian: 'python3-pandas', anyOf: [() => pythonWith('pandas') !== null] },
    { debian: 'python3-openpyxl', anyOf: [() => pythonWith('pandas', 'openpyxl') !== null] },
    { debian: 'r-base-core', anyOf: ['Rscript'] },
    { debian: 'r-cran-httr2', anyOf: [() => hasPackageOfR('httr2')] },
    { debian: 'r-cran-jsonlite', anyOf: [() => hasPackageOfR('jsonlite')] },
  ],
};

/** The full path of a program, or null. */
export function findProgram(name) {
  const folder = FOLDERS.find((candidate) => candidate !== '' && existsSync(join(candidate, name)));
  return folder === undefined ? null : join(folder, name);
}

/** The Python that has all these modules, or null. The first of the path may be another than the one that Debian's packages are for. */
export function pythonWith(...modules) {
  const pythons = [findProgram('python3'), '/usr/bin/python3'].filter((python) => python !== null && existsSync(python));
  const ask = `import importlib.util, sys; sys.exit(not all(map(importlib.util.find_spec, ${JSON.stringify(modules)})))`;
  return pythons.find((python) => spawnSync(python, ['-c', ask], { stdio: 'ignore' }).status === 0) ?? null;
}

function hasPackageOfR(name) {
  const rscript = findProgram('Rscript');
  return (
    rscript !== null &&
    spawnSync(rscript, ['-e', `quit(status = !nzchar(system.file(package = "${name}")))`], { stdio: 'ignore' }).status === 0
  );
}

const isThere = (thing) => {
  if (typeof thing === 'function') return thing();
  return thing.startsWith('/') ? existsSync(thing) : findProgram(thing) !== null;
};

function apt(...args) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync('apt-get', ['-q', '-o', 'Dpkg::Use-Pty=0', ...args], { encoding: 'utf8', env: environment });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
}

/** Installs what is missing for the purposes named, where that may be done; otherwise throws an error that says what to install. */
export function ensureSystemPackages(...purposes) {
  const missing = purposes
    .flatMap((purpose) => NEEDS[purpose])
    .filter((need) => !need.anyOf.some(isThere))
    .map((need) => need.debian);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || findProgram('apt-get') === null) {
    throw new Error(
      `The tests need ${missing.join(', ')}. Install them: sudo apt-get install --no-install-recommends ${missing.join(' ')}`,
    );
  }
  console.log(`Installing ${missing.join(', ')} ...`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...missing);
}
