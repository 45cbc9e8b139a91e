import { useApolloClient, useQuery } from '@apollo/client/react';
import type { EditableContactFragment } from '@entente/schema/gql/operations';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useContactWords } from '../../i18n/contacts/words';
import { apiLocale, useLanguage } from '../../i18n/locale';
import type { Viewer } from '../../lib/api';
import { errorInWords } from '../../lib/error-words';
import { fold } from '../../lib/fold';
import { TextField } from '../../ui/text-field';
import { ContactConflict } from './contact-conflict';
import { type ContactDraft, changesOf, draftOf, emptyPost, namesOf, withoutEmptyPosts } from './contact-draft';
import { CONTACT_TO_EDIT, FIND_JURISDICTIONS, FIND_ORGANIZATIONS } from './contact-edit.operations';
import { type FindDocument, LookedUpField } from './looked-up-field';
import { PostFields } from './post-fields';
import type { Changed, ContactEdits } from './use-contact-edits';

/** Who edits, and in which zone the register tells the time. */
export interface Editing {
  readonly viewer: Viewer;
  readonly timeZone: string;
}

interface FormProps extends Editing {
  edits: ContactEdits;
  /** What was done is told elsewhere. */
  onDone: () => void;
  onCancel: () => void;
}

/** The form of a contact that is there, read anew when it opens: exactly as it is recorded, and in the version that a change starts from. */
export function ChangeContact({ id, ...props }: FormProps & { id: string }) {
  const words = useContactWords();
  const language = useLanguage();
  const { data, loading, error } = useQuery(CONTACT_TO_EDIT, {
    variables: { id, locale: apiLocale(language) },
    // Not kept: a list that is kept has its posts in one language.
    fetchPolicy: 'no-cache',
  });
  if (data?.contact) return <ContactForm contact={data.contact} before={draftOf(data.contact)} {...props} />;
  return (
    <div className="contact-form" role="status">
      {loading ? (
        <p className="small muted">{words.reading}</p>
      ) : (
        <>
          <p className="problem">{error ? errorInWords(error, language) : words.gone}</p>
          <button className="btn sm" type="button" onClick={props.onCancel}>
            {words.cancel}
          </button>
        </>
      )}
    </div>
  );
}

