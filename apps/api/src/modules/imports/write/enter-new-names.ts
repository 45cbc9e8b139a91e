import type { Sql } from '../../../db/database.js';
import { insertRows, nextId } from '../../../db/rows.js';
import type { MatchedName, MatchedRow, NameKind } from '../stages.js';

/** Where each kind of name is kept and what its code is: what a match answers with. */
const tables = {
  JURISDICTION: { table: 'jurisdiction', code: 'code' },
  ORGANIZATION: { table: 'organization', code: 'name_en' },
  TOPIC: { table: 'topic', code: 'code' },
  INTERVENTION: { table: 'intervention', code: 'code' },
  FACILITY: { table: 'facility', code: 'name_en' },
} as const;

/** A name's code in a vocabulary that an import adds to: upper case, words joined by `_`, unique with a number behind it. */
export function codeOf(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/giu, 'oe').replace(/æ/giu, 'ae').toUpperCase();
  const base =
    plain
      .replace(/[^A-Z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 56) || 'TOPIC';
  let code = base;
  for (let number = 2; taken.has(code); number += 1) code = `${base}_${number}`;
  return code;
}

function namesOf(row: MatchedRow, kind: NameKind): readonly MatchedName[] {
  switch (kind) {
    case 'JURISDICTION':
      return row.partners;
    case 'ORGANIZATION':
      return row.organizations;
    case 'TOPIC':
      return row.topics;
    case 'INTERVENTION':
      return row.interventions;
    case 'FACILITY':
      return row.facilities;
  }
}

/** Ids of everything that an import names. */
export interface NameIds {
  /** Of a matched name, which is always there. */
  idOf(kind: NameKind, name: MatchedName): number;
  /** Of the thing that bears the English name; null where there is none. */
  idByName(kind: NameKind, name: string): number | null;
}

/** Enters the organizations, facilities and topics that the register does not have, and says each name's id. */
export async function enterNewNames(tx: Sql, rows: readonly MatchedRow[]): Promise<NameIds> {
  const ids = new Map<string, number>();
  for (const kind of Object.keys(tables) as NameKind[]) {
    const { table, code } = tables[kind];
    const existing = await tx.query<{ id: number; code: string; name: string }>(
      `SELECT id, ${code} AS code, name_en AS name FROM "${table}"`,
    );
    for (const row of existing) ids.set(`${kind} ${row.code}`, row.id);
    // Another import may have entered the same name since the file was read.
    for (const row of existing) ids.set(`${kind} new ${row.name}`, row.id);
    const wanted = [
      ...new Set(
        rows
          .flatMap((row) => namesOf(row, kind))
          .filter((name) => name.isNew)
          .map(({ name }) => name),
      ),
    ];
    const missing = wanted.filter((name) => !ids.has(`${kind} new ${name}`));
    if (missing.length === 0) continue;
    const first = await nextId(tx, table);
    const codes = new Set(existing.map((row) => row.code));
    const entered = missing.map((name, index) => {
      ids.set(`${kind} new ${name}`, first + index);
      if (code !== 'code') return [first + index, name];
      const given = codeOf(name, codes);
      codes.add(given);
      return [first + index, name, given];
    });
    await insertRows(tx, table, code === 'code' ? ['id', 'name_en', 'code'] : ['id', 'name_en'], entered);
  }
  return {
    idOf: (kind, name) => {
      const id = ids.get(name.isNew ? `${kind} new ${name.name}` : `${kind} ${name.code}`);
      if (id === undefined) throw new Error(`${kind} "${name.name}" was matched and is not in the register`);
      return id;
    },
    idByName: (kind, name) => ids.get(`${kind} new ${name}`) ?? null,
  };
}
