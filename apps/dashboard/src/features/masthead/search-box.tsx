import { IconSearch } from '@tabler/icons-react';
import { type FormEvent, useRef } from 'react';
import { useMessages } from '../../i18n/locale';

/** The search of the register; `/` goes to it from anywhere (`keys.tsx`), Esc leaves it. */
export function SearchBox({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const messages = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(input.current?.value.trim() ?? '');
  };
  return (
    <form className="search" role="search" onSubmit={submit}>
      <IconSearch size={18} stroke={1.6} aria-hidden="true" />
      <input
        key={text}
        ref={input}
        type="search"
        defaultValue={text}
        placeholder={messages.shell.search}
        aria-label={messages.shell.search}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <span className="keycap" aria-hidden="true">
        /
      </span>
    </form>
  );
}