/** Enters a contact, or changes one: what is wrong stands at its field, and nobody's change since is written over unseen. */
export function ContactForm({
  contact,
  before: opened,
  viewer,
  timeZone,
  edits,
  onDone,
  onCancel,
}: FormProps & {
  /** Null for a new one. */
  contact: EditableContactFragment | null;
  before: ContactDraft;
}) {
  const words = useContactWords();
  const language = useLanguage();
  const client = useApolloClient();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [base, setBase] = useState({ contact, draft: contact ? opened : { ...opened, posts: [], jurisdiction: '' } });
  const [draft, setDraft] = useState(opened);
  const [reason, setReason] = useState('');
  const [last, setLast] = useState<Changed | null>(null);
  const nextKey = useRef(draft.posts.length);
  const { busy } = edits;

  useEffect(() => form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  useEffect(() => {
    if (last) form.current?.querySelector<HTMLElement>('[aria-invalid], [data-conflict] button, [data-general]')?.focus();
  }, [last]);

  const problems = last?.problems ?? [];
  const conflict = last?.conflict ?? null;
  const at = (field: string) => problems.filter(({ path }) => path[1] === field);
  const placed = new Set(['name', 'honorific', 'languages', 'email', 'phone', 'note', 'jurisdiction', 'reason']);
  const general = conflict
    ? []
    : problems.filter(({ path }) => !(placed.has(path[1] ?? '') || (path[1] === 'affiliations' && path.length > 3)));
  const field = (name: Exclude<keyof ContactDraft, 'posts'>) => ({
    name,
    label: words.fields[name],
    value: draft[name],
    problems: at(name),
    onValue: (value: string) => setDraft({ ...draft, [name]: value }),
  });

  /** The ids of what has been typed, asked of the register where they are not known yet. */
  const idsOf = async (find: FindDocument, typed: readonly string[], known: ReadonlyMap<string, string>) => {
    const names = [...new Set(typed.map((name) => name.trim()))].filter((name) => name !== '' && !known.has(name));
    const found = await Promise.all(
      names.map(async (text) => {
        const { data } = await client.query({ query: find, variables: { text } });
        const same = data?.found.nodes.find(({ nameEn, nameFr }) => [nameEn, nameFr].some((name) => fold(name) === fold(text)));
        return [text, same?.id ?? text] as const;
      }),
    );
    return new Map([...known, ...found]);
  };

  const settle = (changed: Changed) => {
    if (changed.problems.length === 0) onDone();
    else setLast(changed);
  };

  const send = async (on: EditableContactFragment | null) => {
    const filled = withoutEmptyPosts(draft);
    setDraft(filled);
    try {
      const known = on ? namesOf(on) : { jurisdictions: new Map<string, string>(), organizations: new Map<string, string>() };
      const first = base.contact ? namesOf(base.contact) : known;
      const [jurisdictions, organizations] = await Promise.all([
        idsOf(FIND_JURISDICTIONS, [filled.jurisdiction], new Map([...first.jurisdictions, ...known.jurisdictions])),
        idsOf(
          FIND_ORGANIZATIONS,
          filled.posts.map(({ organization }) => organization),
          new Map([...first.organizations, ...known.organizations]),
        ),
      ]);
      const changes = changesOf(
        base.draft,
        filled,
        (name) => jurisdictions.get(name) ?? name,
        (name) => organizations.get(name) ?? name,
      );
      const why = reason.trim() || null;
      settle(await (on ? edits.update(on, changes, why) : edits.create(changes, why)));
    } catch (error) {
      setLast({ contact: null, conflict: null, problems: [{ code: 'REFUSED', path: [], message: errorInWords(error, language) }] });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void send(base.contact);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || busy) return;
    event.stopPropagation();
    onCancel();
  };
  const takeTheirs = () => {
    const current = conflict?.current;
    if (!current) return;
    setBase({ contact: current, draft: draftOf(current) });
    setDraft(draftOf(current));
    setLast(null);
    form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  };
  const bringBack = async () => {
    if (!base.contact) return;
    const restored = await edits.restore(base.contact);
    if (restored.contact) setBase({ ...base, contact: restored.contact });
    setLast(restored);
    form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  };
  const setPost = (index: number, post: ContactDraft['posts'][number]) =>
    setDraft({ ...draft, posts: draft.posts.map((one, place) => (place === index ? post : one)) });
  return (
    <form
      ref={form}
      className="contact-form"
      aria-labelledby={`${id}-title`}
      aria-busy={busy}
      noValidate
      data-contact-form={base.contact?.id ?? 'new'}
      onSubmit={submit}
      onKeyDown={keys}
    >
      <h3 id={`${id}-title`}>{base.contact ? words.changeNamed(base.contact.name) : words.add}</h3>
      <div className="pair-fields">
        <TextField {...field('name')} autoFocus />
        <TextField {...field('honorific')} hint={words.honorificHint} />
      </div>
      <div className="pair-fields">
        <LookedUpField {...field('jurisdiction')} find={FIND_JURISDICTIONS} />
        <TextField {...field('languages')} hint={words.languagesHint} />
      </div>
      <div className="pair-fields">
        <TextField {...field('email')} />
        <TextField {...field('phone')} />
      </div>
      <TextField {...field('note')} long />
      {draft.posts.map((post, index) => (
        <PostFields
          key={post.key}
          post={post}
          place={index + 1}
          problems={at('affiliations').filter(({ path }) => path[2] === String(index))}
          onPost={(changed) => setPost(index, changed)}
          onRemove={() => {
            setDraft({ ...draft, posts: draft.posts.filter((one) => one !== post) });
            // The problems of the posts below would stand at others.
            if (last) setLast({ ...last, problems: problems.filter(({ path }) => path[1] !== 'affiliations') });
            form.current?.querySelector<HTMLElement>('[data-add-post]')?.focus();
          }}
        />
      ))}
      <button
        className="btn sm add-post"
        type="button"
        data-add-post=""
        onClick={() => {
          setDraft({ ...draft, posts: [...draft.posts, emptyPost(nextKey.current)] });
          nextKey.current += 1;
        }}
      >
        {words.addPost}
      </button>
      <TextField name="reason" label={words.reason} hint={words.reasonHint} value={reason} problems={at('reason')} onValue={setReason} />
      {general.length > 0 && (
        <p className="problem" role="alert" data-general="" tabIndex={-1}>
          {general.map(({ message }) => message).join(' ')}
        </p>
      )}
      {conflict && (
        <ContactConflict
          conflict={conflict}
          timeZone={timeZone}
          demo={viewer.demo}
          busy={busy}
          onMine={() => void send(conflict.current)}
          onTheirs={takeTheirs}
          onRestore={() => void bringBack()}
        />
      )}
      <div className="acts">
        <button className="btn sm primary" type="submit" disabled={busy || conflict !== null}>
          {words.save}
        </button>
        <button className="btn sm" type="button" disabled={busy} onClick={onCancel}>
          {words.cancel}
        </button>
        {base.contact && (
          <button
            className="btn sm quiet"
            type="button"
            disabled={busy}
            data-delete=""
            onClick={() => void edits.remove(base.contact as EditableContactFragment, reason.trim() || null).then(settle)}
          >
            {words.remove}
          </button>
        )}
        {base.contact && viewer.role === 'ADMIN' && (
          <EraseContact
            name={base.contact.name}
            busy={busy}
            onErase={() => void edits.erase(base.contact as EditableContactFragment).then(settle)}
          />
        )}
      </div>
    </form>
  );
}

/** Forgets a person for good, after a second word in place. */
function EraseContact({ name, busy, onErase }: { name: string; busy: boolean; onErase: () => void }) {
  const words = useContactWords();
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <button className="btn sm quiet" type="button" disabled={busy} data-erase="" onClick={() => setAsked(true)}>
        {words.erase}
      </button>
    );
  return (
    <div className="confirm" role="group" aria-label={words.eraseNamed(name)}>
      <p className="small">{words.eraseSure(name)}</p>
      <button ref={focused} className="btn sm" type="button" disabled={busy} data-erase-sure="" onClick={onErase}>
        {words.eraseNow}
      </button>
      <button className="btn sm quiet" type="button" disabled={busy} onClick={() => setAsked(false)}>
        {words.keep}
      </button>
    </div>
  );
}

/** What had the focus has gone. */
const focused = (button: HTMLButtonElement | null) => button?.focus();
