import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeCountingRegister } from '../../../../test/api/counting-register.js';
import { startTestServer, type TestServer } from '../../../../test/api/server.js';
import { dialects, makeTestDatabase, type TestDatabase } from '../../../../test/databases.js';
import type { ReportFigures } from '../figures/report-figures.js';

const FIELDS = `id definition { code version } periodStart periodEnd period(locale: FR) number status draft version author approver sealedAt
  figuresHash filesHash reason mayEdit mayApprove mayReturn restatedCells
  steps { actor did note } commentary { section language text writtenBy } supersedes { id } supersededBy { id }
  files { form language copy url size sha256 }`;
const PAYLOAD = `edition { ${FIELDS} } problems { code path en: message(locale: EN) fr: message(locale: FR) }`;

interface Edition {
  id: string;
  version: number;
  status: string;
  draft: number;
  figuresHash: string | null;
  filesHash: string | null;
  files: { form: string; language: string; copy: string; url: string; size: number | null; sha256: string | null }[];
  [field: string]: unknown;
}
interface Payload {
  edition: Edition;
  problems: { code: string; path: string[]; en: string; fr: string }[];
}

describe.each(dialects)('editions of reports on %s', (dialect) => {
  let store: TestDatabase;
  let server: TestServer;
  let clock = Date.parse('2026-11-24T09:12:00Z');
  beforeAll(async () => {
    store = await makeTestDatabase(dialect);
    await writeCountingRegister(store.database);
    server = await startTestServer(store.database, { dataFolder: store.folder, engine: 'database', now: () => (clock += 1000) });
  });
  afterAll(async () => {
    expect(server.reported).toEqual([]);
    await server.close();
    await store.destroy();
  });

  const ask = async <Answer>(field: string, query: string, variables: Record<string, unknown>, role: string): Promise<Answer> => {
    const { body } = await server.ask(query, { role, variables });
    return (body.errors ? body.errors[0]?.extensions : body.data?.[field]) as Answer;
  };
  const draft = (day: string, role = 'OFFICER', definition = 'monthly') =>
    ask<Payload>(
      'draftReport',
      `mutation ($input: DraftReportInput!) { draftReport(input: $input) { ${PAYLOAD} } }`,
      { input: { definition, day } },
      role,
    );
  const act = (name: string, id: string, version: number, role: string, reason?: string) =>
    ask<Payload>(
      name,
      `mutation ($id: ID!, $version: Int! ${reason === undefined ? '' : ', $reason: String!'}) { ${name}(id: $id, version: $version ${reason === undefined ? '' : ', reason: $reason'}) { ${PAYLOAD} } }`,
      { id, version, reason },
      role,
    );
  const write = (input: Record<string, unknown>, role = 'OFFICER') =>
    ask<Payload>(
      'writeReportCommentary',
      `mutation ($input: ReportCommentaryInput!) { writeReportCommentary(input: $input) { ${PAYLOAD} } }`,
      { input },
      role,
    );
  const edition = (id: string, role: string) =>
    ask<Edition | null>('reportEdition', `query ($id: ID!) { reportEdition(id: $id) { ${FIELDS} } }`, { id }, role);
  const get = async (url: string, role: string) => {
    const response = await fetch(`${server.address}${url}`, { headers: { 'x-entente-demo-role': role } });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const sealed = async (day: string): Promise<Edition> => {
    const begun = await draft(day);
    const submitted = await act('submitReport', begun.edition.id, begun.edition.version, 'OFFICER');
    const { edition: done, problems } = await act('approveReport', submitted.edition.id, submitted.edition.version, 'APPROVER');
    expect(problems).toEqual([]);
    return done;
  };

  test('the reports that are issued', async () => {
    const definitions = await ask<unknown[]>(
      'reportDefinitions',
      '{ reportDefinitions { code version grain name(locale: FR) languages lastPeriodStart } }',
      {},
      'VIEWER',
    );
    expect(definitions).toEqual([
      { code: 'monthly', version: 1, grain: 'MONTH', name: 'Rapport mensuel', languages: ['EN', 'FR'], lastPeriodStart: '2006-03-01' },
      {
        code: 'quarterly',
        version: 1,
        grain: 'QUARTER',
        name: 'Rapport trimestriel',
        languages: ['EN', 'FR'],
        lastPeriodStart: '2006-01-01',
      },
      { code: 'annual', version: 1, grain: 'YEAR', name: 'Rapport annuel', languages: ['EN', 'FR'], lastPeriodStart: '2005-04-01' },
    ]);
  });

  test('an edition goes from draft to seal by two people, and never back', async () => {
    const first = await draft('2005-07-20');
    expect(first.problems).toEqual([]);
    expect(first.edition).toMatchObject({
      periodStart: '2005-07-01',
      periodEnd: '2005-07-31',
      period: 'juillet 2005',
      number: 1,
      status: 'DRAFT',
      draft: 1,
      author: 'Officer',
      approver: null,
      mayEdit: true,
      mayApprove: false,
    });
    // The same again is the one that is under way.
    expect((await draft('2005-07-01')).edition.id).toBe(first.edition.id);
    const { id } = first.edition;
    const written = await write({
      id,
      version: first.edition.version,
      section: 'REGION',
      language: 'FR',
      text: ' Un été calme.\n\nMerci à Évry. ',
    });
    expect(written.edition.commentary).toEqual([
      { section: 'REGION', language: 'FR', text: 'Un été calme.\n\nMerci à Évry.', writtenBy: 'Officer' },
    ]);
    const refreshed = await act('refreshReport', id, written.edition.version, 'ADMIN');
    expect(refreshed.edition.draft).toBe(2);
    // Who looks at an older state is told.
    expect((await act('submitReport', id, first.edition.version, 'OFFICER')).problems).toMatchObject([
      { code: 'VERSION', path: ['version'] },
    ]);
    const submitted = await act('submitReport', id, refreshed.edition.version, 'OFFICER');
    expect(submitted.edition).toMatchObject({ status: 'SUBMITTED', mayEdit: false, mayReturn: true, mayApprove: false });
    expect(
      (await write({ id, version: submitted.edition.version, section: 'KIND', language: 'EN', text: 'Late.' })).problems,
    ).toMatchObject([{ code: 'STATUS' }]);
    // The author has not the role; an administrator has, and had a hand in it.
    expect(await act('approveReport', id, submitted.edition.version, 'OFFICER')).toMatchObject({ code: 'FORBIDDEN' });
    expect((await act('approveReport', id, submitted.edition.version, 'ADMIN')).problems).toMatchObject([{ code: 'OWN_EDITION' }]);
    const returned = await act('returnReport', id, submitted.edition.version, 'APPROVER', 'Say more of Évry.');
    expect(returned.edition.status).toBe('DRAFT');
    const again = await act('submitReport', id, returned.edition.version, 'OFFICER');
    // To send it back is no hand in it.
    expect(await edition(id, 'APPROVER')).toMatchObject({ mayApprove: true });
    // A viewer knows nothing of drafts.
    expect(await edition(id, 'VIEWER')).toBeNull();
    const done = await act('approveReport', id, again.edition.version, 'APPROVER');
    expect(done.problems).toEqual([]);
    expect(done.edition).toMatchObject({ status: 'SEALED', approver: 'Approver', mayEdit: false, mayApprove: false, mayReturn: false });
    expect(done.edition.figuresHash).toMatch(/^[0-9a-f]{64}$/);
    expect(done.edition.steps).toEqual([
      { actor: 'Officer', did: 'DRAFTED', note: null },
      { actor: 'Officer', did: 'WRITTEN', note: 'REGION FR' },
      { actor: 'Administrator', did: 'REFRESHED', note: null },
      { actor: 'Officer', did: 'SUBMITTED', note: null },
      { actor: 'Approver', did: 'RETURNED', note: 'Say more of Évry.' },
      { actor: 'Officer', did: 'SUBMITTED', note: null },
      { actor: 'Approver', did: 'SEALED', note: null },
    ]);
    for (const name of ['refreshReport', 'submitReport', 'discardReport'])
      expect((await act(name, id, done.edition.version, 'OFFICER')).problems).toMatchObject([{ code: 'STATUS' }]);
    expect((await draft('2005-07-02')).problems).toMatchObject([{ code: 'SEALED_ALREADY', path: ['input', 'day'] }]);
    expect(await edition(id, 'VIEWER')).toMatchObject({ status: 'SEALED', figuresHash: done.edition.figuresHash });
  });

  test('the files of a sealed edition are what was sealed, whatever becomes of the register', async () => {
    const done = await sealed('2005-09-01');
    const full = (await edition(done.id, 'OFFICER'))?.files ?? [];
    expect(full).toHaveLength(20);
    for (const file of full) {
      const { status, bytes } = await get(file.url, 'OFFICER');
      expect([file.url, status, bytes.length]).toEqual([file.url, 200, file.size]);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
    }
    const hashes = ['OPEN', 'FULL'].flatMap((copy) =>
      ['EN', 'FR'].flatMap((language) =>
        ['PDF_A4', 'PDF_LETTER', 'HTML', 'XLSX', 'JSON'].map((form) => {
          const file = full.find((one) => one.copy === copy && one.language === language && one.form === form);
          return `${copy} ${language} ${form} ${file?.sha256}`;
        }),
      ),
    );
    expect(createHash('sha256').update(hashes.join('\n')).digest('hex')).toBe(done.filesHash);
    const seen = (await edition(done.id, 'VIEWER'))?.files ?? [];
    expect(seen.map(({ copy }) => copy)).toEqual(Array.from({ length: 10 }, () => 'OPEN'));
    const closed = full.find(({ copy }) => copy === 'FULL');
    expect((await get(closed?.url ?? '', 'VIEWER')).status).toBe(403);
    const shown = await get(`${seen.find(({ form }) => form === 'HTML')?.url}`, 'VIEWER');
    expect(shown.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(shown.bytes.toString('utf8')).toContain(done.figuresHash?.slice(0, 4) ?? '?');

    // A visit of that month is deleted and another one grows; the next edition says so, and this one stays as it is.
    const visit = await ask<{ id: string; version: number }>(
      'engagement',
      '{ engagement(reference: "VIS-03") { id version } }',
      {},
      'OFFICER',
    );
    const deleted = await ask<{ problems: unknown[] }>(
      'deleteEngagement',
      'mutation ($input: DeleteEngagementInput!) { deleteEngagement(input: $input) { problems { code } } }',
      { input: { id: visit.id, version: visit.version, reason: 'It never took place.' } },
      'OFFICER',
    );
    expect(deleted.problems).toEqual([]);
    expect((await edition(done.id, 'OFFICER'))?.files).toEqual(full);
    const again = await get(full[0]?.url ?? '', 'OFFICER');
    expect(createHash('sha256').update(again.bytes).digest('hex')).toBe(full[0]?.sha256);

    const next = await draft('2005-11-01');
    const json = await get(`${next.edition.files.find(({ form }) => form === 'JSON')?.url}`, 'OFFICER');
    const { figures } = JSON.parse(json.bytes.toString('utf8')) as { figures: ReportFigures };
    expect(figures.restates).toMatchObject({ day: '2005-09-30', number: 1, figuresHash: done.figuresHash });
    const cells = figures.restatement?.cells ?? [];
    expect(
      cells.find(({ figure, codes, measure }) => figure === 'kind.period' && codes[0] === 'VISIT' && measure === 'DELEGATES'),
    ).toMatchObject({
      before: 9,
      now: 0,
    });
    expect(figures.restatement?.causes).toMatchObject([
      { is: 'CHANGE', actor: 'Officer', reason: 'It never took place.', engagement: { reference: 'VIS-03' }, action: 'DELETE' },
    ]);
    expect(next.edition['restatedCells']).toBe(cells.length);
    const page = await get(`${next.edition.files.find(({ form, language }) => form === 'HTML' && language === 'FR')?.url}`, 'OFFICER');
    const text = page.bytes.toString('utf8');
    expect(text).toContain('It never took place.');
    for (const name of [
      'Délégués · Visites, sept. 2005',
      'Engagements · Par région, Ensemble, sept. 2005',
      'Engagements · sept. 2005, Visites',
    ])
      expect(text).toContain(name);
  });

  test('what is sealed stays as it is, even for whoever writes to the database', async () => {
    const written = async (text: string) =>
      store.database
        .writeTransaction((tx) => tx.execute(text))
        .then(
          () => 'written',
          (error: unknown) => String((error as Error).message),
        );
    for (const text of [
      "UPDATE report_edition SET figures_hash = 'x' WHERE status = 'SEALED'",
      "DELETE FROM report_edition WHERE status = 'SEALED'",
      "UPDATE report_copy SET figures = '{}' WHERE edition_id IN (SELECT id FROM report_edition WHERE status = 'SEALED')",
      'DELETE FROM report_file',
      "UPDATE report_file_part SET content = ''",
      "INSERT INTO report_commentary (edition_id, section, language, text, written_by, written_at) SELECT MIN(id), 'KIND', 'EN', 'x', 'x', 'x' FROM report_edition WHERE status = 'SEALED'",
    ])
      expect([text, await written(text)]).toEqual([text, expect.stringContaining('what is sealed stays as it is')]);
  });

  test('a sealed edition is corrected by another, and both are kept', async () => {
    const done = await sealed('2005-10-01');
    const correct = (reason: string, role = 'OFFICER') =>
      ask<Payload>(
        'correctReport',
        `mutation ($id: ID!, $reason: String!) { correctReport(id: $id, reason: $reason) { ${PAYLOAD} } }`,
        { id: done.id, reason },
        role,
      );
    expect(await correct('x', 'ANALYST')).toMatchObject({ code: 'FORBIDDEN' });
    expect((await correct('  ')).problems).toMatchObject([{ code: 'REASON_MISSING', path: ['reason'] }]);
    const second = await correct('A visit was entered late.');
    expect(second.edition).toMatchObject({
      number: 2,
      status: 'DRAFT',
      reason: 'A visit was entered late.',
      supersedes: { id: done.id },
      restatedCells: 0,
    });
    expect((await correct('Again.')).problems).toMatchObject([{ code: 'OPEN_ALREADY' }]);
    expect(await edition(done.id, 'VIEWER')).toMatchObject({ status: 'SEALED', supersededBy: null });
    const submitted = await act('submitReport', second.edition.id, second.edition.version, 'OFFICER');
    const corrected = await act('approveReport', second.edition.id, submitted.edition.version, 'APPROVER');
    expect(corrected.edition).toMatchObject({ status: 'SEALED', number: 2 });
    expect(await edition(done.id, 'VIEWER')).toMatchObject({ status: 'SEALED', number: 1, supersededBy: { id: second.edition.id } });
  });

  test('what cannot be is told by its field, value and rule', async () => {
    expect((await draft('2031-01-01')).problems).toMatchObject([{ code: 'PERIOD_AHEAD', path: ['input', 'day'] }]);
    expect(await draft('2005-07-01', 'OFFICER', 'weekly')).toMatchObject({ code: 'UNKNOWN_REPORT' });
    expect(await draft('2005-07-01', 'ANALYST')).toMatchObject({ code: 'FORBIDDEN' });
    const { edition: open } = await draft('2005-12-01');
    const long = await write({ id: open.id, version: open.version, section: 'KIND', language: 'EN', text: 'x'.repeat(8001) });
    expect(long.problems).toMatchObject([{ code: 'TOO_LONG', path: ['input', 'text'], en: 'text has at most 8000 characters: 8001' }]);
    const discarded = await act('discardReport', open.id, open.version, 'OFFICER');
    expect(discarded.edition.status).toBe('DISCARDED');
    // A new one can begin after it.
    expect((await draft('2005-12-01')).edition).toMatchObject({ number: 2, status: 'DRAFT' });
    expect((await get('/reports/999999.pdf', 'OFFICER')).status).toBe(404);
    expect((await get('/reports/1.doc', 'OFFICER')).status).toBe(400);
    expect((await get('/reports/1.pdf?lang=de', 'OFFICER')).status).toBe(400);
  });

  test('a list of editions with all that stands round them takes as many statements as one', async () => {
    const spy = vi.spyOn(store.database.read, 'query');
    const statementsOf = async (first: number) => {
      spy.mockClear();
      const { nodes } = await ask<{ nodes: Edition[] }>(
        'reportEditions',
        `query ($first: Int!) { reportEditions(first: $first) { nodes { ${FIELDS} } } }`,
        { first },
        'OFFICER',
      );
      return [nodes.length, spy.mock.calls.length];
    };
    const [one = 0, few = 0] = await statementsOf(1);
    const [many = 0, asMany = 0] = await statementsOf(50);
    spy.mockRestore();
    expect([one, many > 3]).toEqual([1, true]);
    expect(asMany).toBeLessThanOrEqual(few);
  });

  test('two who begin the same edition at once begin one', async () => {
    const begun = await Promise.all(Array.from({ length: 4 }, () => draft('2006-01-01')));
    expect(new Set(begun.map(({ edition: one }) => one.id)).size).toBe(1);
    const { nodes } = await ask<{ nodes: { periodStart: string }[] }>(
      'reportEditions',
      '{ reportEditions(where: { from: "2006-01-01", to: "2006-01-31" }) { nodes { periodStart } } }',
      {},
      'OFFICER',
    );
    expect(nodes).toEqual([{ periodStart: '2006-01-01' }]);
  });

  test('before it is approved an edition is checked against the register', async () => {
    const { edition: open } = await draft('2006-02-01');
    const { checks } = await ask<{ checks: { code: string; ok: boolean; text: string }[] }>(
      'reportEdition',
      'query ($id: ID!) { reportEdition(id: $id) { checks(locale: EN) { code ok text } } }',
      { id: open.id },
      'OFFICER',
    );
    expect(checks.slice(0, 4)).toEqual([
      { code: 'FIGURES_AGREE', ok: true, text: expect.stringMatching(/^All \d+ figures agree with their records$/) },
      { code: 'LANGUAGES_COMPLETE', ok: true, text: 'English and French are complete' },
      { code: 'REASONS_GIVEN', ok: expect.any(Boolean), text: expect.any(String) },
      { code: 'UP_TO_DATE', ok: true, text: 'Nothing has changed since the figures were taken' },
    ]);
  });
});
