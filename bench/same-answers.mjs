// Whether the API's answers and those of the hand-written SQL are the same figures.
import Database from 'libsql';

const number = (value) => Number(value);

/** What differs, in words; nothing where all is the same. */
export async function sameAnswers(file, api, plain) {
  const sqlite = new Database(file, { readonly: true });
  const codes = (table) => new Map(sqlite.prepare(`SELECT id, code FROM ${table}`).raw().all());
  const [jurisdictions, topics] = [codes('jurisdiction'), codes('topic')];
  sqlite.close();
  const code = (of, id) => (id === null ? null : of.get(id));
  const fiscal = (year) => `${year}/${String((Number(year) + 1) % 100).padStart(2, '0')}`;
  const differences = [];
  const compare = (name, ours, theirs) => {
    const texts = (rows) => rows.map((row) => JSON.stringify(row)).sort();
    const [a, b] = [texts(ours), texts(theirs)];
    for (const text of a) if (!b.includes(text)) differences.push(`${name}: the API alone says ${text}`);
    for (const text of b) if (!a.includes(text)) differences.push(`${name}: the SQL alone says ${text}`);
  };
  const rowsOf = (name, key) => api[name].rows.map((row) => [...key(row), row.figures.engagements]);
  compare(
    'yearKind',
    rowsOf('yearKind', (row) => [row.period.label, row.kind]),
    plain.yearKind.rows.map(([year, kind, n]) => [fiscal(year), kind, number(n)]),
  );
  compare(
    'region',
    rowsOf('region', (row) => [row.region?.code ?? null]),
    plain.region.rows.map(([region, n]) => [region, number(n)]),
  );
  compare(
    'regionYear',
    rowsOf('regionYear', (row) => [row.region?.code ?? null, row.period.label]),
    plain.regionYear.rows.map(([region, year, n]) => [region, fiscal(year), number(n)]),
  );
  // Rows of equal size may stand in either order, and the last of them may be another: sizes are what can be compared.
  const top = (name, of, code) => {
    compare(
      `${name} sizes`,
      api[name].rows.filter((row) => !row.isOther).map((row) => row.figures.engagements),
      plain[name].rows.map(([, n]) => number(n)),
    );
    const last = Math.min(...plain[name].rows.map(([, n]) => number(n)));
    const larger = ([, n]) => n > last;
    const named = api[name].rows.filter((row) => !row.isOther).map((row) => [of(row), row.figures.engagements]);
    compare(name, named.filter(larger), plain[name].rows.map(([id, n]) => [code(id), number(n)]).filter(larger));
    // Of two of equal size either may be the last shown, and "Other" is all the rest: the same only beside the same rows.
    const shown = (keys) => JSON.stringify(keys.map(String).sort());
    const alike = shown(named.map(([key]) => key)) === shown(plain[name].rows.map(([id]) => code(id)));
    const other = api[name].rows.find((row) => row.isOther)?.figures.engagements ?? 0;
    if (alike && other !== number(plain[name].other[0][0]))
      differences.push(`${name}: Other is ${other} by the API, ${plain[name].other[0][0]} by the SQL`);
  };
  top(
    'topJurisdictions',
    (row) => row.jurisdiction?.code ?? null,
    (id) => code(jurisdictions, id),
  );
  top(
    'topTopics',
    (row) => row.topic?.code ?? null,
    (id) => code(topics, id),
  );
  compare('total', [api.total.total.engagements], [number(plain.total.rows[0][0])]);
  return differences;
}
