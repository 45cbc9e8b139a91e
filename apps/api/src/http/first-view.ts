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
/** Milliseconds after which the page goes out without a first view: figures must not keep anybody from the page. */
const LONGEST_WAIT = 150;

/** Draws what readers see first, out of what the API answers them: with their rights, by the way that their page asks. */
export class FirstViews {
  private constructor(
    private readonly server: FastifyInstance,
    private readonly firstView: FirstView,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Those of a built dashboard; null where it has not been built. */
  static async of(server: FastifyInstance, dashboardFolder: string, report: (error: unknown) => void): Promise<FirstViews | null> {
    const file = join(dashboardFolder, FIRST_VIEW_FOLDER, 'first-view.js');
    if (!existsSync(file)) return null;
    const { firstView } = (await import(pathToFileURL(file).href)) as { firstView: FirstView };
    return new FirstViews(server, firstView, report);
  }

  /** The page with its first view; null where there is none, or none in time. */
  async drawnIn(built: string, request: FastifyRequest): Promise<string | null> {
    const drawn = this.firstView(built, request.url, (body) => this.answer(body, request)).catch((error: unknown) => {
      this.report(error);
      return null;
    });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), LONGEST_WAIT);
    });
    try {
      return await Promise.race([drawn, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async answer(body: object, request: FastifyRequest): Promise<object | null> {
    const who = WHO.flatMap((name) => (request.headers[name] === undefined ? [] : [[name, request.headers[name]] as const]));
    const response = await this.server.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: request.socket.remoteAddress ?? request.ip,
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
