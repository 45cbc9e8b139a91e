import { useQuery } from '@apollo/client/react';
import { useId } from 'react';
import { useEngagementWords } from '../../i18n/engagement/words';
import { apiLocale, useLanguage, useMessages } from '../../i18n/locale';
import { FAMILY, MOST_LINKS } from './engagement.operations';
import { familyOf } from './family-shape';
import { RelatedNode } from './lineage';

const WIDTH = 232;
const HEIGHT = 148;
const GAP_X = 40;
const GAP_Y = 16;

/** The whole family of an engagement, over any number of steps; for a narrow page the lists beside it say the same. */
export function FamilyGraph({ reference }: { reference: string }) {
  const messages = useMessages();
  const words = useEngagementWords();
  const language = useLanguage();
  const id = useId();
  const { data } = useQuery(FAMILY, { variables: { reference, locale: apiLocale(language), first: MOST_LINKS } });
  const links = data?.lineage.nodes ?? [];
  // One step is what the lists show already.
  if (links.length < 2) return null;
  const { members, columns, rows } = familyOf(links);
  const place = new Map(
    members.map(({ engagement, column, row }) => [engagement.reference, { x: column * (WIDTH + GAP_X), y: row * (HEIGHT + GAP_Y) }]),
  );
  const width = columns * (WIDTH + GAP_X) - GAP_X;
  const height = rows * (HEIGHT + GAP_Y) - GAP_Y;
  return (
    <div className="family" role="group" aria-label={words.family} tabIndex={0} data-family={links.length}>
      <div className="family-in lineage" style={{ width, height }}>
        <svg role="img" aria-labelledby={`${id}t ${id}d`} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          <title id={`${id}t`}>{words.family}</title>
          <desc id={`${id}d`}>
            {links.map(({ from, kind, to }) => `${from.reference} ${messages.lineageKind[kind]} ${to.reference}`).join('. ')}.
          </desc>
          <defs>
            <marker id={`${id}a`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
              <path d="M0 0 8 4 0 8z" className="arrow" />
            </marker>
          </defs>
          {links.map((link) => {
            const from = place.get(link.from.reference);
            const to = place.get(link.to.reference);
            if (!from || !to) return null;
            const [x1, y1, x2, y2] = [from.x + WIDTH, from.y + HEIGHT / 2, to.x, to.y + HEIGHT / 2];
            const middle = (x2 - x1) / 2;
            return (
              <path
                key={link.id}
                className={`edge ${link.kind}`}
                d={`M${x1} ${y1}C${x1 + middle} ${y1} ${x2 - middle} ${y2} ${x2} ${y2}`}
                markerEnd={`url(#${id}a)`}
                data-edge={`${link.from.reference} ${link.to.reference}`}
              />
            );
          })}
        </svg>
        <ol aria-label={words.family}>
          {members.map(({ engagement }) => {
            const at = place.get(engagement.reference);
            return (
              <li
                key={engagement.reference}
                style={{ left: at?.x, top: at?.y, width: WIDTH, height: HEIGHT }}
                aria-current={engagement.reference === reference ? 'true' : undefined}
                data-member={engagement.reference}
              >
                <RelatedNode engagement={engagement} />
              </li>
            );
          })}
        </ol>
      </div>
      {(data?.lineage.totalCount ?? 0) > links.length && (
        <p className="small muted">{words.familyOf(links.length, data?.lineage.totalCount ?? 0)}</p>
      )}
    </div>
  );
}
