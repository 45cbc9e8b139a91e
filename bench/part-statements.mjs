// How many statements a request costs: as many for a page of a hundred records as for one of four hundred, at every size.
import { openListenedApi } from './captured.mjs';
import { OVERVIEW, variablesOf, windowOf } from './overview.mjs';

/** Of lineage only the links: whether what stands at their other ends is loaded already depends on which page it stands on. */
const RECORDS = `query Records($first: Int!) {
  engagements(first: $first) { edges { node {
    reference title kind partners { jurisdiction { code } } organizations { organization { name } } topics { code } facilities { name }
    partOf { reference } components { reference } aroseFrom { kind } ledTo { kind }
  } } }
}`;

/** Counts the statements of an overview, and of short and long pages of records, once the reference data is in memory. */
export async function countStatements(register, engine) {
  const api = await openListenedApi({ dataFolder: register.home, databaseUrl: register.url, engine });
  try {
    await api.ask(OVERVIEW, variablesOf(windowOf(250)));
    const overview = (await api.ask(OVERVIEW, variablesOf(windowOf(251)))).count;
    const cached = (await api.ask(OVERVIEW, variablesOf(windowOf(251)))).count;
    const records = [];
    for (const first of [100, 400]) records.push((await api.ask(RECORDS, { first })).count);
    return { overview, cached, records };
  } finally {
    await api.close();
  }
}
