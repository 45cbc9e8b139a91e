import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What the build of the dashboard holds for this server beside the page, in the page's folder. */
export const FIRST_VIEW_FOLDER = 'server';

/** Puts what a reader sees first into the page as it was built; null where the address has no such view. */
type FirstView = (built: string, address: string, ask: (body: object) => Promise<object | null>) => Promise<string | null>;

/** What says who asks. */
const WHO = ['host', 'cookie', 'authorization', 'x-entente-demo-role'] as const;
/** Milliseconds after which the page goes out without a first view: without one, a slow line shows nothing for two seconds more. */
const LONGEST_WAIT = 400;
/** Where the last one took this long, nobody is kept waiting for the next. */
const HOPELESS = 4 * LONGEST_WAIT;

/** Who asks for a page, and from where. */
type Reader = Pick<FastifyRequest, 'headers' | 'ip'>;

/** Draws what readers see first, out of what the API answers them: with their rights, by the way that their page asks. */
export class FirstViews {
  private firstView: Promise<FirstView> | null = null;
  /** Milliseconds that the last one took. */
  private lastTook = 0;
  /** Those that are being drawn: one that is late is drawn on after its page has gone out. */
  private readonly underWay = new Set<Promise<string | null>>();

  private constructor(
    private readonly server: FastifyInstance,
    private readonly file: string,
    private readonly built: string,
    private readonly report: (error: unknown) => void,
  ) {
    // What is drawn for the first time takes several times as long, and would be late: where nobody has to sign in, it is drawn for nobody.
    server.addHook('onListen', (done) => {
      this.draw('/en', { headers: { host: 'localhost' }, ip: '127.0.0.1' }).catch(() => null);
      done();
    });
    // What they ask must not find the database closed.
    server.addHook('onClose', async () => {
      await Promise.allSettled(this.underWay);
    });
  }

  /** Those of a page as it was built; null where the build has none. */
  static of(server: FastifyInstance, dashboardFolder: string, built: string, report: (error: unknown) => void): FirstViews | null {
    const file = join(dashboardFolder, FIRST_VIEW_FOLDER, 'first-view.js');
    return existsSync(file) ? new FirstViews(server, file, built, report) : null;
  }

  /** The page with its first view; null where there is none, or none in time. */
  async of(request: FastifyRequest): Promise<string | null> {
    const drawn = this.draw(request.url, request).catch((error: unknown) => {
      this.report(error);
      return null;
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), this.lastTook < HOPELESS ? LONGEST_WAIT : 0);
    });
    try {
      return await Promise.race([drawn, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private draw(address: string, reader: Reader): Promise<string | null> {
    const drawn = this.drawn(address, reader).finally(() => this.underWay.delete(drawn));
    this.underWay.add(drawn);
    return drawn;
  }

  private async drawn(address: string, reader: Reader): Promise<string | null> {
    // Not before it is needed: the server answers meanwhile.
    this.firstView ??= import(pathToFileURL(this.file).href).then(({ firstView }: { firstView: FirstView }) => firstView);
    const firstView = await this.firstView;
    const begun = performance.now();
    try {
      return await firstView(this.built, address, (body) => this.answer(body, reader));
    } finally {
      this.lastTook = performance.now() - begun;
    }
  }

  private async answer(body: object, { headers, ip }: Reader): Promise<object | null> {
    const who = WHO.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]] as const]));
    const response = await this.server.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: ip,
      headers: {
        ...Object.fromEntries(who),
        'content-type': 'application/json',
        // As the page asks, so that its own question has this answer.
        accept: 'application/graphql-response+json,application/json;q=0.9',
      },
      payload: body,
    });
    if (response.statusCode !== 200) return null;
    const { data, errors } = response.json<{ data?: object | null; errors?: unknown }>();
    return errors === undefined ? (data ?? null) : null;
  }
}
