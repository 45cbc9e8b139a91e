import type { Database } from '../../db/database.js';
import { latestChange } from '../history/change-clock.js';
import { loadReferenceData, type ReferenceData } from './reference-data.js';

/** The reference data in memory, read again when the clock has moved. */
export class ReferenceDataCache {
  private held: { seq: number; data: Promise<ReferenceData> } | null = null;

  constructor(private readonly database: Database) {}

  /** The reference data as of a change of the clock, or of a later one that another request has seen. */
  at(seq: number): Promise<ReferenceData> {
    if (this.held && this.held.seq >= seq) return this.held.data;
    const data = loadReferenceData(this.database.read);
    this.held = { seq, data };
    // What failed to load is tried again by the next request.
    data.catch(() => {
      if (this.held?.data === data) this.held = null;
    });
    return data;
  }

  /** What is held; every request has brought it up to date before it asks. */
  async current(): Promise<ReferenceData> {
    return this.held ? this.held.data : this.at((await latestChange(this.database.read)).seq);
  }
}
