import type { JSX } from 'preact';
import { encode } from 'uqr';
import { Pictogram } from '#shell/ui/Pictogram.tsx';
import type { PaperKit } from './paper-kit.ts';

/** A pictogram of the page, for paper; one the page lacks leaves its place empty. */
export function Drawn({ kit, name }: { kit: PaperKit; name: string }): JSX.Element | null {
  const drawing = kit.drawings[name];
  return drawing ? <Pictogram drawing={drawing} /> : null;
}

/** Stands on each panel that shows a sample row. */
export function SampleNote({ kit }: { kit: PaperKit }): JSX.Element {
  return <p class="paper-sample">{kit.t('shelter-paper.sample')}</p>;
}

/** Lines to fill in by hand; one that is known is printed in its place. */
export function FillLines({
  lines,
}: {
  lines: readonly (readonly [label: string, known?: string])[];
}): JSX.Element {
  return (
    <dl class="fill">
      {lines.map(([label, known]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class={known ? 'known' : ''}>{known}</dd>
        </div>
      ))}
    </dl>
  );
}

/** 110, 119, 120 with their words. */
export function Numbers({ kit }: { kit: PaperKit }): JSX.Element {
  return (
    <ul class="numbers-110">
      {kit.calls.map(({ id, name }) => (
        <li key={id}>
          <b>{id}</b> {name}
        </li>
      ))}
    </ul>
  );
}

const paths = new Map<string, { readonly size: number; readonly path: string }>();

/**
 * A QR code in black on white with its four clear modules, and what it opens in words. From version 3
 * on its black part is wider than 30 mm in the places that paper.css gives it.
 */
export function QrCode({ kit, address }: { kit: PaperKit; address: string }): JSX.Element {
  const { size, path } = drawQr(address);
  return (
    <figure class="paper-qr">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={kit.t('shelter-paper.qrName', { address })}
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" shape-rendering="crispEdges" />
      </svg>
      <figcaption>{kit.t('shelter-paper.qr')}</figcaption>
    </figure>
  );
}

/** Many cards of one village carry the same code: it is drawn once. */
function drawQr(text: string): { readonly size: number; readonly path: string } {
  const known = paths.get(text);
  if (known) return known;
  const { data, size } = encode(text, { ecc: 'M', border: 4, minVersion: 3 });
  const path = data
    .flatMap((row, y) => row.map((isBlack, x) => (isBlack ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  const drawn = { size, path };
  paths.set(text, drawn);
  return drawn;
}
