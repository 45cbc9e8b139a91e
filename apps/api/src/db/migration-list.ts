import type { MigrationInterface } from 'typeorm';
import { Register1700000000001 } from './migrations/0001-register.js';
import { Edits1700000000002 } from './migrations/0002-edits.js';
import { Queries1700000000003 } from './migrations/0003-queries.js';
import { LongChanges1700000000004 } from './migrations/0004-long-changes.js';
import { Ends1700000000005 } from './migrations/0005-ends.js';
import { Views1700000000006 } from './migrations/0006-views.js';
import { Search1700000000007 } from './migrations/0007-search.js';
import { Contacts1700000000008 } from './migrations/0008-contacts.js';
import { Reports1700000000009 } from './migrations/0009-reports.js';
import { Schedules1700000000010 } from './migrations/0010-schedules.js';
import { Erasures1700000000011 } from './migrations/0011-erasures.js';
import { TitleOrder1700000000012 } from './migrations/0012-title-order.js';

/** Every migration, oldest first. */
export const migrationList: (new () => MigrationInterface)[] = [
  Register1700000000001,
  Edits1700000000002,
  Queries1700000000003,
  LongChanges1700000000004,
  Ends1700000000005,
  Views1700000000006,
  Search1700000000007,
  Contacts1700000000008,
  Reports1700000000009,
  Schedules1700000000010,
  Erasures1700000000011,
  TitleOrder1700000000012,
];
