import { IconAlertTriangle, IconFilter, IconTable } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/locale';

const ICONS = { empty: IconFilter, failed: IconAlertTriangle, table: IconTable };

/** What stands where a chart would, in the chart's place: what happened, and one thing to do. */
export function State({
  icon,
  title,
  children,
  actions,
  details,
}: {
  icon: keyof typeof ICONS;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  details?: string;
}) {
  const messages = useMessages();
  const Icon = ICONS[icon];
  return (
    <div className="state" role={icon === 'failed' ? 'alert' : undefined}>
      <Icon size={20} stroke={1.6} aria-hidden="true" />
      <b>{title}</b>
      {children && <p className="small second">{children}</p>}
      {actions && <div className="acts">{actions}</div>}
      {details && (
        <details>
          <summary>{messages.shell.details}</summary>
          {details}
        </details>
      )}
    </div>
  );
}
