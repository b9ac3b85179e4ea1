/** An angle of degrees in radians. Never fails. */
export function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
