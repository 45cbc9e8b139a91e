import { useId } from 'react';
import { useWidth } from '../../charts/use-width';
import { formatDate } from '../../i18n/dates';
import { useEngagementWords } from '../../i18n/engagement/words';
import { useLanguage } from '../../i18n/locale';
import { formatSpanOrDate } from '../../i18n/when';
import type { EngagementDetail, RevisionEntry } from '../../lib/api';
import { type Lane, MOST_TICKS, timelineOf } from './timeline-shape';

const LANE = 40;
const AXIS = 28;
/** What a month with its year takes in either language, and with some room before the next. */
const LABEL = 64;
const TICK_ROOM = LABEL + 12;

/** When an engagement was planned, when it was, and what else about it has a day: drawn once, and said in words. */
export function EngagementTimeline({
  engagement,
  revisions,
  today,
}: {
  engagement: EngagementDetail;
  revisions: readonly RevisionEntry[];
  today: string;
}) {
  const words = useEngagementWords();
  const language = useLanguage();
  const { element, width } = useWidth<HTMLDivElement>();
  const title = useId();
  const description = useId();
  const timeline = timelineOf(
    {
      ...engagement,
      deployments: engagement.__typename === 'Mission' ? engagement.deployments : [],
      changedAt: revisions.map(({ at }) => at),
    },
    today,
    Math.max(2, Math.min(MOST_TICKS, Math.floor(width / TICK_ROOM))),
  );
  if (!timeline) return null;
  const { lanes, first, last, ticks, changesBeyond } = timeline;
  const x = (day: number) => ((day - first) / (last - first)) * width;
  const height = lanes.length * LANE + AXIS;
  const said = ({ name, bars, points }: Lane) => {
    // Several are counted: their table has each.
    const spans =
      bars.length > 1
        ? [words.points.deployments(bars.length)]
        : bars.map(({ from, to, open }) => (open && from ? words.since(formatDate(from, language)) : formatSpanOrDate(from, to, language)));
    const happened = points.length > 0 ? [words.points[name === 'changes' ? 'changes' : 'followUps'](points.length)] : [];
    return words.laneSays(words.lane[name], [...spans, ...happened].join('; '));
  };
  return (
    <div ref={element} className={`timeline ${engagement.kind}`} data-timeline="">
      {width > 0 && (
        <svg role="img" aria-labelledby={`${title} ${description}`} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          <title id={title}>{words.timeline}</title>
          <desc id={description}>{lanes.map(said).join('. ')}.</desc>
          {ticks.map(({ day, date }) => (
            <g key={date}>
              <line className="tick" x1={x(day)} x2={x(day)} y1={0} y2={height - AXIS} />
              {x(day) <= width - LABEL && (
                <text className="t-axis" x={x(day)} y={height - 8}>
                  {formatDate(date, language)}
                </text>
              )}
            </g>
          ))}
          {lanes.map((lane, index) => (
            <g key={lane.name} data-lane={lane.name} transform={`translate(0 ${index * LANE})`}>
              <text className="t-lane" x={0} y={14}>
                {said(lane)}
              </text>
              {lane.bars.map((bar, at) => (
                <rect
                  key={at}
                  className={`bar ${lane.name}${bar.open ? ' open' : ''}`}
                  x={x(bar.first)}
                  y={22}
                  width={Math.max(4, (bar.open ? width : x(bar.last + 1)) - x(bar.first))}
                  height={10}
                />
              ))}
              {lane.points.map((point, at) => (
                <circle key={at} className={`point ${point.state}`} cx={x(point.day)} cy={27} r={5} />
              ))}
            </g>
          ))}
        </svg>
      )}
      {changesBeyond > 0 && <p className="small muted">{words.changesBeyond(changesBeyond)}</p>}
    </div>
  );
}
