import { IconDots } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useFilterWords } from '../../i18n/filters/words';
import { useLanguage } from '../../i18n/locale';
import { useCopy } from '../../ui/copy-button';
import { NameForm } from './name-form';
import type { SavedView, useSavedViews } from './use-saved-views';
import { addressIn } from './view-address';

/** One view of the list: its name opens it, and what else can be done unfolds below. */
export function ViewItem({
  view,
  here,
  mayShare,
  saved,
  onOpen,
}: {
  view: SavedView;
  /** The address of this page as a view keeps it. */
  here: string;
  mayShare: boolean;
  saved: ReturnType<typeof useSavedViews>;
  onOpen: () => void;
}) {
  const words = useFilterWords().views;
  const language = useLanguage();
  const [unfolded, setUnfolded] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const { copied, copy } = useCopy();
  const tools = useRef<HTMLButtonElement>(null);
  const name = (language === 'fr' ? (view.nameFr ?? view.nameEn) : (view.nameEn ?? view.nameFr)) ?? '';
  const href = addressIn(language, view.address);
  const done = () => {
    setUnfolded(false);
    setRenaming(false);
    tools.current?.focus();
  };
  const act = (deed: Promise<boolean>) => void deed.then((was) => was && done());
  return (
    <li data-view={name}>
      <div className="view-line">
        <a
          href={href}
          aria-current={view.address === here || undefined}
          onClick={(event) => {
            // With a key held down the browser opens it elsewhere.
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            onOpen();
          }}
        >
          {name}
        </a>
        <small>{view.mine ? (view.shared ? words.shared : '') : view.owner ? words.by(view.owner) : ''}</small>
        <button
          ref={tools}
          className="icon"
          type="button"
          aria-label={words.tools(name)}
          title={words.tools(name)}
          aria-expanded={unfolded}
          onClick={() => {
            setUnfolded(!unfolded);
            setRenaming(false);
          }}
        >
          <IconDots size={18} stroke={1.6} aria-hidden="true" />
        </button>
      </div>
      {unfolded && !renaming && (
        <div className="acts" role="group" aria-label={words.tools(name)}>
          <button className="btn sm" type="button" onClick={() => copy(globalThis.location.origin + href)}>
            <span aria-live="polite">{copied ? words.copied : words.copyLink}</span>
          </button>
          {view.mayChange && (
            <>
              <button className="btn sm" type="button" onClick={() => setRenaming(true)}>
                {words.rename}
              </button>
              {view.address !== here && (
                <button className="btn sm" type="button" onClick={() => act(saved.update('replaced', view, { address: here }))}>
                  {words.replace}
                </button>
              )}
              {(mayShare || view.shared) && (
                <button
                  className="btn sm"
                  type="button"
                  onClick={() => act(saved.update(view.shared ? 'unshared' : 'shared', view, { shared: !view.shared }))}
                >
                  {view.shared ? words.unshare : words.doShare}
                </button>
              )}
              <button className="btn sm" type="button" onClick={() => void saved.remove(view)}>
                {words.remove}
              </button>
            </>
          )}
        </div>
      )}
      {renaming && (
        <NameForm
          title={words.rename}
          submit={words.saveIt}
          before={view}
          mayShare={false}
          onSubmit={async ({ nameEn, nameFr }) => {
            const was = await saved.update('renamed', view, { nameEn, nameFr });
            if (was) done();
            return was;
          }}
          onCancel={done}
        />
      )}
    </li>
  );
}
