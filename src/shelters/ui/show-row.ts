import { windOf } from '#places/rules/bearing.ts';
import { roundDistance } from '#places/rules/round-distance.ts';
import { ageOf } from '#shelters/rules/find/age-of.ts';
import type { RankedShelter, ShelterFacts } from '#shelters/rules/find/rank-shelters.ts';
import type { Words } from '#words/rules/format-words.ts';
import { findPart } from './find-part.ts';

/** A static row and what its `data-shelter` says. */
export type Row = ShelterFacts & { readonly element: HTMLElement };

const SVG = 'http://www.w3.org/2000/svg';

/** Writes where a shelter lies and how it stands now into its row. */
export function showRow(ranked: RankedShelter<Row>, nowMs: number, t: Words): void {
  showWhere(ranked, t);
  showStatus(ranked, nowMs, t);
}

function showWhere({ shelter, distanceMetres, bearingDegrees }: RankedShelter<Row>, t: Words) {
  const where = findPart(shelter.element, '[data-where]');
  where.hidden = distanceMetres === undefined;
  if (distanceMetres === undefined || bearingDegrees === undefined) return where.replaceChildren();
  const { figure, unit } = roundDistance(distanceMetres);
  const wind = t(`shelters.wind.${windOf(bearingDegrees)}`);
  const bold = document.createElement('b');
  bold.textContent = t('shelters.where', { wind, figure, unit: t(`shelters.unit.${unit}`) });
  const small = document.createElement('span');
  small.className = 'small';
  small.textContent = t('shelters.distance');
  where.replaceChildren(bold, small, arrow(bearingDegrees));
}

function showStatus({ shelter, status }: RankedShelter<Row>, nowMs: number, t: Words) {
  const { element, statusAt, safetyValidTo } = shelter;
  const tag = findPart(element, '[data-status]');
  tag.className = `tag ${status === 'open' ? 'fill' : status === 'unknown' ? 'unknown' : ''}`;
  tag.textContent = t(`shelters.status.${status}`);

  const line = findPart(element, '[data-age]');
  const age = statusAt && ageOf(nowMs - Date.parse(statusAt));
  const said = age ? t(`shelters.age.${age.unit}`, { count: age.count }) : '';
  const was = t(`shelters.status.${shelter.status}`);
  if (status === 'unsafe' && shelter.status !== 'unsafe') {
    line.textContent = t('shelters.expired', { date: safetyValidTo ?? '' });
  } else if (status !== 'unknown') line.textContent = said;
  else if (said && shelter.status !== 'unknown') {
    line.textContent = t('shelters.age.last', { age: said, status: was });
  } else line.textContent = t('shelters.age.callFirst');
}

/** A ring with an arrow that points the way, north up. */
function arrow(degrees: number): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'p');
  svg.setAttribute('viewBox', '0 0 48 48');
  svg.setAttribute('aria-hidden', 'true');
  const ring = document.createElementNS(SVG, 'circle');
  for (const [name, value] of Object.entries({ cx: '24', cy: '24', r: '21' }))
    ring.setAttribute(name, value);
  ring.setAttribute('stroke-width', '2');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M24 36V13M15 22l9-9 9 9');
  path.setAttribute('stroke-width', '3');
  path.setAttribute('transform', `rotate(${Math.round(degrees)} 24 24)`);
  svg.append(ring, path);
  return svg;
}
