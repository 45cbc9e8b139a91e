import { createRootRoute, createRoute, createRouter, lazyRouteComponent, notFound, Outlet, redirect } from '@tanstack/react-router';
import { expectCharts } from '../charts/lazy-charts';
import { followUpSearch } from '../features/follow-ups/follow-up-address';
import { onTimeSearch } from '../features/on-time/address';
import { overviewSearch } from '../features/overview/visits-address';
import { listSearch } from '../features/register/list-address';
import { isLanguage } from '../i18n/language';
import { preferredLanguage } from '../i18n/preferred-language';
import { parseSearch, type Search, searchFromView, stringifySearch, viewFromSearch } from '../lib/view';
import { searchFromSettings, settingsFrom, type VolumeSearch } from '../lib/volume-settings';
import { Layout } from './layout';
import { NotFound } from './routes/not-found';
import { OverviewRoute } from './routes/overview-route';

/** Only what is understood stays in the address, in one form. */
function validateSearch(search: Record<string, unknown>): Search {
  const text = typeof search['text'] === 'string' && search['text'] !== '' ? { text: search['text'].slice(0, 200) } : {};
  return { ...searchFromView(viewFromSearch(search as Search)), ...text };
}

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/$lang', params: { lang: preferredLanguage() }, replace: true });
  },
});
const language = createRoute({
  getParentRoute: () => root,
  path: '$lang',
  component: Layout,
  validateSearch,
  beforeLoad: ({ params }) => {
    if (!isLanguage(params.lang)) throw notFound();
  },
  notFoundComponent: NotFound,
});
const overview = createRoute({
  getParentRoute: () => language,
  path: '/',
  validateSearch: overviewSearch,
  component: OverviewRoute,
  beforeLoad: expectCharts,
});
const engagements = createRoute({
  getParentRoute: () => language,
  path: 'engagements',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./routes/engagements-route'), 'EngagementsRoute'),
});
const engagement = createRoute({
  getParentRoute: () => language,
  path: 'engagements/$reference',
  component: lazyRouteComponent(() => import('./routes/engagement-route'), 'EngagementRoute'),
});
/** What of a search is one of these names with something short to say. */
function wordsOf<Name extends string>(search: Record<string, unknown>, names: readonly Name[]): { [Each in Name]?: string } {
  const said = names.flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? [[name, value.slice(0, 100)] as const] : [];
  });
  return Object.fromEntries(said) as { [Each in Name]?: string };
}
/** The name that an index is looked through for, and what it is in the order of where that is not names. */
function indexSearch(search: Record<string, unknown>): { find?: string; order?: 'most' } {
  const { find, order } = search;
  return {
    ...(typeof find === 'string' && find !== '' ? { find: find.slice(0, 200) } : {}),
    ...(order === 'most' ? { order } : {}),
  };
}
const jurisdictions = createRoute({
  getParentRoute: () => language,
  path: 'jurisdictions',
  validateSearch: indexSearch,
  component: lazyRouteComponent(() => import('./routes/index-routes'), 'JurisdictionsRoute'),
});
const organizations = createRoute({
  getParentRoute: () => language,
  path: 'organizations',
  validateSearch: indexSearch,
  component: lazyRouteComponent(() => import('./routes/index-routes'), 'OrganizationsRoute'),
});
const topics = createRoute({
  getParentRoute: () => language,
  path: 'topics',
  validateSearch: indexSearch,
  component: lazyRouteComponent(() => import('./routes/index-routes'), 'TopicsRoute'),
});
const followUps = createRoute({
  getParentRoute: () => language,
  path: 'follow-ups',
  validateSearch: followUpSearch,
  component: lazyRouteComponent(() => import('./routes/follow-ups-route'), 'FollowUpsRoute'),
});
const jurisdiction = createRoute({
  getParentRoute: () => language,
  path: 'jurisdictions/$code',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./routes/subject-routes'), 'JurisdictionRoute'),
});
const organization = createRoute({
  getParentRoute: () => language,
  path: 'organizations/$id',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./routes/subject-routes'), 'OrganizationRoute'),
});
const topic = createRoute({
  getParentRoute: () => language,
  path: 'topics/$code',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./routes/subject-routes'), 'TopicRoute'),
});
/** The page that shows one figure as its address says. */
const volume = createRoute({
  getParentRoute: () => language,
  path: 'volume',
  validateSearch: (search: Record<string, unknown>): VolumeSearch => searchFromSettings(settingsFrom(search as VolumeSearch)),
  component: lazyRouteComponent(() => import('./routes/volume-route'), 'VolumeRoute'),
});
/** GraphiQL is fetched with the page that shows it, and by no other. */
const explore = createRoute({
  getParentRoute: () => language,
  path: 'explore/{-$slug}',
  validateSearch: (search: Record<string, unknown>): { query?: string; variables?: string } => ({
    ...(typeof search['query'] === 'string' && search['query'] !== '' && { query: search['query'] }),
    ...(typeof search['variables'] === 'string' && search['variables'] !== '' && { variables: search['variables'] }),
  }),
  component: lazyRouteComponent(() => import('./routes/explore-route'), 'ExploreRoute'),
});
/** The reports, their editions, and two of them side by side: fetched when somebody goes there. */
const reports = createRoute({
  getParentRoute: () => language,
  path: 'reports',
  validateSearch: (search: Record<string, unknown>): { report?: string } => wordsOf(search, ['report']),
  component: lazyRouteComponent(() => import('./routes/report-routes'), 'ReportsRoute'),
});
const compareReports = createRoute({
  getParentRoute: () => language,
  path: 'reports/compare',
  validateSearch: (search: Record<string, unknown>): { a?: string; b?: string; cells?: string; copy?: string } =>
    wordsOf(search, ['a', 'b', 'cells', 'copy']),
  component: lazyRouteComponent(() => import('./routes/report-routes'), 'CompareReportsRoute'),
});
const reportsOnTime = createRoute({
  getParentRoute: () => language,
  path: 'reports/on-time',
  validateSearch: onTimeSearch,
  component: lazyRouteComponent(() => import('./routes/report-routes'), 'ReportsOnTimeRoute'),
});
const report = createRoute({
  getParentRoute: () => language,
  path: 'reports/$id',
  component: lazyRouteComponent(() => import('./routes/report-routes'), 'ReportRoute'),
});
const tokens = createRoute({
  getParentRoute: () => language,
  path: 'tokens',
  component: lazyRouteComponent(() => import('./routes/tokens-route'), 'TokensRoute'),
});

/** Made when it is asked for: in a task of its own, after the page's code has been run. */
export const makeRouter = () =>
  createRouter({
    routeTree: root.addChildren([
      home,
      language.addChildren([
        overview,
        volume,
        engagements,
        engagement,
        jurisdictions,
        jurisdiction,
        organizations,
        organization,
        topics,
        topic,
        followUps,
        explore,
        reports,
        compareReports,
        reportsOnTime,
        report,
        tokens,
      ]),
    ]),
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultNotFoundComponent: NotFound,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
