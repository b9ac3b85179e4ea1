import type { RadarInk } from './draw-radar.ts';

/** Reads the page's colours, font and text size, as they are now, for drawing. */
export function readInk(): RadarInk {
  const root = getComputedStyle(document.documentElement);
  const token = (name: string) => root.getPropertyValue(name).trim();
  // Elder text is larger by its tokens, not by the root: 1.125 rem is standard reading text.
  const elder = Number.parseFloat(token('--body')) / 1.125;
  return {
    ink: token('--ink'),
    ink2: token('--ink-2'),
    paper: token('--paper'),
    surface: token('--surface'),
    strong: token('--line-strong'),
    pine: token('--pine'),
    onPine: token('--on-pine'),
    font: token('--font'),
    rem: Number.parseFloat(root.fontSize) * elder,
  };
}

/** Calls `draw` when colours or sizes may have changed: theme, text size, window. */
export function watchInk(canvas: HTMLElement, draw: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const settings = new MutationObserver(draw);
  const size = new ResizeObserver(draw);
  settings.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-text'] });
  size.observe(canvas);
  dark.addEventListener('change', draw);
  return () => {
    settings.disconnect();
    size.disconnect();
    dark.removeEventListener('change', draw);
  };
}
