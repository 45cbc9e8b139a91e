import type { Role } from '@entente/schema/gql/operations';
import { IconBookmark, IconCheck, IconLink } from '@tabler/icons-react';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useFilterWords } from '../../i18n/filters/words';
import { useLanguage, useMessages } from '../../i18n/locale';
import { useCopy } from '../../ui/copy-button';
import { Float } from '../../ui/float';
import { NameForm } from './name-form';
import { type SavedView, useSavedViews } from './use-saved-views';
import { addressIn, addressToKeep } from './view-address';
import { ViewItem } from './view-item';

/** The views that people keep: to open, to keep this one, to rename, share, copy and delete. */
export function ViewsMenu({ role }: { role: Role }) {
  const words = useFilterWords().views;
  return (
    <Float
      label={words.heading}
      panel="pick-panel"
      width={400}
      target={
        <button className="btn" type="button" data-filter="views">
          <IconBookmark size={18} stroke={1.6} aria-hidden="true" />
          {words.title}
        </button>
      }
    >
      {(close) => <Views role={role} onOpened={close} />}
    </Float>
  );
}

function Views({ role, onOpened }: { role: Role; onOpened: () => void }) {
  const words = useFilterWords().views;
  const language = useLanguage();
  const router = useRouter();
  const location = useLocation();
  const saved = useSavedViews();
  const here = addressToKeep(location.pathname, location.searchStr);
  const mayShare = role !== 'VIEWER';
  const { views, news } = saved;
  const open = (view: SavedView) => {
    router.history.push(addressIn(language, view.address));
    onOpened();
  };
  const list = (heading: string, wanted: (view: SavedView) => boolean) => {
    const entries = views?.filter(wanted) ?? [];
    return (
      entries.length > 0 && (
        <section>
          <h4>{heading}</h4>
          <ul className="view-list">
            {entries.map((view) => (
              <ViewItem key={view.id} view={view} here={here} mayShare={mayShare} saved={saved} onOpen={() => open(view)} />
            ))}
          </ul>
        </section>
      )
    );
  };
  return (
    <div className="views" data-views="">
      <CopyLink />
      <NameForm
        title={words.save}
        submit={words.saveIt}
        mayShare={mayShare}
        onSubmit={({ nameEn, nameFr, shared }) => saved.save({ nameEn, nameFr, shared, address: here })}
      />
      <div role="status" className="news" data-news={news?.is}>
        {news?.is === 'failed' && <p className="problem">{[words.did.failed, ...news.why].join(' ')}</p>}
        {news && news.is !== 'failed' && (
          <p>
            {words.did[news.is](nameOf(news.view, language))}{' '}
            {news.is === 'removed' && (
              <button className="btn sm" type="button" data-undo-delete="" ref={focused} onClick={() => void saved.restore(news.view)}>
                {words.undo}
              </button>
            )}
          </p>
        )}
      </div>
      {saved.failed && <p className="problem">{words.failed}</p>}
      {!saved.failed && !views && <p className="small muted">{words.loading}</p>}
      {views?.length === 0 && <p className="small second">{words.none}</p>}
      {list(words.mine, (view) => view.mine)}
      {list(words.shared, (view) => !view.mine)}
    </div>
  );
}

/** The address of the page, exactly as it is. */
function CopyLink() {
  const words = useMessages().shell;
  const { copied, copy } = useCopy();
  const Icon = copied ? IconCheck : IconLink;
  return (
    <div>
      <button className="btn sm" type="button" data-copy-link="" onClick={() => copy(globalThis.location.href)}>
        <Icon size={16} stroke={1.6} aria-hidden="true" />
        <span aria-live="polite">{copied ? words.linkCopied : words.copyLink}</span>
      </button>
    </div>
  );
}

/** What had the focus has gone with the view. */
const focused = (button: HTMLButtonElement | null) => button?.focus();

function nameOf({ nameEn, nameFr }: SavedView, language: 'en' | 'fr'): string {
  return (language === 'fr' ? (nameFr ?? nameEn) : (nameEn ?? nameFr)) ?? '';
}
