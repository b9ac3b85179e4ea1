/** The part of an island's static HTML that a selector names; throws when the page lacks it. */
export function findPart<T extends HTMLElement = HTMLElement>(
  root: ParentNode,
  selector: string,
): T {
  const part = root.querySelector<T>(selector);
  if (!part) throw new Error(`the page has no ${selector}`);
  return part;
}
