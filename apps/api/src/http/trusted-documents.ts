import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file that the dashboard's build writes beside its page: documents by the SHA-256 of their text. */
export const TRUSTED_DOCUMENTS_FILE = 'trusted-documents.json';

/** The documents that the dashboard was built with. */
export class TrustedDocuments {
  private constructor(private readonly documents: ReadonlyMap<string, string>) {}

  /** Those of a built dashboard; none where it has not been built. */
  static of(dashboardFolder: string): TrustedDocuments {
    const file = join(dashboardFolder, TRUSTED_DOCUMENTS_FILE);
    const documents = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
    return new TrustedDocuments(new Map(Object.entries(documents)));
  }

  /** The document that a request names by its hash; undefined where the hash is unknown, null where none is named. */
  named(extensions: unknown): string | undefined | null {
    const hash = hashIn(extensions);
    return hash === null ? null : this.documents.get(hash);
  }

  /** Whether a document is one of the dashboard's, however it was sent. */
  includes(document: string): boolean {
    return this.documents.size > 0 && this.documents.has(createHash('sha256').update(document).digest('hex'));
  }
}

function hashIn(extensions: unknown): string | null {
  const persisted =
    typeof extensions === 'object' && extensions !== null && 'persistedQuery' in extensions ? extensions.persistedQuery : null;
  const hash = typeof persisted === 'object' && persisted !== null && 'sha256Hash' in persisted ? persisted.sha256Hash : null;
  return typeof hash === 'string' ? hash : null;
}
