import { useQuery } from '@apollo/client/react';
import type { JurisdictionContactsQuery } from '@entente/schema/gql/operations';
import { type ComponentProps, type RefObject, useRef, useState } from 'react';
import { useContactWords } from '../../i18n/contacts/words';
import { formatDate, formatSpan } from '../../i18n/dates';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { errorInWords } from '../../lib/error-words';
import { JurisdictionLink, OrganizationLink } from '../../ui/record-links';
import { State } from '../../ui/state';
import { mailAddress, phoneAddress } from './addresses';
import { type ContactDraft, emptyDraft, emptyPost } from './contact-draft';
import { ChangeContact, ContactForm, type Editing } from './contact-form';
import { FEW_CONTACTS, JURISDICTION_CONTACTS, MOST_CONTACTS, ORGANIZATION_CONTACTS } from './contacts.operations';
import { type ContactEdits, type ContactNews, useContactEdits } from './use-contact-edits';
import '../../ui/styles/contacts.css';

type Listed = NonNullable<NonNullable<JurisdictionContactsQuery['jurisdiction']>['inPost']>;
type ContactLine = Listed['nodes'][number];
type Held = ContactLine['affiliations'][number];

/** The contacts in a jurisdiction, for those who may see personal information. */
export function JurisdictionContacts({ code, editing }: { code: string; editing: Editing }) {
  const [first, setFirst] = useState(FEW_CONTACTS);
  const locale = apiLocale(useLanguage());
  const { data, previousData, loading, error, refetch } = useQuery(JURISDICTION_CONTACTS, {
    variables: { code, inPost: { inPost: true }, others: { inPost: false }, first, locale },
    notifyOnNetworkStatusChange: true,
  });
  // What was read for fewer stays while more is read.
  const found = (data ?? previousData)?.jurisdiction;
  return (
    <Contacts
      {...{ found, code, loading, error, first, editing }}
      beginning={{ ...emptyDraft, jurisdiction: found?.name ?? '' }}
      onMore={() => setFirst(MOST_CONTACTS)}
      onRead={refetch}
    />
  );
}

/** The contacts at an organization, for those who may see personal information. */
export function OrganizationContacts({ id, editing }: { id: string; editing: Editing }) {
  const [first, setFirst] = useState(FEW_CONTACTS);
  const locale = apiLocale(useLanguage());
  const here = { organizations: [id] };
  const { data, previousData, loading, error, refetch } = useQuery(ORGANIZATION_CONTACTS, {
    variables: { id, inPost: { ...here, inPost: true }, others: { ...here, inPost: false }, first, locale },
    notifyOnNetworkStatusChange: true,
  });
  const node = (data ?? previousData)?.node;
  const found = node?.__typename === 'Organization' ? node : null;
  return (
    <Contacts
      {...{ found, code: null, loading, error, first, editing }}
      beginning={{ ...emptyDraft, posts: [emptyPost(0, found?.name)] }}
      onMore={() => setFirst(MOST_CONTACTS)}
      onRead={refetch}
    />
  );
}

interface ContactsProps {
  /** Null and undefined while there is no answer; a list is null for those who may not see it. */
  found: { readonly inPost: Listed | null; readonly others: Listed | null } | null | undefined;
  /** The jurisdiction whose page it is; null on the page of an organization. */
  code: string | null;
  loading: boolean;
  error: unknown;
  /** How many have been asked for. */
  first: number;
  editing: Editing;
  /** What a new contact begins with here. */
  beginning: ContactDraft;
  onMore: () => void;
  onRead: () => Promise<unknown>;
}

/** Those who hold a post today; the others are folded away. */
function Contacts({ found, code, loading, error, first, editing, beginning, onMore, onRead }: ContactsProps) {
  const words = useContactWords();
  const messages = useMessages();
  const language = useLanguage();
  const edits = useContactEdits(onRead);
  /** The contact whose form is open; `new` for one that is being added. */
  const [open, setOpen] = useState<string | null>(null);
  const told = useRef<HTMLDivElement>(null);
  const section = useRef<HTMLElement>(null);
  const { inPost = null, others = null } = found ?? {};
  // Whoever has just taken a role that sees nothing here is shown nothing.
  if (found && !(inPost && others)) return null;
  const shown = inPost && others && { inPost, others };
  const total = shown ? shown.inPost.totalCount + shown.others.totalCount : 0;
  const read = shown ? shown.inPost.nodes.length + shown.others.nodes.length : 0;
  const form = {
    ...editing,
    edits,
    onDone: () => {
      setOpen(null);
      told.current?.focus();
    },
    onCancel: () => {
      const opener = open === 'new' ? '[data-add-contact]' : `[data-change="${open}"]`;
      setOpen(null);
      // What opened the form comes back in its place.
      requestAnimationFrame(() => section.current?.querySelector<HTMLElement>(opener)?.focus());
    },
  };
  const begin = (id: string) => {
    edits.forget();
    setOpen(id);
  };
  const list = { code, open, form, onOpen: begin };
  return (
    <section ref={section} aria-label={words.title} className="page-part" data-contacts={shown ? total : undefined} aria-busy={loading}>
      <div className="sec">
        <h2>{words.title}</h2>
        <span className="small muted">
          {shown && words.count(total)} {words.note}
        </span>
      </div>
      {shown && (
        <div className="contact-tools no-print">
          <Told news={edits.news} box={told} onUndo={edits.restore} />
          {open === 'new' ? (
            <ContactForm contact={null} before={beginning} {...form} />
          ) : (
            <button className="btn sm" type="button" data-add-contact="" onClick={() => begin('new')}>
              {words.add}
            </button>
          )}
        </div>
      )}
      {error && !loading ? (
        <State
          icon="failed"
          title={words.failed}
          details={errorInWords(error, language)}
          actions={
            <button className="btn sm" type="button" onClick={() => void onRead()}>
              {messages.shell.tryAgain}
            </button>
          }
        >
          {messages.figure.failedText}
        </State>
      ) : !shown ? (
        <p className="small muted">{messages.shell.loading}</p>
      ) : total === 0 ? (
        <p className="second">{words.none}</p>
      ) : (
        <>
          <ContactList contacts={shown.inPost.nodes} {...list} foldPast />
          {shown.others.totalCount > 0 && (
            <details className="others" open={shown.inPost.totalCount === 0 || undefined}>
              <summary>{words.others(shown.others.totalCount, code === null)}</summary>
              <ContactList contacts={shown.others.nodes} {...list} />
            </details>
          )}
          {read < total &&
            (first < MOST_CONTACTS ? (
              <button className="btn sm" type="button" disabled={loading} onClick={onMore}>
                {words.all(total)}
              </button>
            ) : (
              <p className="small muted">{words.notAll(read, total)}</p>
            ))}
        </>
      )}
    </section>
  );
}

