import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { type MailServer, startMailServer } from '../../../../test/reports/mail-server.js';
import { ownCertificate } from '../../../../test/reports/own-certificate.js';
import { type Mail, Mailer } from './mailer.js';
import { isMailAddress, parseMailAddress, parseSmtpUrl, type SmtpServer, SmtpUrlError } from './smtp-address.js';

const from = { name: 'Entente', address: 'entente@example.org' };
const mail: Mail = {
  to: { name: 'Reader', address: 'reader@example.org' },
  language: 'EN',
  messageId: '<edition-1.x@register.entente>',
  subject: 'Subject',
  text: 'Text',
  html: '<p>Text</p>',
  files: [],
};
const own = ownCertificate();

let server: MailServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const at = (port: number, changes: Partial<SmtpServer> = {}): SmtpServer => ({
  host: '127.0.0.1',
  port,
  secure: false,
  starttls: 'optional',
  credentials: null,
  ...changes,
});

async function send(mailer: Mailer, changes: Partial<Mail> = {}) {
  const message = await mailer.compose({ ...mail, ...changes });
  const session = await mailer.open();
  return session.send(mail.to.address, message);
}

describe('a connection', () => {
  const credentials = { user: 'clerk', password: 'pa:ss@word' };
  const secret: SMTPServerOptions = {
    authOptional: false,
    authMethods: ['PLAIN', 'LOGIN'],
    onAuth: ({ username, password }, _session, callback) =>
      username === credentials.user && password === credentials.password
        ? callback(null, { user: username })
        : callback(new Error('wrong user or password')),
  };

  test('is encrypted from the first byte, with a certificate that is trusted', async () => {
    server = await startMailServer({}, { secure: true, key: own.key, cert: own.certificate, ...secret });
    const mailer = new Mailer(at(server.port, { secure: true, credentials }), { from, trusted: own.certificate });
    expect(await send(mailer)).toEqual({ is: 'ACCEPTED', answer: '250 taken on' });
    expect(server.arrived).toMatchObject([{ from: from.address, to: mail.to.address, encrypted: true, user: 'clerk' }]);
  });

  test('is encrypted before anything is said', async () => {
    server = await startMailServer({}, { key: own.key, cert: own.certificate, ...secret });
    const mailer = new Mailer(at(server.port, { starttls: 'required', credentials }), { from, trusted: own.certificate });
    expect(await send(mailer)).toMatchObject({ is: 'ACCEPTED' });
    expect(server.arrived).toMatchObject([{ encrypted: true, user: 'clerk' }]);
  });

  test('is not made with a certificate that nobody vouches for, nor without one', async () => {
    server = await startMailServer({}, { secure: true, key: own.key, cert: own.certificate });
    await expect(new Mailer(at(server.port, { secure: true }), { from }).open()).rejects.toThrow(/self.signed/);
    await server.close();
    server = await startMailServer({}, { key: own.key, cert: own.certificate });
    await expect(new Mailer(at(server.port, { starttls: 'required' }), { from }).open()).rejects.toThrow(/self.signed/);
    await server.close();
    server = await startMailServer();
    await expect(new Mailer(at(server.port, { starttls: 'required' }), { from }).open()).rejects.toThrow();
    expect(server.seen).toEqual([]);
  });

  test('may go without where that is allowed', async () => {
    server = await startMailServer();
    expect(await send(new Mailer(at(server.port), { from }))).toMatchObject({ is: 'ACCEPTED' });
    await server.close();
    server = await startMailServer({}, { key: own.key, cert: own.certificate });
    expect(await send(new Mailer(at(server.port), { from }))).toMatchObject({ is: 'ACCEPTED' });
    expect(server.arrived).toMatchObject([{ encrypted: true }]);
  });

  test('with a wrong password fails without repeating it', async () => {
    server = await startMailServer({}, { secure: true, key: own.key, cert: own.certificate, ...secret });
    const wrong = { user: 'clerk', password: 'not-this-one' };
    const failed = await new Mailer(at(server.port, { secure: true, credentials: wrong }), { from, trusted: own.certificate })
      .open()
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Error);
    expect(String(failed)).toContain('535');
    expect(String(failed)).not.toContain('not-this-one');
  });
});

