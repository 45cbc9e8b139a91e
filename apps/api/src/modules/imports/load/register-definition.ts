import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalText } from '../stages.js';

/** What an empty register is begun with. */
export interface RegisterDefinition {
  readonly name: LocalText;
  /** Code of the home jurisdiction. */
  readonly home: string;
  /** 1 to 12. */
  readonly fiscalMonth: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly locale: 'en' | 'fr';
  /** IANA name; that of the machine where null. */
  readonly timeZone: string | null;
  readonly sample: boolean;
  /** Full dates, both included; `through` null while the register is kept up to date, `kinds` null for all. */
  readonly coverage: readonly { readonly from: string; readonly through: string | null; readonly kinds: readonly string[] | null }[];
  readonly publishedFigures: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: string | null;
    readonly direction: string | null;
    readonly measure: string;
    readonly value: number;
    readonly statement: LocalText;
    readonly sourceUrl: string | null;
  }[];
  /** Units of the reporting currency for one unit of `currency`, from a day on. */
  readonly exchangeRates?: readonly { readonly currency: string; readonly from: string; readonly rate: number; readonly source: string }[];
  /** Whether the topics of a corrections service are entered as well. */
  readonly topics: boolean;
  /** Paths below the data folder; null for a register that begins without engagements. */
  readonly import: { readonly file: string; readonly map?: string; readonly decisions?: string } | null;
}

/** The registers that are described by a file of their own below `data/registers`. */
export type DescribedRegister = 'csc' | 'us-visits';

export function readRegisterDefinition(dataFolder: string, name: DescribedRegister): RegisterDefinition {
  return JSON.parse(readFileSync(join(dataFolder, 'registers', `${name}.json`), 'utf8')) as RegisterDefinition;
}

/** Settings of a register that begins empty. */
export interface NewRegisterSettings {
  readonly home: string;
  readonly fiscalMonth: number;
  readonly currency: string;
  readonly locale: 'en' | 'fr';
}

/** A register without engagements; it claims to hold what is entered from the given day on. */
export function emptyRegisterDefinition(settings: NewRegisterSettings, today: string): RegisterDefinition {
  return {
    ...settings,
    name: { en: 'Register of international engagements', fr: 'Registre des engagements internationaux' },
    timeZone: null,
    sample: false,
    coverage: [{ from: today, through: null, kinds: null }],
    publishedFigures: [],
    topics: true,
    import: null,
  };
}
