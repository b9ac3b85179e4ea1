import { DRAWINGS } from '#shell/ui/Pictogram.tsx';

/** The drawings this noun's islands need. Source: `src/shell/pictograms.svg`. */
export const DRAWN = {
  ...DRAWINGS,
  copy: '<path d="M6 6h24v24H6zM18 36v6h24V18h-6"/>',
  print: '<path d="M13 16V5h22v11M13 34H5V16h38v18h-8M13 28h22v16H13z"/>',
  clock: '<circle cx="24" cy="24" r="20"/><path d="M24 12v12l8 5"/>',
  download: '<path d="M24 5v26M12 20l12 12 12-12M6 43h36"/>',
} as const;
