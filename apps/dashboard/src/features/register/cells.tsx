import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useLanguage, useMessages } from '../../i18n/locale';
import { formatMoney } from '../../i18n/numbers';
import { formatWhen } from '../../i18n/when';
import { KindMark } from '../../ui/kind-mark';
import { JurisdictionLink, OrganizationLink, TopicLink } from '../../ui/record-links';
import { SensitivityTag, StatusTag } from '../../ui/tags';
import type { Column } from './list-address';
import type { ListedRow } from './use-pages';

function joined(parts: readonly { key: string; node: ReactNode }[]): ReactNode {
  return parts.map(({ key, node }, index) => (
    <Fragment key={key}>
      {index > 0 && <span className="muted"> · </span>}
      {node}
    </Fragment>
  ));
}

/** Each once, whatever roles it has. */
function distinct<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

/** What a column says of an engagement. Tab stops at its links only in the row that one is at. */
export function Cell({ column, row, reachable }: { column: Column; row: ListedRow; reachable: boolean }) {
  const messages = useMessages();
  const language = useLanguage();
  const stop = reachable ? {} : { tabIndex: -1 };
  switch (column) {
    case 'reference':
      return <span className="mono">{row.reference}</span>;
    case 'when':
      return formatWhen(row, language, messages);
    case 'title':
      return <TitleLink row={row} reachable={reachable} />;
    case 'kind':
      return <KindMark kind={row.kind} />;
    case 'direction':
      return row.__typename === 'Visit' && row.direction ? messages.directionOf(row.direction, row.kind) : '';
    case 'scope':
      return messages.scope(row.scope, row.kind);
    case 'partners':
      return joined(
        distinct(row.partners, ({ jurisdiction }) => jurisdiction.code).map(({ jurisdiction }) => ({
          key: jurisdiction.code,
          node: <JurisdictionLink jurisdiction={jurisdiction} {...stop} />,
        })),
      );
    case 'organizations':
      return joined(
        distinct(row.organizations ?? [], ({ organization }) => organization.id).map(({ organization }) => ({
          key: organization.id,
          node: <OrganizationLink organization={organization} {...stop} />,
        })),
      );
    case 'topics':
      return joined((row.topics ?? []).map((topic) => ({ key: topic.id, node: <TopicLink topic={topic} {...stop} /> })));
    case 'delegates':
      return row.delegates === null ? '' : messages.number(row.delegates);
    case 'budget':
      return row.budget === null || row.budgetCurrency === null ? '' : formatMoney(row.budget, row.budgetCurrency, language);
    case 'status':
      return <StatusTag status={row.status} kind={row.kind} />;
    case 'sensitivity':
      return row.sensitivity === 'PUBLIC' ? messages.sensitivity.PUBLIC : <SensitivityTag sensitivity={row.sensitivity} />;
  }
}

function TitleLink({ row, reachable }: { row: ListedRow; reachable: boolean }) {
  const language = useLanguage();
  return (
    <Link
      className="to-record"
      to="/$lang/engagements/$reference"
      params={{ lang: language, reference: row.reference }}
      search={(previous) => ({ ...previous, records: undefined, visits: undefined, text: undefined })}
      {...(!reachable && { tabIndex: -1 })}
    >
      {row.title}
    </Link>
  );
}

/** All that a narrow page says of an engagement, one under the other. */
export function CompactCell({ row, reachable }: { row: ListedRow; reachable: boolean }) {
  const messages = useMessages();
  const language = useLanguage();
  const places = distinct(row.partners, ({ jurisdiction }) => jurisdiction.code).map(({ jurisdiction }) => jurisdiction.name);
  return (
    <>
      <span className="compact-title">
        <TitleLink row={row} reachable={reachable} />
      </span>
      <span className="compact-more">
        <KindMark kind={row.kind} /> · {formatWhen(row, language, messages)} · {messages.status(row.status, row.kind)}
      </span>
      <span className="compact-more">{[row.reference, ...places].join(' · ')}</span>
    </>
  );
}