/** What was done last, with the way back from a deletion. */
function Told({ news, box, onUndo }: { news: ContactNews | null; box: RefObject<HTMLDivElement | null>; onUndo: ContactEdits['restore'] }) {
  const words = useContactWords();
  return (
    <div ref={box} role="status" className="news" tabIndex={-1} data-news={news?.is}>
      {news && (
        <p className={news.is === 'failed' ? 'problem' : undefined}>
          {words.did[news.is](news.name)} {news.why}
          {news.is === 'deleted' && (
            <button className="btn sm" type="button" data-undo-delete="" onClick={() => void onUndo(news).then(() => box.current?.focus())}>
              {words.undo}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

interface ListProps {
  code: string | null;
  /** The contact whose form is open. */
  open: string | null;
  form: Omit<ComponentProps<typeof ChangeContact>, 'id'>;
  onOpen: (id: string) => void;
}

function ContactList({ contacts, foldPast = false, ...list }: ListProps & { contacts: readonly ContactLine[]; foldPast?: boolean }) {
  if (contacts.length === 0) return null;
  return (
    <ul className="contacts">
      {contacts.map((contact) =>
        list.open === contact.id ? (
          <li key={contact.id} className="edited" data-contact={contact.id}>
            <ChangeContact id={contact.id} {...list.form} />
          </li>
        ) : (
          <Contact key={contact.id} contact={contact} code={list.code} foldPast={foldPast} onOpen={list.onOpen} />
        ),
      )}
    </ul>
  );
}

function Contact({
  contact,
  code,
  foldPast,
  onOpen,
}: {
  contact: ContactLine;
  code: string | null;
  foldPast: boolean;
  onOpen: (id: string) => void;
}) {
  const words = useContactWords();
  const language = useLanguage();
  const { name, honorific, email, phone, note, jurisdiction } = contact;
  const past = contact.affiliations.filter(({ current }) => !current);
  const spoken = new Intl.DisplayNames(language === 'fr' ? 'fr-CA' : 'en-CA', { type: 'language' });
  const languages = contact.languages.map((code) => spoken.of(code) ?? code);
  // A page need not say of everybody where they belong: of those alone who are there by a post.
  const elsewhere = jurisdiction && code !== null && jurisdiction.code !== code;
  return (
    <li data-contact={contact.id}>
      <div className="person">
        <h3>
          {honorific && <span className="muted">{honorific} </span>}
          {name}
        </h3>
        {languages.length > 0 && (
          <p className="small muted">
            <span className="vh">{words.languages} </span>
            {languages.join(', ')}
          </p>
        )}
        {elsewhere && (
          <p className="small">
            <JurisdictionLink jurisdiction={jurisdiction} />
          </p>
        )}
      </div>
      <div>
        <Posts held={contact.affiliations.filter(({ current }) => current)} />
        {past.length > 0 &&
          (foldPast ? (
            <details>
              <summary>{words.past(past.length)}</summary>
              <Posts held={past} />
            </details>
          ) : (
            <Posts held={past} />
          ))}
        {note && <p className="small second note">{note}</p>}
      </div>
      <div className="ways">
        {email && (
          <a href={mailAddress(email)} aria-label={words.writeTo(name, email)}>
            {email}
          </a>
        )}
        {phone && (
          <a href={phoneAddress(phone)} aria-label={words.call(name, phone)}>
            {phone}
          </a>
        )}
        <button
          className="btn sm quiet no-print"
          type="button"
          aria-label={words.changeNamed(name)}
          data-change={contact.id}
          onClick={() => onOpen(contact.id)}
        >
          {words.change}
        </button>
      </div>
    </li>
  );
}

function Posts({ held }: { held: readonly Held[] }) {
  const words = useContactWords();
  const language = useLanguage();
  if (held.length === 0) return null;
  const when = ({ from, to }: Held) =>
    from && to
      ? formatSpan(from, to, language)
      : from
        ? words.since(formatDate(from, language))
        : to
          ? words.until(formatDate(to, language))
          : null;
  return (
    <ul className="posts">
      {held.map((post, index) => (
        <li key={index} data-post={post.current ? 'current' : 'past'}>
          {post.post && <span className="post">{post.post}, </span>}
          <OrganizationLink organization={post.organization} />
          {when(post) && <span className="small muted"> {when(post)}</span>}
        </li>
      ))}
    </ul>
  );
}
