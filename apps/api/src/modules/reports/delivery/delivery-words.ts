import type { ReportDeliveryState } from '@entente/schema/vocabulary';
import { toldIn } from '../told.js';
import type { DeliveryRow, FailedRun } from './delivery.repository.js';

/** What a message says. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

type Language = 'EN' | 'FR';
const said = (kept: string | null, language: Language) => (kept === null ? null : toldIn(kept, language));
const both = (language: Language, en: string, fr: string) => (language === 'FR' ? fr : en);

/** An edition's own words, and where to find and to leave it. */
export function editionLetter(
  language: Language,
  words: { readonly subject: string; readonly text: string },
  from: {
    readonly publicUrl: string | null;
    readonly address: string;
    /** The edition's id in the API, which is its place in the dashboard. */
    readonly edition: string;
  },
): Letter {
  return letter(language, words.subject, words.text.split(/\n\s*\n/), {
    link: linkTo(language, from.publicUrl, from.edition, both(language, 'Read this edition', 'Lire cette édition')),
    foot: both(
      language,
      `This message was sent by Entente to the recipients of this report. If you should no longer receive it, write to ${from.address}.`,
      `Ce message a été envoyé par Entente aux destinataires de ce rapport. Pour ne plus le recevoir, écrivez à ${from.address}.`,
    ),
  });
}

/** Word to an administrator of a report that was not drafted. */
export function failedRunLetter(language: Language, run: FailedRun, publicUrl: string | null): Letter {
  const name = both(language, run.nameEn ?? run.nameFr ?? run.definition, run.nameFr ?? run.nameEn ?? run.definition);
  return letter(
    language,
    both(language, `Entente: the report "${name}" could not be drafted`, `Entente : le rapport « ${name} » n’a pu être préparé`),
    [
      both(
        language,
        `The report "${name}" (${run.definition}) of the period that begins on ${run.periodStart} was due at ${run.dueAt} and could not be drafted in ${run.attempts} attempts. It is not tried again by itself.`,
        `Le rapport « ${name} » (${run.definition}) de la période qui commence le ${run.periodStart} était attendu le ${run.dueAt} et n’a pu être préparé en ${run.attempts} tentatives. Aucune autre ne sera faite d’office.`,
      ),
      both(
        language,
        `What happened last: ${said(run.error, 'EN') ?? 'unknown'}`,
        `Dernière erreur : ${said(run.error, 'FR') ?? 'inconnue'}`,
      ),
    ],
    { link: linkToRecord(language, publicUrl), foot: forAdministrators(language) },
  );
}

const BECAME: Readonly<Record<ReportDeliveryState, readonly [en: string, fr: string]>> = {
  WAITING: ['waits to be sent', 'attend d’être envoyé'],
  CLAIMED: ['is about to be sent', 'est sur le point d’être envoyé'],
  SENDING: ['is being sent', 'est en cours d’envoi'],
  SENT: ['was sent', 'a été envoyé'],
  REFUSED: ['was refused', 'a été refusé'],
  GIVEN_UP: ['could not be sent, and is not tried again by itself', 'n’a pu être envoyé; aucune autre tentative ne sera faite d’office'],
  UNKNOWN: [
    'may have arrived or not, as sending it was interrupted; it is not sent again by itself, so that nobody gets it twice',
    'est peut-être arrivé, l’envoi ayant été interrompu; il n’est pas renvoyé d’office, afin que personne ne le reçoive deux fois',
  ],
};

/** Word to an administrator of a message that did not arrive, or may not have. */
export function failedDeliveryLetter(
  language: Language,
  delivery: DeliveryRow,
  edition: { readonly definition: string; readonly periodStart: string } | null,
  publicUrl: string | null,
): Letter {
  const [en, fr] = BECAME[delivery.state];
  const report = edition ? `${edition.definition} ${edition.periodStart}` : String(delivery.editionId);
  return letter(
    language,
    both(language, `Entente: the report ${report} was not delivered`, `Entente : le rapport ${report} n’a pas été livré`),
    [
      both(language, `The report ${report} to ${delivery.address} ${en}.`, `Le rapport ${report} destiné à ${delivery.address} ${fr}.`),
      both(
        language,
        `Last answer: ${said(delivery.lastAnswer, 'EN') ?? 'none'}`,
        `Dernière réponse : ${said(delivery.lastAnswer, 'FR') ?? 'aucune'}`,
      ),
    ],
    { link: linkToRecord(language, publicUrl), foot: forAdministrators(language) },
  );
}

const forAdministrators = (language: Language) =>
  both(
    language,
    'This message was sent by Entente to the administrators of the register.',
    'Ce message a été envoyé par Entente aux administrateurs du registre.',
  );

/** Where the dashboard shows schedules, recipients and deliveries. */
const linkToRecord = (language: Language, publicUrl: string | null) =>
  linkTo(language, publicUrl, 'on-time', both(language, 'Schedules and deliveries', 'Calendriers et livraisons'));

function linkTo(language: Language, publicUrl: string | null, place: string, label: string): { label: string; url: string } | null {
  if (publicUrl === null) return null;
  return { label, url: `${publicUrl.replace(/\/+$/, '')}/${language.toLowerCase()}/reports/${place}` };
}

function letter(
  language: Language,
  subject: string,
  paragraphs: readonly string[],
  { link, foot }: { link: { label: string; url: string } | null; foot: string },
): Letter {
  const said = paragraphs.map((text) => text.trim()).filter((text) => text !== '');
  const text = [...said, ...(link ? [`${link.label}${both(language, ':', ' :')} ${link.url}`] : []), `-- \n${foot}`].join('\n\n');
  const html = [
    `<!doctype html><html lang="${language.toLowerCase()}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; color: #1a2129; background: #ffffff; max-width: 40em">',
    ...said.map((one) => `<p>${escaped(one).replaceAll('\n', '<br>')}</p>`),
    ...(link ? [`<p><a href="${escaped(link.url)}">${escaped(link.label)}</a></p>`] : []),
    `<hr><p style="color: #454f59">${escaped(foot)}</p></body></html>`,
  ].join('\n');
  return { subject, text: `${text}\n`, html };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
