import type { RegisterService } from '../../register/register.service.js';
import type { EditionMaker } from '../schedules/edition-maker.js';
import type { EditionService } from './edition.service.js';

/** Drafts editions for schedules: of a period that has one already, that one. */
export function editionMaker(editions: EditionService, register: RegisterService): EditionMaker {
  return {
    async periodsOf(code) {
      const definition = editions.definitions.find((one) => one.code === code);
      return definition ? { grain: definition.grain, calendar: definition.calendar } : null;
    },
    async draft({ definition, periodStart, author }) {
      const moment = await register.moment();
      const sealed = await editions.sealedOf(editions.definition(definition), periodStart, moment);
      if (sealed) return { editionId: sealed.id, made: false };
      const { edition, made, problems } = await editions.draftFor(author, definition, periodStart, moment);
      if (!edition) throw new Error(problems.map(({ en }) => en).join('; '));
      return { editionId: edition.id, made };
    },
  };
}
