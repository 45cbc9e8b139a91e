// A report of a month: taking its figures, writing it as PDF and as a page, and what others notice while ten are written at once.
import { median } from './measure.mjs';
import { startServer } from './server.mjs';

const OFFICER = { 'x-entente-demo-role': 'OFFICER' };
/** The slowest form may take so long at the median: on a register of any size, and on the largest. */
const PDF_MS = { any: 2000, largest: 4000 };
const HTML_MS = 300;
const LARGEST = 1_000_000;
const AT_ONCE = 10;
const SMALL = [
  '{ engagements(first: 5) { nodes { reference title } } }',
  '{ register { name } topics(first: 10) { nodes { code name } } }',
];
const DRAFT = `mutation ($day: LocalDate!) { draftReport(input: { definition: "monthly", day: $day }) {
  edition { files { form language copy url } } problems { code } } }`;

async function get(server, url) {
  const begun = performance.now();
  const response = await fetch(`${server.address}${url}`, { headers: OFFICER });
  const bytes = Buffer.from(await response.arrayBuffer());
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return { milliseconds: performance.now() - begun, bytes };
}

async function medianOfSmall(server, rounds) {
  const times = [];
  for (let round = 0; round < rounds; round += 1)
    for (const question of SMALL) times.push((await server.ask(question, {}, OFFICER)).milliseconds);
  return median(times);
}

/** Rounds of each measurement; `day` lies in the month that is reported. */
export async function measureReports(results, label, register, size, rounds, day) {
  const server = await startServer({ dataFolder: register.home, databaseUrl: register.url });
  try {
    await server.ask('{ engagementVolume { total { engagements } } }', {}, OFFICER);
    const { data, milliseconds } = await server.ask(DRAFT, { day }, OFFICER);
    const { edition, problems } = data.draftReport;
    if (!edition) throw new Error(`no draft: ${JSON.stringify(problems)}`);
    results.add(label, 'report: figures of both copies taken and kept', `${(milliseconds / 1000).toFixed(2)} s`, '', '', null);
    const url = (form) => edition.files.find((file) => file.form === form && file.language === 'EN' && file.copy === 'OPEN').url;
    const { bytes } = await get(server, url('PDF_A4'));
    const pages = bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
    for (const [form, name, most] of [
      ['PDF_A4', `report: as PDF, ${pages} pages`, size >= LARGEST ? PDF_MS.largest : PDF_MS.any],
      ['HTML', 'report: as a page', HTML_MS],
    ]) {
      const times = [];
      for (let round = 0; round < rounds; round += 1) times.push((await get(server, url(form))).milliseconds);
      results.atMost(label, name, median(times), most);
    }
    const quiet = await medianOfSmall(server, rounds * 10);
    const writing = Promise.all(Array.from({ length: AT_ONCE }, () => get(server, url('PDF_A4'))));
    let over = false;
    void writing.then(() => (over = true));
    const busy = [];
    while (!over) busy.push(await medianOfSmall(server, 1));
    await writing;
    results.ratio(label, `small questions while ${AT_ONCE} reports are written at once`, median(busy), quiet, 'when it is quiet', 3);
  } finally {
    await server.stop();
  }
}
