import { fromWgs84 } from '#places/rules/datum.ts';
import type { Position } from '#places/rules/position.ts';

/** A place to be shown on another map: WGS-84 degrees and the name to stand there. */
export type MapPlace = Position & { readonly name: string };

/** The addresses that open a place on another map, by the map's key. */
export type MapLinks = Readonly<Record<'amap' | 'baidu' | 'tencent' | 'geo', string>>;

/** What the maps are told about who sends people there; it holds nothing about a person. */
const APP = 'shouan';

/**
 * The address of a place on each map, every one with its own order and datum: Amap lon,lat in
 * GCJ-02; Baidu lat,lon in WGS-84, said with `coord_type=wgs84`; Tencent lat,lon in WGS-84, said
 * with `coord_type=1`; `geo:` lat,lon in WGS-84 (RFC 5870). Six decimals, 0.1 m. All but `geo:` are
 * https, because WeChat blocks the schemes of other apps. Never fails.
 */
export function mapLinks(place: MapPlace): MapLinks {
  const name = encodeURIComponent(place.name);
  const latLon = `${six(place.lat)},${six(place.lon)}`;
  const amap = fromWgs84(place, 'gcj02');
  return {
    amap: `https://uri.amap.com/navigation?to=${six(amap.lon)},${six(amap.lat)},${name}&mode=walk&src=${APP}&callnative=1`,
    baidu: `https://api.map.baidu.com/marker?location=${latLon}&title=${name}&content=${name}&coord_type=wgs84&output=html&src=webapp.${APP}.${APP}`,
    tencent: `https://apis.map.qq.com/uri/v1/routeplan?type=walk&to=${name}&tocoord=${latLon}&coord_type=1&referer=${APP}`,
    geo: `geo:${latLon}?q=${latLon}(${name})`,
  };
}

/** Coordinates as they are copied and read out: `'29.137000, 118.410000'`, latitude first, WGS-84. */
export function writePoint({ lon, lat }: Position): string {
  return `${six(lat)}, ${six(lon)}`;
}

function six(degrees: number): string {
  return degrees.toFixed(6);
}
