import { gql, type TypedDocumentNode } from '@apollo/client';
import type { ShellQuery, ShellQueryVariables } from '@entente/schema/gql/operations';

/** What every page needs to know of the register and of who is looking. */
export const SHELL: TypedDocumentNode<ShellQuery, ShellQueryVariables> = gql`
  query Shell($locale: Locale!) {
    register {
      name(locale: $locale)
      fiscalMonth
      currency
      sample
      timeZone
      coverage { from through kinds }
      defaultFrom
      defaultTo
      today
      engagementCount
      defaultScheme { id code }
    }
    viewer { name role demo }
    regionSchemes {
      id
      code
      version
      name(locale: $locale)
      regions(level: REGION) { id code name(locale: $locale) children { id code name(locale: $locale) } }
    }
  }
`;
