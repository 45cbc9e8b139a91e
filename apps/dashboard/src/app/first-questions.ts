// What a page asks first, asked before its own code is there: a slow line fetches both side by side. It stands in the one part that
// everything else waits for, and so imports nothing that is large.
import hashes from 'virtual:trusted-documents';
import type { OverviewQuery, OverviewQueryVariables, ShellQuery, ShellQueryVariables } from '@entente/schema/gql/operations';
import { questionOf } from '../features/overview/question';
import { isLanguage, type Language } from '../i18n/language';
import { preferredLanguage } from '../i18n/preferred-language';
import { parseSearch, type Search, type View, viewFromSearch } from '../lib/view';

/** A question that the server knows by the hash of its document. */
export interface FirstQuestion<Variables extends object = object> {
  operationName: string;
  variables: Variables;
}

/** An answer without an error; null for any other, which is asked for again as usual. */
type FirstAnswer = Promise<{ data: Record<string, unknown> } | null>;

/** The element with what the server has drawn the first view of (`first-view.tsx`); there is none on a page that comes without one. */
export const FIRST_VIEW = 'first-view';

/** What the first view shows: the page takes its place as soon as it can show the same. */
export interface FirstShown {
  shell: { variables: ShellQueryVariables; data: ShellQuery };
  overview: { variables: OverviewQueryVariables; data: OverviewQuery };
}

const ACCEPT = 'application/graphql-response+json,application/json;q=0.9';

let shown: Promise<FirstShown | null> | null = null;
const waiting = new Map<string, FirstAnswer>();

const nameOf = (operationName: string, variables: object) => `${operationName} ${JSON.stringify(variables)}`;

/** The answer to a question that was asked early; handed out once, as later it may be another. */
export function firstAnswer(operationName: string, variables: object): FirstAnswer | undefined {
  const name = nameOf(operationName, variables);
  const answer = waiting.get(name);
  waiting.delete(name);
  return answer;
}

/** What every page asks. */
export function shellAsked(language: Language): FirstQuestion<ShellQueryVariables> {
  return { operationName: 'Shell', variables: { locale: localeOf(language) } };
}

/** What an address of the overview asks to look at. */
export function viewAsked(search: string, { regionSchemes }: ShellQuery): View {
  const view = viewFromSearch(parseSearch(search) as Search);
  return regionSchemes.some(({ code }) => code === view.scheme) ? view : { ...view, scheme: null };
}

/** What the overview asks. */
export function overviewAsked(view: View, { register }: ShellQuery, language: Language): FirstQuestion<OverviewQueryVariables> {
  return { operationName: 'Overview', variables: questionOf(view, register, localeOf(language)).variables };
}

/** What the first view shows, once the page can show it too; null where there is no first view, or the page has to ask anew. */
export function firstShown(): Promise<FirstShown | null> | null {
  return shown;
}

/**
 * Asks for what every page needs to know of the register, unless that has come with the page, and on the overview for its figures as soon as
 * it is known.
 */
export function askFirst(): void {
  const [, name = '', rest = ''] = location.pathname.split('/');
  const language = name === '' ? preferredLanguage() : name;
  if (!isLanguage(language)) return;
  const sent = document.getElementById(FIRST_VIEW)?.textContent;
  if (sent) {
    shown = showAgain(JSON.parse(sent) as ShellQuery, language);
    return;
  }
  const shell = ask(shellAsked(language));
  if (rest !== '') return;
  void shell.then((answer) => {
    if (!answer) return;
    const known = answer.data as unknown as ShellQuery;
    void ask(overviewAsked(viewAsked(location.search, known), known, language));
  });
}

async function showAgain(shell: ShellQuery, language: Language): Promise<FirstShown | null> {
  const question = overviewAsked(viewAsked(location.search, shell), shell, language);
  const overview = await ask(question);
  // It is no answer to what is asked later.
  waiting.delete(nameOf(question.operationName, question.variables));
  return (
    overview && {
      shell: { variables: shellAsked(language).variables, data: shell },
      overview: { variables: question.variables, data: overview.data as unknown as OverviewQuery },
    }
  );
}

function localeOf(language: Language): 'EN' | 'FR' {
  return language === 'fr' ? 'FR' : 'EN';
}

function ask(question: FirstQuestion): FirstAnswer {
  const answer = asked(question).catch(() => null);
  waiting.set(nameOf(question.operationName, question.variables), answer);
  return answer;
}

/** A question as it is sent. */
export function sentBody({ operationName, variables }: FirstQuestion): object {
  return { operationName, variables, extensions: { persistedQuery: { version: 1, sha256Hash: hashes[operationName] } } };
}

async function asked(question: FirstQuestion): FirstAnswer {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: ACCEPT },
    body: JSON.stringify(sentBody(question)),
  });
  const answer = (await response.json()) as { data?: Record<string, unknown> | null; errors?: unknown };
  return answer.data && !answer.errors ? { data: answer.data } : null;
}
