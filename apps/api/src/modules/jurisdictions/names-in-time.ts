import { type Day, isoToDay, parsePartialDate } from '@entente/schema/calendar';
import type { Locale } from '@entente/schema/vocabulary';

/** A name or term with the time it was in use, as partial dates; null where it has no beginning or end. */
interface DatedName {
  readonly locale: string;
  readonly kind: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

function covers(name: DatedName, day: Day): boolean {
  return (
    (name.validFrom === null || parsePartialDate(name.validFrom).first <= day) &&
    (name.validTo === null || parsePartialDate(name.validTo).last >= day)
  );
}

/** The name of these kinds that was in use on a day in a language: the one that came up last. */
export function nameInUse<Name extends DatedName>(
  names: readonly Name[],
  kinds: readonly string[],
  locale: Locale,
  on: string,
): Name | null {
  const day = isoToDay(on);
  const inUse = names.filter((name) => kinds.includes(name.kind) && name.locale.toUpperCase() === locale && covers(name, day));
  return inUse.sort((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? '', 'en'))[0] ?? null;
}

/** A bilingual name in one language, in the other where there is none. */
export function nameIn(locale: Locale, name: { readonly nameEn: string; readonly nameFr: string | null }): string {
  return locale === 'FR' ? (name.nameFr ?? name.nameEn) : name.nameEn;
}
