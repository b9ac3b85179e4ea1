/** The address of a made file is kept this long: a slow phone asks before it saves. */
const KEEP_MS = 60_000;

/** Saves text as a file of the person's own; nothing leaves the device. `type` is a media type. */
export function saveFile(name: string, type: string, pieces: Iterable<string>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([...pieces], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
