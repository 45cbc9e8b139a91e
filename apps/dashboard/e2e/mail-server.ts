import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A message that was taken on. */
export interface TakenMail {
  readonly to: string;
  /** Without the breaks that quoted-printable puts into lines. */
  readonly text: string;
}

/** A mail server on loopback that takes on what is not refused. */
export interface MailServer {
  readonly port: number;
  readonly taken: TakenMail[];
  close(): Promise<void>;
}

/** Starts a server that speaks as much SMTP as is said to it; `refusal` gives the answer to an address that is refused. */
export async function startMailServer(refusal: (address: string) => string | null): Promise<MailServer> {
  const taken: TakenMail[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A client that is ended leaves a broken line.
    socket.on('error', () => undefined);
    socket.setEncoding('utf8');
    let read = '';
    let to = '';
    let inData = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    const hear = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase();
      const address = /<(.*)>/.exec(line)?.[1] ?? '';
      if (verb === 'RCPT') {
        const refused = refusal(address);
        if (refused === null) to = address;
        say(refused ?? '250 yes');
      } else if (verb === 'DATA') {
        inData = true;
        say('354 go on');
      } else if (verb === 'QUIT') {
        say('221 bye');
        socket.end();
      } else say(verb === 'STAR' || verb === 'AUTH' ? '502 not here' : '250 yes');
    };
    socket.on('data', (piece: string) => {
      read += piece;
      for (;;) {
        const end = inData ? '\r\n.\r\n' : '\r\n';
        const at = read.indexOf(end);
        if (at < 0) return;
        const text = read.slice(0, at);
        read = read.slice(at + end.length);
        if (!inData) hear(text);
        else {
          inData = false;
          taken.push({ to, text: text.replaceAll('=\r\n', '') });
          say('250 taken on');
        }
      }
    });
    say('220 mail.example.org');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
