/** True where the county has a key of Tianditu; set by astro.config.ts, so that nothing of Leaflet is built without. */
declare const BASE_MAP: boolean;

declare module 'leaflet/dist/leaflet.css?inline' {
  const css: string;
  export default css;
}
