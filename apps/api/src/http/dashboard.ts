import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { FIRST_VIEW_FOLDER, FirstViews } from './first-view.js';

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Entente</title>
<p>The API answers at <code>/graphql</code>. The dashboard has not been built: <code>npm run build</code>.</p>
<p lang="fr">L’API répond à <code>/graphql</code>. Le tableau de bord n’est pas construit : <code>npm run build</code>.</p></html>`;

/** Serves the built dashboard; every address that is no file and no API is a page of it. */
export async function serveDashboard(server: FastifyInstance, folder: string, report: (error: unknown) => void): Promise<void> {
  const page = join(folder, 'index.html');
  const built = existsSync(page);
  const html = built ? await readFile(page, 'utf8') : NOT_BUILT;
  const firstViews = FirstViews.of(server, folder, html, report);
  if (built) {
    await server.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      globIgnore: [`${FIRST_VIEW_FOLDER}/**`],
      cacheControl: false,
      // The build has packed them already, better than there is time for while somebody waits.
      preCompressed: true,
      setHeaders(reply, path) {
        // The build puts a hash of their content into the names of assets.
        const immutable = path.startsWith(join(folder, 'assets'));
        void reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  for (const language of firstViews ? ['en', 'fr'] : []) {
    server.get(`/${language}`, async (request, reply) => {
      const drawn = await firstViews?.of(request);
      // What somebody may see is theirs alone.
      void reply.header('vary', 'cookie, authorization');
      return drawn
        ? reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-store').send(drawn)
        : sendBare(reply, language);
    });
  }
  server.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !/\.[a-z0-9]+$/i.test(path) && !path.startsWith('/graphql');
    if (!isPage) return reply.code(404).send({ error: `there is nothing at ${path}` });
    return sendBare(reply, /^\/fr(\/|$)/.test(path) ? 'fr' : 'en');
  });

  function sendBare(reply: FastifyReply, language: string): FastifyReply {
    return reply
      .code(built ? 200 : 503)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(html.replace('<html lang="en">', `<html lang="${language}">`));
  }
}
