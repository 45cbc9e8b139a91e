import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportGrain } from '@entente/schema/vocabulary';

/** A query that comes with Entente: `SLUG.graphql`, and beside it what it is called. */
export interface StarterQuery {
  readonly slug: string;
  /** Its permanent number, which its id is made of, and its place in the list. */
  readonly number: number;
  readonly name: { readonly en: string; readonly fr: string };
  readonly description: { readonly en: string; readonly fr: string };
  readonly grain: ExportGrain | null;
  readonly document: string;
}

/** The queries of a folder in the order of their numbers. */
export function readStarterQueries(folder: string): StarterQuery[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => {
      const slug = file.replace(/\.graphql$/, '');
      const about = JSON.parse(readFileSync(join(folder, `${slug}.json`), 'utf8')) as Pick<
        StarterQuery,
        'number' | 'name' | 'description'
      > & { grain?: ExportGrain };
      return { ...about, slug, grain: about.grain ?? null, document: readFileSync(join(folder, file), 'utf8') };
    })
    .sort((a, b) => a.number - b.number);
}
