/** IndexedDB that opens and is never heard of again, nor tells which databases there are. */
export function silenceIndexedDb(): void {
  // A true request, because idb takes nothing else for one; nobody hears that it is done.
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (name) {
    return Object.assign(open.call(this, `${name}-silent`), { addEventListener() {} });
  };
  IDBFactory.prototype.databases = () => new Promise(() => {});
}

/**
 * What IndexedDB does on phones that do not let it work: a name for the test, and a script for
 * `page.addInitScript`, which must stand by itself.
 */
export const STORAGE_TROUBLES: readonly (readonly [name: string, make: () => void])[] = [
  ['IndexedDB is missing', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'IndexedDB refuses to open',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError');
      };
    },
  ],
  ['IndexedDB never answers', silenceIndexedDb],
];
