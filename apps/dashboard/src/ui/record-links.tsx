import { Link } from '@tanstack/react-router';
import { useLanguage } from '../i18n/locale';
import { JurisdictionCode } from './tags';

/** Whether Tab stops at a link; it does unless told otherwise. */
interface Stop {
  tabIndex?: number;
}

/** A page of its own shows everything, ever: the filters of the page that one comes from do not go along. */
const EVERYTHING = {};

/** A jurisdiction with its code, leading to its page. */
export function JurisdictionLink({ jurisdiction, ...stop }: { jurisdiction: { code: string; name: string } } & Stop) {
  return (
    <span className="nowrap">
      <JurisdictionCode code={jurisdiction.code} />{' '}
      <Link
        className="to-page"
        to="/$lang/jurisdictions/$code"
        params={{ lang: useLanguage(), code: jurisdiction.code }}
        search={EVERYTHING}
        {...stop}
      >
        {jurisdiction.name}
      </Link>
    </span>
  );
}

/** An organization, leading to its page. */
export function OrganizationLink({ organization, ...stop }: { organization: { id: string; name: string } } & Stop) {
  return (
    <Link
      className="to-page"
      to="/$lang/organizations/$id"
      params={{ lang: useLanguage(), id: organization.id }}
      search={EVERYTHING}
      {...stop}
    >
      {organization.name}
    </Link>
  );
}

/** A topic, leading to its page. */
export function TopicLink({ topic, ...stop }: { topic: { code: string; name: string } } & Stop) {
  return (
    <Link className="to-page" to="/$lang/topics/$code" params={{ lang: useLanguage(), code: topic.code }} search={EVERYTHING} {...stop}>
      {topic.name}
    </Link>
  );
}
