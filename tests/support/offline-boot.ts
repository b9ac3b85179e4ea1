/** The small site's only script: what the true site's boot does for offline, open to the tests. */
import * as keeping from '#offline/device/keeping.ts';

Object.assign(globalThis, { keeping });
keeping.startKeeping();
