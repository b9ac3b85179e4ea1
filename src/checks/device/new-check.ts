import { type Check, startCheck } from '#checks/rules/check.ts';

/** Begins a walk on this device: id and time come from here. The household's name goes on. */
export function newCheck(list: string, name = ''): Check {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const at = Date.now();
  return startCheck({ id: `${at.toString(36)}-${random.toString(36)}`, list, at, name });
}
