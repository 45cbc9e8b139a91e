import { useId } from 'react';
import { MarksKeyboard } from '../marks-keyboard';
import type { WorldMapProps } from '../series';
import { boxAround, placeLabels } from './labels';
import { MAP_HEIGHT, MAP_WIDTH } from './map-size';
import { OUTLINES, placeOf } from './outlines';

/** Places that are named on the map itself. */
const NAMED = 5;
const RADIUS = 4.5;

/** The world in the Equal Earth projection, land shaded by quantity; what is too small to be seen is a circle. */
export function WorldMap({ title, description, places, home, saying, onSelect, onFilter }: WorldMapProps) {
  const heading = useId();
  const homeOutline = placeOf(home.key, home.m49);
  const drawn = places.flatMap((place) => {
    const at = placeOf(place.key, place.m49);
    return at ? [{ place, ...at }] : [];
  });
  const outlined = new Map(drawn.flatMap((one) => (one.outline ? [[one.outline, one] as const] : [])));
  const dots = drawn.filter(({ outline }) => outline === null || outline.small);
  const homeLabel = homeOutline && { text: home.label, x: homeOutline.middle[0], y: homeOutline.middle[1] };
  const bySize = [...drawn].sort((a, b) => b.place.value - a.place.value);
  const largest = bySize.slice(0, NAMED);
  const labels = placeLabels(
    largest.map(({ place, middle }) => ({ text: `${place.label} ${place.valueText}`, x: middle[0], y: middle[1] })),
    MAP_WIDTH,
    MAP_HEIGHT,
    homeLabel ? [boxAround(homeLabel)] : [],
  );
  const keyOfLabel = new Map(largest.map(({ place }) => [`${place.label} ${place.valueText}`, place]));
  return (
    <div className={drawn.length > 0 ? 'chart-box world' : 'world'}>
      <svg viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`} role="img" aria-labelledby={`${heading}t ${heading}d`}>
        <title id={`${heading}t`}>{title}</title>
        <desc id={`${heading}d`}>{description}</desc>
        {OUTLINES.map((outline, index) => {
          const one = outlined.get(outline);
          if (!one) return <path key={index} className={outline === homeOutline?.outline ? 'land home' : 'land'} d={outline.path} />;
          const { place } = one;
          return (
            <path
              key={index}
              className={`land m${place.shade} mark${place.pressed ? ' pressed' : ''}`}
              d={outline.path}
              data-mark={`${place.key}|land`}
              data-value={place.value}
              onClick={() => onFilter(place.key)}
            >
              <title>{saying(place)}</title>
            </path>
          );
        })}
        {dots.map(({ place, middle }) => (
          <circle
            key={place.key}
            className={`dot m${place.shade} mark${place.pressed ? ' pressed' : ''}`}
            cx={middle[0]}
            cy={middle[1]}
            r={RADIUS}
            data-mark={`${place.key}|dot`}
            data-value={place.value}
            onClick={() => onFilter(place.key)}
          >
            <title>{saying(place)}</title>
          </circle>
        ))}
        {labels.map((label) => {
          const place = keyOfLabel.get(label.text);
          if (!place) return null;
          return (
            <g key={label.text} className="wide-label">
              <line className="tick" x1={label.x} y1={label.y} x2={label.labelX} y2={label.labelY - 4} />
              <text
                className="t-ink halo mark"
                x={label.labelX + (label.anchor === 'start' ? 3 : -3)}
                y={label.labelY}
                textAnchor={label.anchor}
                data-mark={`${place.key}|label`}
                data-value={place.value}
                onClick={() => onSelect(place.key)}
              >
                {label.text}
              </text>
            </g>
          );
        })}
        {homeLabel && (
          <text className="t-ink halo wide-label" x={homeLabel.x} y={homeLabel.y} textAnchor="middle">
            {homeLabel.text}
          </text>
        )}
      </svg>
      {bySize.length > 0 && (
        <MarksKeyboard
          title={title}
          along="y"
          groups={bySize.map(({ place, outline }) => [
            { key: `${place.key}|${outline?.small === false ? 'land' : 'dot'}`, text: saying(place), pressed: place.pressed },
          ])}
          onEnter={({ key }) => onFilter(placeOfMark(key))}
          onOpen={({ key }) => onSelect(placeOfMark(key))}
        />
      )}
    </div>
  );
}

/** The place that a mark's key is of. */
function placeOfMark(key: string): string {
  return key.slice(0, key.lastIndexOf('|'));
}
