import type { ViewProblem } from './saved-view.errors.js';

export const LONGEST_ADDRESS = 2_000;

/** The pages of the dashboard that show the register as it is filtered: first part of the path, without a language. */
const PAGES: readonly string[] = ['', 'volume', 'engagements', 'jurisdictions', 'organizations', 'topics'];

/**
 * What is wrong with an address, null where nothing is. It is followed by everybody whom the view is shared with, so that it can
 * lead nowhere but to a page of this dashboard: no other origin, no script, no way upwards, no language but the reader's own.
 */
export function problemOfAddress(address: string): ViewProblem | null {
  if (address.length > LONGEST_ADDRESS)
    return problem(
      'ADDRESS_TOO_LONG',
      `an address has at most ${LONGEST_ADDRESS} characters: ${address.length}`,
      `une adresse compte au plus ${LONGEST_ADDRESS} caractères : ${address.length}`,
    );
  const parts = /^\/(?<path>[\w\-./%~]*)(\?[\w\-./%~:,+=&@!*'();]*)?$/.exec(address);
  const [page, ...below] = (parts?.groups?.['path'] ?? '').split('/');
  if (!parts || page === undefined || !PAGES.includes(page) || below.some((part) => part === '' || part === '.' || part === '..'))
    return problem(
      'ADDRESS_FORM',
      `an address is the path of a page of the dashboard without a language, and its filters, such as /?kinds=visit: "${address.slice(0, 60)}"`,
      `une adresse est le chemin d’une page du tableau de bord sans langue, avec ses filtres, tel que /?kinds=visit : « ${address.slice(0, 60)} »`,
    );
  return null;
}

function problem(code: string, en: string, fr: string): ViewProblem {
  return { code, path: ['input', 'address'], en, fr };
}
