// What a page asks first, asked before its own code is there: a slow line fetches both side by side. It stands in the one part that
// everything else waits for, and so imports nothing that is large.
import hashes from 'virtual:trusted-documents';
import type { ShellQuery } from '@entente/schema/gql/operations';
import { questionOf } from '../features/overview/question';
import { isLanguage, type Language } from '../i18n/language';
import { preferredLanguage } from '../i18n/preferred-language';
import { parseSearch, type Search, viewFromSearch } from '../lib/view';

/** An answer without an error; null for any other, which is asked for again as usual. */
type FirstAnswer = Promise<{ data: Record<string, unknown> } | null>;

const waiting = new Map<string, FirstAnswer>();

const nameOf = (operationName: string, variables: object) => `${operationName} ${JSON.stringify(variables)}`;

/** The answer to a question that was asked early; handed out once, as later it may be another. */
export function firstAnswer(operationName: string, variables: object): FirstAnswer | undefined {
  const name = nameOf(operationName, variables);
  const answer = waiting.get(name);
  waiting.delete(name);
  return answer;
}

/** Asks for what every page needs to know of the register, and on the overview for its figures as soon as that is known. */
export function askFirst(): void {
  const [, name = '', rest = ''] = location.pathname.split('/');
  const language = name === '' ? preferredLanguage() : name;
  if (!isLanguage(language)) return;
  const shell = ask('Shell', { locale: localeOf(language) });
  if (rest !== '') return;
  void shell.then((answer) => {
    if (!answer) return;
    const { register, regionSchemes } = answer.data as unknown as ShellQuery;
    const view = viewFromSearch(parseSearch(location.search) as Search);
    const scheme = regionSchemes.some(({ code }) => code === view.scheme) ? view.scheme : null;
    void ask('Overview', questionOf({ ...view, scheme }, register, localeOf(language)).variables);
  });
}

function localeOf(language: Language): 'EN' | 'FR' {
  return language === 'fr' ? 'FR' : 'EN';
}

function ask(operationName: string, variables: object): FirstAnswer {
  const answer = asked(operationName, variables).catch(() => null);
  waiting.set(nameOf(operationName, variables), answer);
  return answer;
}

async function asked(operationName: string, variables: object): FirstAnswer {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json,application/json;q=0.9' },
    body: JSON.stringify({
      operationName,
      variables,
      extensions: { persistedQuery: { version: 1, sha256Hash: hashes[operationName] } },
    }),
  });
  const answer = (await response.json()) as { data?: Record<string, unknown> | null; errors?: unknown };
  return answer.data && !answer.errors ? { data: answer.data } : null;
}
