import { resolve } from 'node:path';
import { type DatabaseAddress, DatabaseUrlError, parseDatabaseUrl } from './db/database-url.js';
import { currencies } from './modules/engagements/rules/currencies.js';
import {
  type MailAddress,
  parseMailAddress,
  parseSmtpUrl,
  type SmtpServer,
  SmtpUrlError,
} from './modules/reports/delivery/smtp-address.js';

/** What an empty register is first filled with. */
export type RegisterOrigin = 'csc' | 'us-visits' | 'sample' | 'none';

/** The settings of a register that is yet to be made. */
export interface NewRegisterConfig {
  readonly origin: RegisterOrigin;
  /** First month of the fiscal year, 1 to 12; null where not set, so that the data's own holds. */
  readonly fiscalMonth: number | null;
  /** Code of the home jurisdiction; null where not set. */
  readonly home: string | null;
  /** ISO 4217 code of the reporting currency; null where not set. */
  readonly currency: string | null;
  readonly locale: 'en' | 'fr' | null;
}

/** The mail server that reports are handed to, and in whose name. */
export interface MailConfig {
  readonly server: SmtpServer;
  readonly from: MailAddress;
}

/** The environment, read once. */
export interface Config {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly database: DatabaseAddress;
  /** Absolute path of the folder of files: database, analytics mirror, attachments, report editions. */
  readonly dataFolder: string;
  readonly auth: 'demo' | 'local';
  /** What answers `engagementVolume`: the embedded mirror, or the database itself. */
  readonly engine: 'duckdb' | 'database';
  /** How long one question may take. */
  readonly querySeconds: number;
  /** Null where nothing is mailed. */
  readonly mail: MailConfig | null;
  /** Where readers of mails find the dashboard: `https://entente.example.org`; null where it is not said. */
  readonly publicUrl: string | null;
  /** Whether this server drafts and mails reports that are due. */
  readonly schedules: boolean;
  readonly newRegister: NewRegisterConfig;
}

/** One variable that cannot be understood. */
export interface ConfigProblem {
  readonly variable: string;
  readonly message: string;
}

/** The environment cannot be understood; the message names every variable, its value and the rule. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly ConfigProblem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
  }
}

/** Whether an address is reached from the machine itself alone. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || name === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return (url?.protocol === 'https:' || url?.protocol === 'http:') && url.username === '' && url.search === '' && url.hash === '';
}

/** Reads the environment; throws ConfigError with all that is wrong with it. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const problems: ConfigProblem[] = [];
  const text = (variable: string): string | null => {
    const value = environment[variable]?.trim();
    return value === undefined || value === '' ? null : value;
  };
  const wrong = (variable: string, rule: string, value = text(variable)): null => {
    problems.push({ variable, message: `${variable} must be ${rule}: "${value}"` });
    return null;
  };
  const oneOf = <Value extends string>(variable: string, values: readonly Value[]): Value | null => {
    const value = text(variable);
    if (value === null) return null;
    return values.find((known) => known === value.toLowerCase()) ?? wrong(variable, `one of ${values.join(', ')}`);
  };
  const wholeNumber = (variable: string, least: number, most: number): number | null => {
    const value = text(variable);
    if (value === null) return null;
    const number = Number(value);
    return /^\d+$/.test(value) && number >= least && number <= most ? number : wrong(variable, `a whole number, ${least} to ${most}`);
  };
  const code = (variable: string, isOne: (value: string) => boolean, rule: string): string | null => {
    const value = text(variable)?.toUpperCase() ?? null;
    return value === null || isOne(value) ? value : wrong(variable, rule);
  };

  const host = text('HOST') ?? '127.0.0.1';
  const dataFolder = resolve(text('ENTENTE_DATA') ?? './data');
  let database: DatabaseAddress = { dialect: 'sqlite', file: resolve(dataFolder, 'entente.sqlite') };
  const url = text('DATABASE_URL');
  if (url !== null) {
    try {
      database = parseDatabaseUrl(url);
    } catch (error) {
      if (!(error instanceof DatabaseUrlError)) throw error;
      problems.push({ variable: 'DATABASE_URL', message: error.message });
    }
  }

  const asked = oneOf('ENTENTE_AUTH', ['demo', 'local', 'oidc']);
  if (asked === 'oidc') {
    problems.push({
      variable: 'ENTENTE_AUTH',
      message: 'ENTENTE_AUTH "oidc" is not available yet: use "local", or "demo" on a loopback address',
    });
  }
  if (asked === 'demo' && !isLoopback(host)) {
    problems.push({
      variable: 'ENTENTE_AUTH',
      message: `ENTENTE_AUTH "demo" lets anybody choose a role, so HOST must be a loopback address (127.0.0.1, ::1 or localhost): "${host}"`,
    });
  }

  // A password may stand in it, so that it is never repeated.
  const smtp = text('ENTENTE_SMTP_URL');
  let server: SmtpServer | null = null;
  if (smtp !== null) {
    try {
      server = parseSmtpUrl(smtp, isLoopback);
    } catch (error) {
      if (!(error instanceof SmtpUrlError)) throw error;
      problems.push({ variable: 'ENTENTE_SMTP_URL', message: `ENTENTE_SMTP_URL ${error.message}` });
    }
  }
  const sender = text('ENTENTE_MAIL_FROM');
  const from =
    sender === null ? null : (parseMailAddress(sender) ?? wrong('ENTENTE_MAIL_FROM', 'an address, such as Entente <entente@example.org>'));
  if (server && sender === null) {
    problems.push({
      variable: 'ENTENTE_MAIL_FROM',
      message: 'ENTENTE_MAIL_FROM must be set where ENTENTE_SMTP_URL is, such as Entente <entente@example.org>',
    });
  }
  const publicUrl = text('ENTENTE_PUBLIC_URL');
  if (publicUrl !== null && !isWebAddress(publicUrl))
    wrong('ENTENTE_PUBLIC_URL', 'the address at which readers find the dashboard, such as https://entente.example.org');

  const config: Config = {
    host,
    port: wholeNumber('PORT', 0, 65_535) ?? 4000,
    database,
    dataFolder,
    auth: asked === 'demo' || asked === 'local' ? asked : isLoopback(host) ? 'demo' : 'local',
    engine: oneOf('ENTENTE_ENGINE', ['duckdb', 'database']) ?? 'duckdb',
    querySeconds: wholeNumber('ENTENTE_QUERY_SECONDS', 1, 3600) ?? 20,
    mail: server && from ? { server, from } : null,
    publicUrl,
    schedules: (oneOf('ENTENTE_SCHEDULES', ['on', 'off']) ?? 'on') === 'on',
    newRegister: {
      origin: oneOf('ENTENTE_REGISTER', ['csc', 'us-visits', 'sample', 'none']) ?? 'csc',
      fiscalMonth: wholeNumber('ENTENTE_FISCAL_MONTH', 1, 12),
      home: code('ENTENTE_HOME', (value) => /^[A-Z]{2,4}(-[A-Z0-9]{1,5})?$/.test(value), 'the code of a jurisdiction, such as CA'),
      currency: code('ENTENTE_CURRENCY', (value) => currencies.has(value), 'a currency code of ISO 4217, such as CAD'),
      locale: oneOf('ENTENTE_LOCALE', ['en', 'fr']),
    },
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

/** The configuration of this process. */
export function configOfProcess(): Config {
  return readConfig(process.env);
}
