// Registers to measure on: made as any other, filled by the writer that all engagements are written by.
import { fileURLToPath } from 'node:url';
import { Database } from '../apps/api/dist/db/database.js';
import { parseDatabaseUrl } from '../apps/api/dist/db/database-url.js';
import { emptyRecord } from '../apps/api/dist/modules/engagements/engagement-record.js';
import { createEngagements, reserveEngagementIds } from '../apps/api/dist/modules/engagements/engagement-writer.js';
import { loadFactContext } from '../apps/api/dist/modules/engagements/fact-context.js';
import { beginChange } from '../apps/api/dist/modules/history/change-clock.js';
import { beginRegister } from '../apps/api/dist/modules/imports/load/begin-register.js';
import { readRegisterDefinition } from '../apps/api/dist/modules/imports/load/register-definition.js';
import { loadReferenceData } from '../apps/api/dist/modules/jurisdictions/reference/load-reference-data.js';
import { loadTopicVocabulary } from '../apps/api/dist/modules/topics/reference/load-topic-vocabulary.js';
import { inventedEngagements } from './invented.mjs';

const openData = fileURLToPath(new URL('../data/', import.meta.url));
/** Engagements in one change. */
const CHUNK = 20_000;

/** Opens a database, and begins an empty register in it where there is none yet. */
export async function openRegister(url) {
  const database = await Database.open(parseDatabaseUrl(url));
  const definition = {
    ...readRegisterDefinition(openData, 'csc'),
    coverage: [{ from: '2018-04-01', through: null, kinds: null }],
    publishedFigures: [],
    import: null,
  };
  await database.writeTransaction((tx) =>
    beginRegister(tx, 'none', definition, loadReferenceData(openData), loadTopicVocabulary(openData)),
  );
  return database;
}

/** The codes that invented engagements may name, and the ids they stand for. */
export async function vocabularyOf(database) {
  const ids = async (select) => new Map((await database.read.query(select)).map(({ code, id }) => [code, id]));
  const jurisdictions = await ids("SELECT code, id FROM jurisdiction WHERE type = 'COUNTRY' AND code <> 'CA' ORDER BY code");
  const topics = await ids('SELECT code, id FROM topic ORDER BY code');
  return { jurisdictions, topics, codes: { jurisdictions: [...jurisdictions.keys()], topics: [...topics.keys()] } };
}

function recordOf({ title, partners, topics, partOf, aroseFrom, ...one }, vocabulary, idOf) {
  return emptyRecord({
    ...one,
    titleEn: title,
    budgetCurrency: one.budgetCents === null ? null : 'CAD',
    partOfId: partOf === null ? null : idOf.get(partOf),
    aroseFrom: aroseFrom.map(({ from, kind }) => ({ fromId: idOf.get(from), kind, onDate: null, evidence: null })),
    source: 'benchmark',
    sourceId: one.reference,
    partners: partners.map((code) => ({
      jurisdictionId: vocabulary.jurisdictions.get(code),
      role: 'PARTNER',
      share: null,
      nameAsRecorded: code,
    })),
    topicIds: topics.map((code) => vocabulary.topics.get(code)),
  });
}

/** Fills an empty register with so many invented engagements. */
export async function fillWithInvented(database, count) {
  const vocabulary = await vocabularyOf(database);
  /** Of what others are part of, or grew from. */
  const ids = new Map();
  const generator = inventedEngagements(count, vocabulary.codes);
  for (let done = 0; done < count; done += CHUNK) {
    await database.writeTransaction(async (tx) => {
      const change = await beginChange(tx, { origin: 'IMPORT', actor: 'benchmark', reason: null });
      const firstId = await reserveEngagementIds(tx);
      const chunk = [];
      while (chunk.length < CHUNK && done + chunk.length < count) {
        const engagement = generator.next().value;
        const id = firstId + chunk.length;
        if (engagement.kind !== 'MISSION') ids.set(engagement.reference, id);
        chunk.push({ id, record: recordOf(engagement, vocabulary, ids), fingerprints: null });
      }
      await createEngagements(tx, change, chunk, await loadFactContext(tx));
    });
  }
}
