// Questions that ask too much of a large register: each is refused or ended in time, and whoever else asks a little hardly notices.
import { median } from './measure.mjs';
import { RefusedError, startServer } from './server.mjs';

/** What a question may take here; the server's own limit is meant for people who wait. */
const QUERY_SECONDS = 1;
const ATTACKERS = 4;
const AS_ANALYST = { 'x-entente-demo-role': 'ANALYST' };
const AS_OFFICER = { 'x-entente-demo-role': 'OFFICER' };

/** Every turn its own question, so that none is answered from a cache. */
const ATTACKS = {
  'five dimensions': (turn) =>
    `{ engagementVolume(basis: ACTIVE, where: { from: "1990-01-01", to: "2040-01-${String(1 + (turn % 28)).padStart(2, '0')}" }, groupBy: [MONTH, JURISDICTION, TOPIC, REGION, SUBREGION]) { additive rows { figures { engagements delegates days budget personMonths } } } }`,
  'a text in every record': (turn) => `{ engagements(first: 50, where: { not: { text: "a${turn} b c d e f g h i j" } }) { totalCount } }`,
};
const SMALL = [
  '{ engagements(first: 5) { nodes { reference title } } }',
  '{ register { name } topics(first: 10) { nodes { code name } } }',
];

/** How long a small question takes; one that found no turn in the time of a question took as long as it was until it was told so. */
async function timeOfSmall(server, question) {
  try {
    return { milliseconds: (await server.ask(question, {}, AS_OFFICER)).milliseconds, isLate: false };
  } catch (error) {
    if (!(error instanceof RefusedError) || error.code !== 'QUERY_TIMEOUT') throw error;
    return { milliseconds: error.milliseconds, isLate: true };
  }
}

/** Asks small questions in turn; gives the median of their times, and how many of them had no answer in time. */
async function askSmall(server, rounds) {
  const asked = [];
  for (let round = 0; round < rounds; round += 1) for (const question of SMALL) asked.push(await timeOfSmall(server, question));
  return { time: median(asked.map(({ milliseconds }) => milliseconds)), late: asked.filter(({ isLate }) => isLate).length };
}

/** Asks too much, and gives how long it took to be told so; an answer in time is as good. */
async function attack(server, question) {
  const begun = performance.now();
  const response = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...AS_ANALYST },
    body: JSON.stringify({ query: question }),
  });
  const { errors } = await response.json();
  return { milliseconds: performance.now() - begun, code: errors?.[0]?.extensions.code ?? 'answered' };
}

export async function measureAttacks(results, label, name, register, rounds) {
  const server = await startServer({
    dataFolder: register.home,
    databaseUrl: register.url,
    querySeconds: QUERY_SECONDS,
    engine: register.engine,
  });
  try {
    // The mirror may have to be made first.
    while (register.engine === 'duckdb' && (await attack(server, '{ engagementVolume { total { engagements } } }')).code !== 'answered');
    // A database that has just been filled may take longer than a question may, until it has read what it needs.
    for (let round = 0; round < 20; round += 1) for (const question of SMALL) await attack(server, question);
    for (const [attackName, questionOf] of Object.entries(ATTACKS)) {
      const quiet = await askSmall(server, rounds);
      let attacking = true;
      let turn = 0;
      const refusals = [];
      const attackers = Promise.all(
        Array.from({ length: ATTACKERS }, async () => {
          while (attacking) refusals.push(await attack(server, questionOf((turn += 1))));
        }),
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      const busy = await askSmall(server, rounds).finally(() => {
        attacking = false;
        return attackers;
      });
      const codes = [...new Set(refusals.map(({ code }) => code))].sort().join(', ');
      results.atMost(
        label,
        `${attackName}, ${name}: longest until it was told ${codes}`,
        Math.max(...refusals.map(({ milliseconds }) => milliseconds)),
        2000,
      );
      results.ratio(label, `small questions of somebody else meanwhile, ${name}`, busy.time, quiet.time, 'when it is quiet', 3);
      // On a machine with other work to do a second is soon over; where it is measured nobody goes without an answer.
      if (quiet.late + busy.late > 0)
        results.add(
          label,
          `small questions without an answer in ${QUERY_SECONDS} s, ${name}`,
          `${quiet.late + busy.late}`,
          '',
          'none',
          false,
        );
    }
  } finally {
    await server.stop();
  }
}