test('nothing in a name, a subject or a file adds a header', async () => {
  server = await startMailServer();
  const sly = 'x\r\nBcc: spy@example.org\r\n\r\nbody';
  await send(new Mailer(at(server.port), { from: { ...from, name: sly } }), {
    to: { ...mail.to, name: sly },
    subject: sly,
    files: [{ fileName: sly, mediaType: `text/plain\r\nBcc: spy@example.org`, bytes: Buffer.from('x') }],
  });
  const [arrived] = server.arrived;
  expect(arrived?.to).toBe(mail.to.address);
  expect(arrived?.raw).not.toMatch(/^\s*Bcc:/im);
  expect(arrived?.raw.split('\r\n\r\n')[0]).toMatch(/^Subject: x Bcc: spy@example\.org body\r$/m);
});

describe('the address of a mail server', () => {
  const loopback = (host: string) => host === '127.0.0.1' || host === 'localhost' || host === '::1';
  test.each([
    ['smtp://mail.example.org', { host: 'mail.example.org', port: 587, secure: false, starttls: 'required', credentials: null }],
    ['smtp://127.0.0.1:2525', { host: '127.0.0.1', port: 2525, secure: false, starttls: 'optional', credentials: null }],
    ['smtp://[::1]:2525', { host: '::1', port: 2525, secure: false, starttls: 'optional', credentials: null }],
    [
      'smtp://mail.example.org:25?starttls=optional',
      { host: 'mail.example.org', port: 25, secure: false, starttls: 'optional', credentials: null },
    ],
    [
      'smtps://user%40example.org:p%3Ass@mail.example.org/',
      {
        host: 'mail.example.org',
        port: 465,
        secure: true,
        starttls: 'required',
        credentials: { user: 'user@example.org', password: 'p:ss' },
      },
    ],
  ])('%s', (text, server) => {
    expect(parseSmtpUrl(text, loopback)).toEqual(server);
  });

  test.each([
    '',
    'mail.example.org',
    'http://mail.example.org',
    'smtp://',
    'smtp://mail.example.org/path',
    'smtp://user@mail.example.org',
    'smtp://mail.example.org?starttls=maybe',
    'smtp://mail.example.org?tls=no',
    'smtps://user:%E0%A4@mail.example.org',
    'smtp://user:secret@mail.example.org:99999',
  ])('%s is none', (text) => {
    expect(() => parseSmtpUrl(text, loopback)).toThrow(SmtpUrlError);
    expect(() => parseSmtpUrl(text, loopback)).not.toThrow('secret');
  });
});

test('an address is one that any server takes', () => {
  for (const text of ['a@example.org', 'first.last+tag@sub.example.org', "o'neil@example.org", 'root@localhost', 'x@xn--vry-9la.example'])
    expect(isMailAddress(text)).toBe(true);
  for (const text of [
    '',
    'a',
    '@b',
    'a@',
    'a@b@c',
    'a b@example.org',
    'a@example..org',
    '.a@example.org',
    'é@example.org',
    'a@é.org',
    'a@b\r\nc',
    '<a@b>',
    `${'x'.repeat(65)}@example.org`,
  ])
    expect(isMailAddress(text)).toBe(false);
  expect(parseMailAddress('Entente <a@example.org>')).toEqual({ name: 'Entente', address: 'a@example.org' });
  expect(parseMailAddress('"Affaires internationales" <a@example.org>')).toEqual({
    name: 'Affaires internationales',
    address: 'a@example.org',
  });
  expect(parseMailAddress(' a@example.org ')).toEqual({ name: '', address: 'a@example.org' });
  for (const text of ['Entente', 'Entente <>', 'A <a@b>, B <c@d>', 'a@b\nBcc: c@d']) expect(parseMailAddress(text)).toBeNull();
});
