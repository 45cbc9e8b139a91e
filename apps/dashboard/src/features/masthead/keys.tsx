import { IconKeyboard, IconX } from '@tabler/icons-react';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { useKeyWords } from '../../i18n/keys/words';
import { useLanguage, useMessages } from '../../i18n/locale';
import { parseSearch, stringifySearch } from '../../lib/view';
import { keySequence, PLACES } from './key-sequence';
import { keysAreOn, turnKeys } from './keys-setting';
import '../../ui/styles/keys.css';

/** The keys of the house: hears them on every page, and says what they are. */
export function Keys() {
  const words = useKeyWords();
  const messages = useMessages();
  const language = useLanguage();
  const router = useRouter();
  const { searchStr } = useLocation();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(keysAreOn);
  useEffect(() => {
    const press = keySequence();
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!keysAreOn() || document.querySelector('dialog[open]')) return;
      const action = press(event.key, event.timeStamp);
      if (!action) return;
      event.preventDefault();
      if (action.do === 'search') document.querySelector<HTMLInputElement>('[role="search"] input')?.focus();
      else if (action.do === 'help') dialog.current?.showModal();
      else router.history.push(`/${language}${action.place.path}${action.place.filtered ? withoutRecords(searchStr) : ''}`);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [language, router, searchStr]);

  const groups: readonly { title: string; keys: readonly { keys: readonly string[]; does: string }[] }[] = [
    { title: words.places, keys: PLACES.map(({ key, name }) => ({ keys: ['g', key], does: words.place[name] })) },
    {
      title: words.everywhere,
      keys: [
        { keys: ['/'], does: words.search },
        { keys: ['?'], does: words.help },
        { keys: ['Ctrl', 'Z'], does: words.undo },
        { keys: ['Esc'], does: words.close },
      ],
    },
    {
      title: words.charts,
      keys: [
        { keys: ['←', '→', '↑', '↓'], does: words.marks },
        { keys: [words.enter], does: words.filter },
        { keys: [words.shift, words.enter], does: words.records },
      ],
    },
  ];
  return (
    <>
      <button
        className="icon keys-open"
        type="button"
        aria-label={words.title}
        title={words.title}
        onClick={() => dialog.current?.showModal()}
      >
        <IconKeyboard size={18} stroke={1.6} aria-hidden="true" />
      </button>
      <dialog
        ref={dialog}
        className="keys"
        aria-labelledby={heading}
        data-keys=""
        onClick={(event) => {
          if (event.target === dialog.current) dialog.current?.close();
        }}
      >
        <div className="keys-in">
          <div className="keys-head">
            <h2 id={heading}>{words.title}</h2>
            <button
              className="icon"
              type="button"
              aria-label={messages.shell.close}
              title={messages.shell.close}
              onClick={() => dialog.current?.close()}
            >
              <IconX size={18} stroke={1.6} aria-hidden="true" />
            </button>
          </div>
          {groups.map(({ title, keys }) => (
            <section key={title}>
              <h3>{title}</h3>
              <dl>
                {keys.map((row) => (
                  <div key={row.does}>
                    <dt>
                      {row.keys.map((key) => (
                        <kbd className="keycap" key={key}>
                          {key}
                        </kbd>
                      ))}
                    </dt>
                    <dd>{row.does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          <label className="check">
            <input
              type="checkbox"
              checked={on}
              onChange={(event) => {
                turnKeys(event.target.checked);
                setOn(event.target.checked);
              }}
            />
            <span>
              {words.on}
              <small>{words.onExplained}</small>
            </span>
          </label>
        </div>
      </dialog>
    </>
  );
}

/** Filters go along to another page; a figure that was open does not. */
const withoutRecords = (search: string): string => stringifySearch({ ...parseSearch(search), records: undefined, visits: undefined });

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
