// npm run screenshots [-- NAME …]: takes pictures of the pages of the sample register into docs/screens/, in both languages and
// themes and at three widths; of all pages unless some are named. A page that says something went wrong ends it with 1.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { prepare, quietEnvironment, root } from './prepare.mjs';

/** Every page by its name; `ready` is there once it shows what it is for. Addresses may depend on what the register holds. */
const PAGES = {
  overview: { path: () => '', ready: '[data-loaded]' },
  volume: { path: () => '/volume', ready: '[data-figure][data-state="ready"]' },
  engagements: { path: () => '/engagements', ready: '[data-record]' },
  engagement: { path: ({ engagement }) => `/engagements/${engagement}`, ready: '[data-engagement]' },
  jurisdictions: { path: () => '/jurisdictions', ready: 'main h1' },
  jurisdiction: { path: ({ jurisdiction }) => `/jurisdictions/${jurisdiction}`, ready: '[data-figure][data-state="ready"]' },
  organizations: { path: () => '/organizations', ready: 'main h1' },
  organization: { path: ({ organization }) => `/organizations/${organization}`, ready: 'main h1' },
  topics: { path: () => '/topics', ready: 'main h1' },
  topic: { path: ({ topic }) => `/topics/${topic}`, ready: '[data-figure][data-state="ready"]' },
  'follow-ups': { path: () => '/follow-ups', ready: '[data-follow-ups][data-loaded]' },
  reports: { path: () => '/reports', ready: '[data-reports]' },
  report: {
    path: ({ submitted }) => `/reports/${submitted}`,
    ready: '[data-edition]:has([data-preview="shown"]):has([data-checks="ready"])',
  },
  'compare-reports': { path: ({ sealed, submitted }) => `/reports/compare?a=${sealed}&b=${submitted}`, ready: '[data-comparison="ready"]' },
  'reports-on-time': { path: () => '/reports/on-time', ready: '[data-on-time="ready"] [data-part="deliveries"][data-loaded]' },
  explorer: { path: () => '/explore', ready: '.graphiql-editor, [data-explorer]' },
  tokens: { path: () => '/tokens', ready: 'main h1' },
};
const LANGUAGES = ['en', 'fr'];
const THEMES = ['light', 'dark'];
const WIDTHS = { 390: 844, 1440: 900, 2560: 1440 };
/** Wide pages are kept smaller than they are seen, so that the pictures stay a few megabytes in all. */
const SCALES = { 390: 1, 1440: 0.75, 2560: 0.5 };
/** No picture is taller: what lies further down is of the same kind. In CSS pixels. */
const TALLEST = 4_000;

/** What the pages are of: the engagement with the most behind it, and what stands on most. */
const SUBJECTS = `{
  engagements(first: 1, where: { hasLineage: true, kinds: [PROJECT] }, orderBy: [{ field: START_DATE, direction: DESC }]) { nodes { reference } }
  byJurisdiction: engagementVolume(groupBy: [JURISDICTION], orderBy: [{ measure: ENGAGEMENTS, direction: DESC }]) { rows { jurisdiction { code } } }
  byTopic: engagementVolume(groupBy: [TOPIC], orderBy: [{ measure: ENGAGEMENTS, direction: DESC }]) { rows { topic { code } } }
  byOrganization: engagementVolume(groupBy: [ORGANIZATION], orderBy: [{ measure: ENGAGEMENTS, direction: DESC }]) { rows { organization { id } } }
}`;

