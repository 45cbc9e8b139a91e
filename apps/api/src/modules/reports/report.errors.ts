import { InputError } from '../../graphql/input-error.js';

/** A definition names a region scheme that the register does not have. */
export class UnknownSchemeOfReportError extends InputError {
  override readonly name = 'UnknownSchemeOfReportError';

  constructor(scheme: string) {
    super(
      'UNKNOWN_SCHEME',
      ['definition'],
      `the report is by the region scheme "${scheme}", which this register does not have`,
      `le rapport suit le découpage « ${scheme} », que ce registre n’a pas`,
    );
  }
}
