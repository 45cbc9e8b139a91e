// No breaking change of the SDL unnoticed: compares it with the version before and wants each breaking change noted, by its
// path in backticks, in packages/schema/CHANGELOG.md.
// The version before is that of the branch this one left; on the main branch itself, the committed one or, where that is the
// same, the one that the last change replaced.
// Usage: node bin/check-schema-changes.mjs [REVISION]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { root } from './prepare.mjs';

const SDL = 'packages/schema/schema.graphql';

/** What git prints, or null where it refuses. */
function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? stdout : null;
}

function versionBefore(now, asked) {
  const forked = git('merge-base', 'HEAD', 'origin/main')?.trim();
  const head = git('rev-parse', 'HEAD')?.trim();
  const written = git('log', '--format=%H', '-n', '2', '--', SDL)?.trim().split('\n') ?? [];
  const candidates = asked ? [asked] : [...(forked && forked !== head ? [forked] : ['HEAD']), ...written];
  for (const revision of candidates.filter(Boolean)) {
    const text = git('show', `${revision}:${SDL}`);
    if (text !== null && (asked || text !== now)) return { revision, text };
  }
  return null;
}

if (!existsSync(join(root, SDL))) {
  console.error(`${SDL} is not there`);
  process.exit(1);
}
const now = readFileSync(join(root, SDL), 'utf8');
const before = versionBefore(now, process.argv[2]);
if (before === null) {
  console.log('The SDL has no earlier version.');
  process.exit(0);
}
const notes = readFileSync(join(root, 'packages/schema/CHANGELOG.md'), 'utf8');
const changes = await diff(buildSchema(before.text), buildSchema(now));
const breaking = changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking);
const unnoted = breaking.filter((change) => !notes.includes(`\`${change.path}\``));
for (const change of unnoted) console.error(`breaking and not noted: \`${change.path}\`: ${change.message}`);
console.log(
  `Since ${before.revision.slice(0, 8)}: ${changes.length} changes of the SDL, ${breaking.length} breaking, ${unnoted.length} of them not noted.`,
);
process.exit(unnoted.length === 0 ? 0 : 1);
