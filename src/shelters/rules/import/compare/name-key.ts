import { halfWidth } from '../cells/plain-text.ts';

/** Words that say what a place is used for, not which it is. */
const PURPOSE = /(应急)?避[灾难险](安置)?(场所|点)?|安置点|\(.*?示例.*?\)/g;

/**
 * A name as it is compared: the same place spelt otherwise has the same key. Overlooked are spaces,
 * brackets, full width, 村 beside 村委会 and 村民委员会, and words of purpose such as 避灾安置场所.
 * `'华山村 村委会（避灾点）'` and `'华山村委会'` are both `'华山村'`. Never fails; a name of nothing else keeps itself.
 */
export function nameKey(name: string): string {
  const plain = halfWidth(name)
    .toLowerCase()
    .replace(/[\s·\-—_"'“”]/g, '');
  const bare = plain
    .replace(PURPOSE, '')
    .replace(/[()[\]【】〔〕《》]/g, '')
    .replace(/村(民)?委(员)?(会)?/g, '村')
    .replace(/村+/g, '村');
  return bare === '' ? plain : bare;
}

/** True when two rows may be of one place as far as town and village say; a blank one agrees with all. */
export function mayBeOnePlace(a: Whereabouts, b: Whereabouts): boolean {
  const agree = (one: string, other: string) =>
    one === '' || other === '' || nameKey(one) === nameKey(other);
  return agree(a.town, b.town) && agree(a.village, b.village);
}

type Whereabouts = { readonly town: string; readonly village: string };
