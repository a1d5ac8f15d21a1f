import type { Directory } from '#sealing/directory/directory-history.ts'

const HOUR = 3_600_000
/** How long a device of the member writes the archive after it was begun (docs/sealing.md 4.9). */
const DAYS = 7

/** Who began to take everything out, and until when, ms; those of before are over. */
export function takingOutNow(
  { takenOut }: Pick<Directory, 'takenOut'>,
  now: number,
): readonly { readonly member: string; readonly from: number; readonly until: number }[] {
  return takenOut
    .map(({ member, hour }) => ({ member, from: hour * HOUR, until: hour * HOUR + DAYS * 24 * HOUR }))
    .filter(({ until }) => now < until)
}
