import type { Room } from './open-database.ts';

/** Says whether there is room for more, by a measure at most five seconds old. */
export type RoomWatch = { readonly hasRoom: () => boolean };

const FRESH_MS = 5000;
/** Left free for the system and the log: 100 MB, or a twentieth of a small disk. */
const RESERVE_BYTES = 100 * 1024 * 1024;
const RESERVE_SHARE = 0.05;

/**
 * Watches that tips leave the machine room to live: at most `maxBytes` of database, and a reserve on its
 * disk. It measures in the background when somebody asks and the last measure is old; while measuring
 * fails, the last answer stands, and the database itself says when it is full. `now` gives ms.
 */
export function createRoomWatch(
  measure: () => Promise<Room>,
  maxBytes: number,
  now: () => number,
): RoomWatch {
  let isRoomy = true;
  let measuredAt = Number.NEGATIVE_INFINITY;
  const refresh = async () => {
    measuredAt = now();
    try {
      isRoomy = leavesRoom(await measure(), maxBytes);
    } catch {
      // The next question measures again.
    }
  };
  void refresh();
  return {
    hasRoom() {
      if (now() - measuredAt >= FRESH_MS) void refresh();
      return isRoomy;
    },
  };
}

function leavesRoom(room: Room, maxBytes: number): boolean {
  const isReserveFree = room.freeBytes >= RESERVE_BYTES || room.freeShare >= RESERVE_SHARE;
  return room.usedBytes < maxBytes && isReserveFree;
}
