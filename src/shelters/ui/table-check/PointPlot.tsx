import type { JSX } from 'preact';
import type { Box, Position } from '#places/rules/position.ts';
import type { ResultView } from './check-view.ts';

/** Width of the county's frame in units of the picture; the height follows its true shape. */
const WIDTH = 320;
/** Room around the frame, for points on its edge and the word "north". */
const MARGIN = 16;
const TOP = 40;
/** What a warning must be about to make its point a ring. */
const OF_PLACE = /\.(position|datum|same|name-twice)/;

/**
 * Every point on a frame of the county, north up. One path for all the dots and one for the rings,
 * points on one spot drawn once: a hundred thousand points are two elements.
 */
export function PointPlot({ view: { result, context, t } }: { view: ResultView }): JSX.Element {
  const { box } = context;
  const height = Math.round(heightOf(box));
  const odd = new Set(
    result.warnings.filter(({ code }) => OF_PLACE.test(code)).map(({ row }) => row),
  );
  const dots = spotsOf(
    result.rows.filter(({ row }) => !odd.has(row)).map(({ position }) => position),
    box,
    height,
  );
  const rings = spotsOf(
    result.rows.filter(({ row }) => odd.has(row)).map(({ position }) => position),
    box,
    height,
  );
  const middle = MARGIN + WIDTH / 2;
  return (
    <figure class="plot">
      <svg
        viewBox={`0 0 ${WIDTH + 2 * MARGIN} ${height + TOP + MARGIN}`}
        role="img"
        aria-label={t('shelter-check.page.plot', { count: result.rows.length })}
      >
        <text x={middle} y={20} text-anchor="middle">
          {t('shelter-check.page.north')}
        </text>
        <path class="arrow" d={`M${middle - 8} ${TOP - 2}h16l-8-13z`} />
        <rect x={MARGIN} y={TOP} width={WIDTH} height={height} />
        <path class="dots" d={dots.map(([x, y]) => `M${x} ${y}h0`).join('')} />
        <path
          class="rings"
          d={rings.map(([x, y]) => `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0`).join('')}
        />
      </svg>
      <figcaption class="small">{t('shelter-check.page.plotNote')}</figcaption>
    </figure>
  );
}

function heightOf({ west, east, south, north }: Box): number {
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  return (WIDTH * (north - south)) / ((east - west) * narrowing);
}

function spotsOf(
  positions: readonly Position[],
  { west, east, south, north }: Box,
  height: number,
): readonly (readonly [number, number])[] {
  const spots = new Map<string, readonly [number, number]>();
  for (const { lon, lat } of positions) {
    const x = Math.round(MARGIN + ((lon - west) / (east - west)) * WIDTH);
    const y = Math.round(TOP + ((north - lat) / (north - south)) * height);
    spots.set(`${x} ${y}`, [x, y]);
  }
  return [...spots.values()];
}
