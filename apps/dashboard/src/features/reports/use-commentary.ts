import type { Locale, ReportSection } from '@entente/schema/gql/operations';
import { useCallback, useEffect, useRef, useState } from 'react';
import { apiLocale, useLanguage } from '../../i18n/locale';
import { WRITE_REPORT_COMMENTARY } from './report.operations';
import type { ReportEdition } from './report-edition';
import { isInConflict, keepCommentary, keptCommentary, type Place, type Unsaved, writtenAt } from './unsaved-commentary';
import { useMoves } from './use-moves';

export const placeOf = (section: ReportSection, language: Locale): Place => `${section} ${language}`;

/** The commentary of an edition as it is being written: what is not saved yet, how it is saved, and where somebody else was faster. */
export function useCommentary(edition: ReportEdition) {
  const language = useLanguage();
  const { moving, move } = useMoves();
  const [unsaved, setUnsaved] = useState(() => keptCommentary(edition.id));
  const [saving, setSaving] = useState<ReportSection | null>(null);
  // What was kept and has been saved since, or says what stands there anyway, is no longer unsaved.
  const pending = Object.fromEntries(
    Object.entries(unsaved).filter(([place, one]) => one.text.trim() !== writtenAt(edition.commentary, place as Place)),
  ) as Partial<Record<Place, Unsaved>>;
  const latest = useRef({ edition, pending });
  useEffect(() => {
    latest.current = { edition, pending };
  });
  useEffect(() => keepCommentary(edition.id, unsaved), [edition.id, unsaved]);

  const write = (place: Place, text: string) =>
    setUnsaved((before) => ({ ...before, [place]: { text, base: before[place]?.base ?? writtenAt(edition.commentary, place) } }));
  const putAway = useCallback((places: readonly Place[]) => {
    setUnsaved((before) => Object.fromEntries(Object.entries(before).filter(([place]) => !places.includes(place as Place))));
  }, []);
  /** Takes what stands there now for what the text was begun on. */
  const keepMine = (place: Place) =>
    setUnsaved((before) => {
      const mine = before[place];
      return mine ? { ...before, [place]: { text: mine.text, base: writtenAt(edition.commentary, place) } } : before;
    });

  /** Saves what has been written into a section, in each of its languages; true where all of it was. */
  const save = async (section: ReportSection): Promise<boolean> => {
    setSaving(section);
    let { version, commentary } = edition;
    let all = true;
    for (const one of edition.definition.languages) {
      const place = placeOf(section, one);
      const mine = pending[place];
      if (!mine) continue;
      // An edition's version counts what others do elsewhere in it as well: that alone keeps nobody from saving.
      for (let tries = 0; tries < 5; tries += 1) {
        if (isInConflict(mine, writtenAt(commentary, place))) {
          all = false;
          break;
        }
        const moved = await move(WRITE_REPORT_COMMENTARY, {
          input: { id: edition.id, version, section, language: one, text: mine.text },
          locale: apiLocale(language),
        });
        const outdated = moved.problems.some(({ code }) => code === 'VERSION');
        if (moved.edition) ({ version, commentary } = moved.edition);
        if (outdated && moved.edition) continue;
        if (moved.problems.length > 0) all = false;
        else if (latest.current.pending[place]?.text === mine.text) putAway([place]);
        break;
      }
    }
    setSaving(null);
    return all;
  };
  const conflicts = (place: Place): boolean => {
    const mine = pending[place];
    return mine !== undefined && isInConflict(mine, writtenAt(edition.commentary, place));
  };
  return { unsaved, pending, saving, problems: moving.problems, write, putAway, keepMine, save, conflicts };
}

export type Commentary = ReturnType<typeof useCommentary>;
