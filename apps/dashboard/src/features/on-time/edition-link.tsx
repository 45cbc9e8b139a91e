import type { DeliveredEditionFragment } from '@entente/schema/gql/operations';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n/locale';
import { useOnTimeWords } from '../../i18n/on-time/words';

/** The way to an edition, by its name. */
export function EditionLink({ edition: { id, number, period, definition } }: { edition: DeliveredEditionFragment }) {
  const words = useOnTimeWords();
  const language = useLanguage();
  return (
    <Link to="/$lang/reports/$id" params={{ lang: language, id }} search={{}}>
      {words.editionName(definition.name, period, number)}
    </Link>
  );
}
