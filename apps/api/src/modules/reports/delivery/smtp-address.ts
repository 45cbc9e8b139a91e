/** The server that mail is handed to. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** Whether the connection is encrypted from its first byte. */
  readonly secure: boolean;
  /** Whether one that is not must become so before anything else is said. */
  readonly starttls: 'required' | 'optional';
  readonly credentials: { readonly user: string; readonly password: string } | null;
}

/** A name and its address: `Entente <entente@example.org>`. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** Why a text names no mail server: the rule, without the password that may stand in the text. */
export class SmtpUrlError extends Error {
  override readonly name = 'SmtpUrlError';
}

const RULE = 'must be smtp://user:password@host:587 or smtps://user:password@host:465, of which user and password may be left out';

/** Reads `smtp://user:password@host:587`, `smtps://…`, with `?starttls=optional` where a server has no encryption to offer. Throws SmtpUrlError. */
export function parseSmtpUrl(text: string, isLoopback: (host: string) => boolean): SmtpServer {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new SmtpUrlError(RULE);
  }
  if ((url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '' || (url.pathname !== '' && url.pathname !== '/'))
    throw new SmtpUrlError(RULE);
  if ((url.username === '') !== (url.password === '')) throw new SmtpUrlError(`${RULE}; a user needs a password`);
  const asked = url.searchParams.get('starttls');
  if ((asked !== null && asked !== 'required' && asked !== 'optional') || [...url.searchParams.keys()].some((key) => key !== 'starttls'))
    throw new SmtpUrlError(`${RULE}; after it, only ?starttls=required or ?starttls=optional`);
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  let credentials: SmtpServer['credentials'] = null;
  try {
    if (url.username !== '') credentials = { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  } catch {
    throw new SmtpUrlError(`${RULE}; a percent sign in them is written %25`);
  }
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    starttls: asked ?? (isLoopback(host) ? 'optional' : 'required'),
    credentials,
  };
}

const LOCAL = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const ADDRESS = new RegExp(`^${LOCAL}@${LABEL}(?:\\.${LABEL})*$`);

/**
 * Whether a text is an address that any server takes, and that is none but itself: in letters beyond ASCII two mailboxes look, and to a
 * database may be, the same.
 */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && text.indexOf('@') <= 64 && ADDRESS.test(text);
}

/** Reads `Entente <entente@example.org>` or an address alone; null where the text is neither. */
export function parseMailAddress(text: string): MailAddress | null {
  const [, named = '', angled] = /^\s*"?([^"<>\r\n]*?)"?\s*<([^<>\s]+)>\s*$/.exec(text) ?? [];
  const address = angled ?? text.trim();
  return isMailAddress(address) ? { name: named, address } : null;
}
