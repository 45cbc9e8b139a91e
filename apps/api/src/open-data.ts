import { fileURLToPath } from 'node:url';
import type { Config } from './config.js';
import type { NewRegisterSettings } from './modules/imports/load/register-definition.js';

/** The open data that ships with the project: registers, reference data, maps. */
export const openDataFolder = fileURLToPath(new URL('../../../data/', import.meta.url));

/** The settings of a register that begins empty, with what the environment does not say. */
export function newRegisterSettings({ newRegister }: Pick<Config, 'newRegister'>): NewRegisterSettings {
  return {
    home: newRegister.home ?? 'CA',
    fiscalMonth: newRegister.fiscalMonth ?? 4,
    currency: newRegister.currency ?? 'CAD',
    locale: newRegister.locale ?? 'en',
  };
}

/** The queries that ship with the project. */
export const starterQueriesFolder = fileURLToPath(new URL('../../../data/queries/', import.meta.url));

/** The definitions of reports that ship with the project. */
export const reportDefinitionsFolder = fileURLToPath(new URL('../../../data/reports/', import.meta.url));