prepare();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(PAGES, name));
if (unknown.length > 0) {
  console.error(`There is no page ${unknown.join(', ')}: ${Object.keys(PAGES).join(', ')}`);
  process.exit(2);
}
const names = asked.length > 0 ? asked : Object.keys(PAGES);
const folder = mkdtempSync(join(tmpdir(), 'entente-screens-'));
const server = spawn(process.execPath, [join(root, 'apps/api/dist/main.js')], {
  cwd: folder,
  env: {
    ...quietEnvironment,
    PORT: '0',
    HOST: '127.0.0.1',
    ENTENTE_DATA: folder,
    ENTENTE_REGISTER: 'sample',
    DATABASE_URL: '',
    ENTENTE_AUTH: 'demo',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.on('exit', () => {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});
const origin = await new Promise((resolve, reject) => {
  let said = '';
  server.stdout.on('data', (piece) => {
    said += piece;
    const found = /is ready at (http:\S+)/.exec(said);
    if (found) resolve(found[1]);
  });
  server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
});
const ask = async (query, variables = {}, role = 'OFFICER') => {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-entente-demo-role': role },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
};
const data = await ask(SUBJECTS);
const firstOf = (rows, key) => rows.map((row) => row[key]).find((one) => one !== null);
const subjects = {
  engagement: data.engagements.nodes[0].reference,
  jurisdiction: firstOf(data.byJurisdiction.rows, 'jurisdiction').code,
  topic: firstOf(data.byTopic.rows, 'topic').code,
  organization: firstOf(data.byOrganization.rows, 'organization').id,
  ...(names.some((name) => name.includes('report')) && (await editions())),
};

const out = join(root, 'docs', 'screens');
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const problems = [];
let bytes = 0;
let taken = 0;
for (const [width, height] of Object.entries(WIDTHS)) {
  for (const theme of THEMES) {
    for (const language of LANGUAGES) {
      // Somebody new in each language: what was being written in the explorer is kept for them.
      const context = await browser.newContext({ viewport: { width: Number(width), height }, colorScheme: theme, reducedMotion: 'reduce' });
      await context.request.post(`${origin}/graphql`, {
        headers: { 'content-type': 'application/json' },
        data: { query: 'mutation { chooseDemoRole(role: OFFICER) { role } }' },
      });
      for (const name of names) await take(context, { name, language, theme, width: Number(width), height });
      await context.close();
    }
  }
}
await browser.close();
for (const problem of problems) console.error(problem);
console.log(`${taken} pictures, ${(bytes / 1_000_000).toFixed(1)} MB, in docs/screens`);
process.exit(problems.length > 0 ? 1 : 0);

/** Leads an edition a step further. */
async function move(mutation, { id, version }, role) {
  const { moved } = await ask(
    `mutation ($id: ID!, $version: Int!) { moved: ${mutation}(id: $id, version: $version) { edition { id version } } }`,
    { id, version },
    role,
  );
  return moved.edition;
}

/** Begins the monthly report of a day. */
async function draft(day) {
  const { moved } = await ask(
    'mutation ($day: LocalDate!) { moved: draftReport(input: { definition: "monthly", day: $day }) { edition { id version } } }',
    { day },
  );
  return moved.edition;
}

/** A sealed edition, one that waits for approval and a draft, of the last months that the sample register holds. */
async function editions() {
  const sealed = await move('approveReport', await move('submitReport', await draft('2006-01-01'), 'OFFICER'), 'APPROVER');
  const submitted = await move('submitReport', await draft('2006-02-01'), 'OFFICER');
  await draft('2006-03-01');
  await onTime();
  return { sealed: sealed.id, submitted: submitted.id };
}

/** A schedule that is on, one that is paused, and recipients of both languages. */
async function onTime() {
  const input = (mutation, type, what) =>
    ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { problems { message } } }`, { input: what }, 'APPROVER');
  const zone = { timeZone: 'America/Toronto', holidays: 'CA-ON' };
  await input('createReportSchedule', 'CreateReportScheduleInput', {
    definition: 'monthly',
    nameEn: 'Month in brief',
    nameFr: 'Le mois en bref',
    rule: 'WORKING_DAY',
    workingDay: 3,
    localTime: '09:00',
    ...zone,
  });
  await input('createReportSchedule', 'CreateReportScheduleInput', {
    definition: 'quarterly',
    nameEn: 'Quarter for the deputy head',
    nameFr: 'Trimestre pour la sous-chefferie',
    rule: 'CRON',
    cron: '30 7 5 1,4,7,10 *',
    enabled: false,
    ...zone,
  });
  for (const [name, email, language, access] of [
    ['Directorate', 'directorate@example.org', 'EN', 'FULL'],
    ['Bibliothèque', 'bibliotheque@example.org', 'FR', 'OPEN'],
  ])
    await input('addReportRecipient', 'AddReportRecipientInput', { definition: 'monthly', name, email, language, access });
  // Sealed once there are recipients, so that there are deliveries too.
  await move('approveReport', await move('submitReport', await draft('2005-12-01'), 'OFFICER'), 'APPROVER');
}

async function take(context, { name, language, theme, width, height }) {
  const picture = `${name}.${language}.${theme}.${width}`;
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${picture}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${picture}: ${error.message}`));
  await page.goto(`${origin}/${language}${PAGES[name].path(subjects)}`);
  try {
    await page.waitForSelector(PAGES[name].ready, { timeout: 20_000 });
    await page.waitForFunction(() => document.querySelectorAll('[aria-busy="true"]').length === 0, undefined, { timeout: 20_000 });
    await page.waitForLoadState('networkidle');
  } catch (error) {
    problems.push(`${picture}: ${error.message.split('\n')[0]}`);
  }
  // What is far from the window has its height only about right until it is laid out.
  await page.addStyleTag({ content: '.grid.skips > .fig { content-visibility: visible !important; }' });
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  // A window as tall as the page: what sticks to an edge of it then stands at the page's.
  await page.setViewportSize({ width, height: Math.max(height, Math.min(whole, TALLEST)) });
  await page.waitForTimeout(200);
  const session = await context.newCDPSession(page);
  const { data: text } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 55,
    clip: { x: 0, y: 0, width, height: Math.max(height, Math.min(whole, TALLEST)), scale: SCALES[width] },
  });
  const file = Buffer.from(text, 'base64');
  writeFileSync(join(out, `${picture}.webp`), file);
  bytes += file.length;
  taken += 1;
  await page.close();
}
