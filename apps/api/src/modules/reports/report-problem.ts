/** What is wrong with something that somebody wants to keep, or have done. */
export interface ReportProblem {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly en: string;
  readonly fr: string;
}

/** The change was made on a version that has been left behind. */
export function outdatedProblem(version: number, given: number): ReportProblem {
  return {
    code: 'VERSION',
    path: ['input', 'version'],
    en: `it has been changed since: it is at version ${version}, and the change was made on ${given}`,
    fr: `une modification a été faite entretemps : la version est ${version}, et celle-ci part de ${given}`,
  };
}

/** A text is longer than there is room for; null where it is not. */
export function lengthProblem(field: string, text: string | null, longest: number): ReportProblem | null {
  if (text === null || text.length <= longest) return null;
  return {
    code: 'TOO_LONG',
    path: ['input', field],
    en: `${field} has at most ${longest} characters: ${text.length}`,
    fr: `${field} compte au plus ${longest} caractères : ${text.length}`,
  };
}

/** A text without blanks at its ends; null where nothing is left of it. */
export function keptText(text: string | null | undefined): string | null {
  return text?.normalize('NFC').trim() || null;
}
