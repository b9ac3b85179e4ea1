import { circleMarker, map as openLeaflet, tileLayer } from 'leaflet';
import css from 'leaflet/dist/leaflet.css?inline';
import type { Position } from '#places/rules/position.ts';

/** A place on the map: WGS-84, which is Tianditu's own system to decimetres. */
export type MapMark = Position & { readonly label: string; readonly fits: boolean };

/** What the map shows and in which colours. */
export type MapScene = {
  readonly key: string;
  readonly middle: Position;
  readonly me: string | undefined;
  readonly marks: readonly MapMark[];
  readonly ink: { readonly ink: string; readonly pine: string; readonly surface: string };
  /** Named at the map's edge, as Tianditu asks. */
  readonly source: string;
};

const FIRST_ZOOM = 13;

/**
 * Opens Tianditu's map with the places on it, until the function it gives is called. Its style sheet is
 * put on the page here, because the page's policy allows no sheet from a file. Tiles are never kept.
 */
export function openMap(element: HTMLElement, scene: MapScene): () => void {
  const { key, middle, me, marks, ink, source } = scene;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const map = openLeaflet(element).setView([middle.lat, middle.lon], FIRST_ZOOM);
  // Nothing but the source stands at the edge: Leaflet is named with the licences.
  map.attributionControl.setPrefix(false);
  for (const layer of ['vec', 'cva']) {
    const query = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`;
    tileLayer(
      `https://t{s}.tianditu.gov.cn/${layer}_w/wmts?${query}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${key}`,
      { subdomains: '01234567', maxZoom: 18, attribution: source },
    ).addTo(map);
  }
  for (const { lon, lat, label, fits } of marks) {
    circleMarker([lat, lon], {
      radius: 10,
      color: fits ? ink.surface : ink.ink,
      weight: 2,
      fillColor: fits ? ink.pine : ink.surface,
      fillOpacity: 1,
      ...(fits ? {} : { dashArray: '4 4' }),
    })
      .bindTooltip(label)
      .addTo(map);
  }
  if (me !== undefined) {
    circleMarker([middle.lat, middle.lon], { radius: 7, color: ink.ink, fillOpacity: 1 })
      .bindTooltip(me)
      .addTo(map);
  }
  return () => {
    map.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
