import { Link, useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { Explorer } from '../../features/explorer/explorer';
import { useExplorerWords } from '../../i18n/explorer/words';
import { useLanguage, useMessages } from '../../i18n/locale';
import { type Asked, addressOf, askedFrom, hasVariables } from '../../lib/explore-address';
import { useShell } from '../shell-context';
import { usePageTitle } from '../use-title';

/** The explorer, at an address that says what is asked. */
export function ExploreRoute() {
  const messages = useMessages();
  const words = useExplorerWords();
  const language = useLanguage();
  const shell = useShell();
  const navigate = useNavigate();
  const { query, variables } = useSearch({ from: '/$lang/explore/{-$slug}' });
  const { slug } = useParams({ from: '/$lang/explore/{-$slug}' });
  const { hash } = useLocation();

  usePageTitle(words.title);

  const address = useMemo(
    () => ({
      slug: slug ?? null,
      asked: slug === undefined ? askedFrom({ query, variables }, hash) : { query: '', variables: variables ?? '' },
    }),
    [slug, query, variables, hash],
  );
  const onAddress = useCallback(
    ({ asked, slug: named }: { asked: Asked; slug: string | null }) => {
      const whole = addressOf(asked);
      void navigate({
        to: '/$lang/explore/{-$slug}',
        params: { lang: language, slug: named ?? undefined },
        search: named === null ? whole.search : hasVariables(asked.variables) ? { variables: asked.variables } : {},
        hash: named === null ? whole.hash : '',
        replace: true,
        resetScroll: false,
      });
    },
    [navigate, language],
  );
  // In a demonstration any role is one click away, and a viewer may ask as well.
  if (shell.viewer.role === 'VIEWER' && !shell.viewer.demo)
    return (
      <main>
        <div className="frame page-head" data-analysts-only="">
          <h1>{words.title}</h1>
          <p className="second">{words.editor.notYours}</p>
          <p>
            <Link to="/$lang" params={{ lang: language }} search={{}}>
              {messages.shell.toOverview}
            </Link>
          </p>
        </div>
      </main>
    );
  return (
    <main className="flush">
      <Explorer address={address} viewer={shell.viewer} register={shell.register} onAddress={onAddress} />
    </main>
  );
}
