import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A message that has arrived. */
export interface ArrivedMail {
  readonly from: string;
  readonly to: string;
  /** As it came over the line. */
  readonly raw: string;
  /** The same without the breaks that quoted-printable puts into lines. */
  readonly read: string;
  readonly encrypted: boolean;
  readonly user: string | null;
}

/** What the server says to one step of a message; an error with `responseCode` refuses it, and a promise that never ends keeps it waiting. */
export interface MailAnswers {
  readonly connected?: () => Promise<void>;
  readonly recipient?: (address: string) => Promise<void>;
  /** Before the answer to a message that has come whole. */
  readonly message?: (mail: ArrivedMail) => Promise<void>;
}

/** A mail server on loopback. */
export interface MailServer {
  readonly port: number;
  /** The messages that it has taken on. */
  readonly arrived: ArrivedMail[];
  /** The messages that have come whole, taken on or not. */
  readonly seen: ArrivedMail[];
  close(): Promise<void>;
}

/** A refusal with a code of SMTP. */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

export async function startMailServer(answers: MailAnswers = {}, options: SMTPServerOptions = {}): Promise<MailServer> {
  const arrived: ArrivedMail[] = [];
  const seen: ArrivedMail[] = [];
  const answer = (promise: Promise<void> | undefined, callback: (error?: Error | null) => void) =>
    (promise ?? Promise.resolve()).then(
      () => callback(),
      (error: Error) => callback(error),
    );
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: options.key ? [] : ['STARTTLS'],
    closeTimeout: 200,
    ...options,
    onConnect: (_session, callback) => void answer(answers.connected?.(), callback),
    onRcptTo: ({ address }, _session, callback) => void answer(answers.recipient?.(address), callback),
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        const mail: ArrivedMail = {
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          to: session.envelope.rcptTo.map(({ address }) => address).join(', '),
          raw,
          read: raw.replaceAll('=\r\n', ''),
          encrypted: session.secure,
          user: typeof session.user === 'string' ? session.user : null,
        };
        seen.push(mail);
        (answers.message?.(mail) ?? Promise.resolve()).then(
          () => {
            arrived.push(mail);
            callback(null, 'taken on');
          },
          (error: Error) => callback(error),
        );
      });
    },
  });
  // A client that is killed leaves a broken line.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    arrived,
    seen,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
