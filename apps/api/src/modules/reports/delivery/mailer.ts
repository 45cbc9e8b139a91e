import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailAddress, SmtpServer } from './smtp-address.js';

/** A message as it is composed. */
export interface Mail {
  readonly to: MailAddress;
  readonly language: 'EN' | 'FR';
  /** With its angle brackets. */
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly files: readonly { readonly fileName: string; readonly mediaType: string; readonly bytes: Buffer }[];
}

/** What became of a message that was handed over; `answer` is the server's, or what happened instead of one. */
export interface MailOutcome {
  /** UNKNOWN: all of it was handed over, and nothing was answered. */
  readonly is: 'ACCEPTED' | 'REFUSED' | 'DEFERRED' | 'UNKNOWN';
  readonly answer: string;
}

/** How long to wait for a server, in milliseconds. */
export interface MailPatience {
  readonly connectMs: number;
  readonly answerMs: number;
}

const PIECE = 16 * 1024;
const PATIENCE: MailPatience = { connectMs: 20_000, answerMs: 60_000 };

/** What a mailer is told beside its server. */
export interface MailerOptions {
  readonly from: MailAddress;
  /** Certificates, in PEM, that are trusted beside those of Node. */
  readonly trusted?: string;
  readonly patience?: MailPatience;
}

/** Hands messages to a mail server. */
export class Mailer {
  constructor(
    private readonly server: SmtpServer,
    private readonly options: MailerOptions,
  ) {}

  /** Whose messages they are. */
  get from(): MailAddress {
    return this.options.from;
  }

  /** The bytes of a message. */
  async compose(mail: Mail): Promise<Buffer> {
    const { default: Composer } = await import('nodemailer/lib/mail-composer');
    const composer = new Composer({
      from: headerAddress(this.options.from),
      to: headerAddress(mail.to),
      messageId: mail.messageId,
      subject: oneLine(mail.subject),
      text: mail.text,
      html: mail.html,
      attachments: mail.files.map(({ fileName, mediaType, bytes }) => ({
        filename: oneLine(fileName),
        contentType: oneLine(mediaType),
        content: bytes,
      })),
      // Nobody's holiday greeting is wanted, and nobody is to be fooled by a text into having a file of the server attached.
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language.toLowerCase() },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return composer.compile().build();
  }

  /** Connects, encrypts and signs in: nothing has been handed over yet. Throws what keeps it from doing so. */
  async open(): Promise<MailSession> {
    const { default: Connection } = await import('nodemailer/lib/smtp-connection');
    const { host, port, secure, starttls, credentials } = this.server;
    const { connectMs, answerMs } = this.options.patience ?? PATIENCE;
    const connection = new Connection({
      host,
      port,
      secure,
      requireTLS: !secure && starttls === 'required',
      connectionTimeout: connectMs,
      dnsTimeout: connectMs,
      greetingTimeout: answerMs,
      socketTimeout: answerMs,
      tls: {
        ...(this.options.trusted !== undefined && { ca: this.options.trusted }),
        // Where it may as well go unencrypted, whoever encrypts it without a name that is known does no harm.
        rejectUnauthorized: secure || starttls === 'required',
      },
    });
    // Without a listener an error that comes when nobody waits would end the process.
    connection.on('error', () => undefined);
    const step = (begin: (done: (error?: Error | null) => void) => void) =>
      new Promise<void>((resolve, reject) => {
        connection.once('error', reject);
        connection.once('end', () => reject(new Error('the server ended the connection')));
        begin((error) => (error ? reject(error) : resolve()));
      });
    try {
      await step((done) => connection.connect(done));
      if (credentials) await step((done) => connection.login({ user: credentials.user, pass: credentials.password }, done));
      return new MailSession(connection, this.options.from.address);
    } catch (error) {
      connection.close();
      throw error;
    }
  }
}

/** A connection that one message can be handed over by. */
export class MailSession {
  constructor(
    private readonly connection: SMTPConnection,
    private readonly from: string,
  ) {}

  async send(to: string, message: Buffer): Promise<MailOutcome> {
    let handedOver = false;
    // Read only when the server has said that it listens, so that it is known how far things came.
    const content = Readable.from(
      (function* () {
        for (let start = 0; start < message.length; start += PIECE) yield message.subarray(start, start + PIECE);
        handedOver = true;
      })(),
      { objectMode: false, highWaterMark: PIECE },
    );
    return new Promise<MailOutcome>((resolve) => {
      this.connection.send({ from: this.from, to: [to], size: message.length }, content, (error, info) => {
        if (info) resolve({ is: 'ACCEPTED', answer: answerOf(info.response) });
        else resolve(outcomeOf(error, handedOver));
      });
    }).finally(() => this.close());
  }

  close(): void {
    this.connection.quit();
    this.connection.close();
  }
}

function outcomeOf(error: (Error & { responseCode?: number; response?: string }) | null, handedOver: boolean): MailOutcome {
  const answer = answerOf(error?.response ?? error?.message ?? 'the server said nothing');
  const code = error?.responseCode;
  if (code !== undefined && code >= 500) return { is: 'REFUSED', answer };
  if (code !== undefined && code >= 400) return { is: 'DEFERRED', answer };
  return { is: handedOver ? 'UNKNOWN' : 'DEFERRED', answer };
}

const answerOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 1000);

/** A header is one line: what comes after a line break would be another. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
}

const headerAddress = ({ name, address }: MailAddress) => ({ name: oneLine(name), address });
