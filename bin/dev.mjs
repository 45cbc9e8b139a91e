// npm run dev: the API restarted and the dashboard reloaded as files change, until Ctrl-C.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { endWithParent, prepare, quietEnvironment, root } from './prepare.mjs';

prepare();
endWithParent();

const tool = (name) => join(root, 'node_modules', '.bin', name);
const watchers = [
  ['schema', tool('tsc'), ['-p', 'packages/schema/tsconfig.build.json', '--watch', '--preserveWatchOutput']],
  ['api', tool('tsc'), ['-p', 'apps/api/tsconfig.build.json', '--watch', '--preserveWatchOutput']],
  ['server', process.execPath, ['--enable-source-maps', '--watch', '--watch-preserve-output', 'apps/api/dist/main.js']],
  ['dashboard', tool('vite'), ['--config', 'vite.config.ts'], join(root, 'apps/dashboard')],
];

let ending = false;
const children = watchers.map(([name, command, args, cwd = root]) => {
  // A process group of its own: the compiler's wrapper does not pass a signal on to the compiler.
  const child = spawn(command, args, { cwd, env: quietEnvironment, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const print = (chunk) =>
    process.stdout.write(
      `${String(chunk)
        .trimEnd()
        .replace(/^/gm, `${name.padEnd(9)} | `)}\n`,
    );
  child.stdout.on('data', print);
  child.stderr.on('data', print);
  child.on('exit', (code) => {
    if (!ending) console.error(`${name} ended with ${code}`);
    end(code ?? 1);
  });
  return child;
});

function end(code) {
  if (ending) return;
  ending = true;
  process.exitCode = code;
  for (const child of children) {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));
