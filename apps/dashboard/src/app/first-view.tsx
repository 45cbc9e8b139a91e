// What a reader sees first of the overview, drawn by the server before any script has run: built for Node beside the page, of the page's own
// components, so that it says and measures what they will.
import { ApolloProvider } from '@apollo/client/react';
import type { OverviewQuery, ShellQuery } from '@entente/schema/gql/operations';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { renderToStaticMarkup } from 'react-dom/server';
import { FilterBar } from '../features/filters/filter-bar';
import { Masthead } from '../features/masthead/masthead';
import { KeyFigures } from '../features/overview/key-figures';
import { OpeningSentence } from '../features/overview/opening-sentence';
import { questionOf } from '../features/overview/question';
import { overviewSearch } from '../features/overview/visits-address';
import { isLanguage, type Language, otherLanguage } from '../i18n/language';
import { apiLocale, LanguageProvider, messagesIn } from '../i18n/locale';
import { parseSearch, searchFromView, stringifySearch, type View } from '../lib/view';
import { createClient } from './apollo';
import { FIRST_VIEW, overviewAsked, sentBody, shellAsked, viewAsked } from './first-questions';
import { titleOf } from './use-title';

/** Answers what the page would send, as the API answers the page; null where it has no answer, or one with errors. */
type Ask = (body: object) => Promise<object | null>;

/** The page as it was built, with what its reader sees first in it; null for an address that has no first view. */
export async function firstView(built: string, address: string, ask: Ask): Promise<string | null> {
  const { pathname, search } = new URL(address, 'http://localhost');
  const [, language = ''] = /^\/(\w+)\/?$/.exec(pathname) ?? [];
  if (!isLanguage(language)) return null;
  const shell = (await ask(sentBody(shellAsked(language)))) as ShellQuery | null;
  if (!shell) return null;
  const view = viewAsked(search, shell);
  // What these are called is asked for by the page itself.
  if (view.jurisdictions.length + view.topics.length + view.organizations.length > 0) return null;
  const data = (await ask(sentBody(overviewAsked(view, shell, language)))) as OverviewQuery | null;
  // Without engagements there is something else to say, and a way out to offer, which needs the page.
  if (!data || data.total.total.engagements === 0) return null;
  // Only what is understood stays in the address, as on the page.
  const understood = stringifySearch({ ...searchFromView(view), ...overviewSearch(parseSearch(search) as Record<string, unknown>) });
  const seen = await drawnOnce({ language, view, shell, data, search: understood });
  const { overview, shell: words } = messagesIn(language);
  const put = (html: string, place: RegExp, text: string): string => {
    if (html.search(place) < 0) throw new Error(`the page as it was built has no ${place}`);
    // Behind a function, as a text may have `$&` in it.
    return html.replace(place, () => text);
  };
  return [
    [/<html lang="\w+">/, `<html lang="${language}">`],
    [/<title>[^<]*<\/title>/, `<title>${escaped(titleOf(overview.title, words, shell.register.sample))}</title>`],
    // The line is for what is seen; what the page runs is fetched once that is there (`main.ts`).
    [/rel="modulepreload"/g, 'rel="later"'],
    [
      /<div id="root">[\s\S]*<\/div>(?=\s*<\/body>)/,
      `<div id="root">${seen}</div>\n    <script type="application/json" id="${FIRST_VIEW}">${inScript(shell)}</script>`,
    ],
  ].reduce((html, [place, text]) => put(html, place as RegExp, text as string), built);
}

interface Seen {
  language: Language;
  view: View;
  shell: ShellQuery;
  data: OverviewQuery;
  search: string;
}

const client = createClient();
const nothing = () => undefined;

/** What was drawn last, by all that it was drawn of: whoever comes back to the same figures, or sees the same, waits for no drawing. */
const known = new Map<string, Promise<string>>();
const MOST_KNOWN = 20;

function drawnOnce(seen: Seen): Promise<string> {
  const of = JSON.stringify(seen);
  const found = known.get(of) ?? drawn(seen);
  known.delete(of);
  known.set(of, found);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KNOWN) break;
    known.delete(oldest);
  }
  found.catch(() => known.delete(of));
  return found;
}

async function drawn(seen: Seen): Promise<string> {
  // At the root, and no route below it, as what fails in one is passed over in silence.
  const root = createRootRoute({ component: () => <Top {...seen} /> });
  const page = createRoute({ getParentRoute: () => root, path: '$lang' });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: [`/${seen.language}${seen.search}`] }),
    parseSearch,
    stringifySearch,
  });
  await router.load();
  return inertControls(
    renderToStaticMarkup(
      <ApolloProvider client={client}>
        <RouterProvider router={router as never} />
      </ApolloProvider>,
    ),
  );
}

/** The page as far as its key figures: what fills a window. */
function Top({ language, view, shell, data, search }: Seen) {
  const question = questionOf(view, shell.register, apiLocale(language));
  const narrowing = { may: () => false, isOn: () => false, toggle: nothing };
  return (
    <LanguageProvider language={language}>
      <a className="skip" href="#main">
        {messagesIn(language).shell.skip}
      </a>
      <Masthead
        shell={shell}
        signedOut={false}
        searchText=""
        onSearch={nothing}
        languageHref={`/${otherLanguage(language)}${search}`}
        onLanguage={nothing}
      />
      <div id="main" tabIndex={-1} aria-busy={true}>
        <FilterBar view={view} shell={shell} explanation={null} onChange={nothing} />
        <main>
          <div className="frame">
            <OpeningSentence data={data} view={view} question={question} register={shell.register} busy={false} />
            <KeyFigures
              data={data}
              state={{ is: 'ready' }}
              view={view}
              question={question}
              register={shell.register}
              narrowing={narrowing}
              open={nothing}
            />
          </div>
        </main>
      </div>
    </LanguageProvider>
  );
}

/** Links lead somewhere before the page runs; what else can be used takes nothing until then, so that nothing is lost that was done to it. */
function inertControls(html: string): string {
  return html.replace(/<(form|button)(?=[\s>])/g, '<$1 inert=""');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A value as it can stand in a script element, which nothing in it may end. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
