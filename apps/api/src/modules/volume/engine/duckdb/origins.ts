import type { MirrorSource } from './source.js';

/** An origin of the kind LED_TO that an engagement had while a fact of it was current. */
export type OriginOfFact = Readonly<Record<'fact_id' | 'origin_id', number>>;

interface RecordedOrigin {
  fromId: number;
  kind: string;
}

/** `to_seq` of what is current. */
const OPEN_SEQ = 2_147_483_647;

/**
 * The origins of facts with ids over `from` up to `to`. The register keeps the links of the present: where they have been changed
 * since a fact became current, what they were before stands in the first revision that changed them.
 */
export async function readOrigins(source: MirrorSource, from: number, to: number): Promise<OriginOfFact[]> {
  const range = [from, to];
  const present = await source.query(
    `SELECT f.id AS fact_id, l.from_id AS origin_id FROM volume_fact f JOIN lineage l ON l.to_id = f.engagement_id
     WHERE f.id > ? AND f.id <= ? AND l.kind = 'LED_TO'`,
    range,
  );
  // Read after the links, so that a change between the two is taken back; every change closes the fact that it replaces.
  const changed = await source.query(
    `SELECT f.id AS fact_id, r.changes AS changes FROM volume_fact f JOIN revision r ON r.engagement_id = f.engagement_id AND r.seq > f.from_seq
     WHERE f.id > ? AND f.id <= ? AND f.to_seq < ${OPEN_SEQ} AND r.changes LIKE '%"aroseFrom"%' ORDER BY f.id, r.version`,
    range,
  );
  const past = new Map<number, readonly RecordedOrigin[]>();
  for (const row of changed) {
    const factId = Number(row['fact_id']);
    if (!past.has(factId)) past.set(factId, originsBefore(String(row['changes'])));
  }
  return [
    ...present.flatMap((row) => {
      const factId = Number(row['fact_id']);
      return past.has(factId) ? [] : [{ fact_id: factId, origin_id: Number(row['origin_id']) }];
    }),
    ...[...past].flatMap(([factId, origins]) =>
      origins.flatMap(({ fromId, kind }) => (kind === 'LED_TO' ? [{ fact_id: factId, origin_id: fromId }] : [])),
    ),
  ];
}

function originsBefore(changes: string): readonly RecordedOrigin[] {
  const fields = JSON.parse(changes) as { field: string; before: unknown }[];
  return (fields.find(({ field }) => field === 'aroseFrom')?.before ?? []) as readonly RecordedOrigin[];
}
