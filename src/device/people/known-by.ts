import type { Entry } from '#domain/entry/entry.ts'
import type { Directory } from '#sealing/directory/directory-history.ts'
import { idText } from '#sealing/primitives/id.ts'
import { deviceText, memberText } from '../kept/id-text.ts'

/** Whose word on a time counts, where no single clock does. */
const COLLEAGUES = 2

/** A colleague's device, its position in the directory, and when it first wrote by its own clock, ms. */
interface FirstWriting {
  readonly member: string
  readonly since: number
  readonly at: number
}

/** A position of the directory, and whose word on its time does not count. */
export interface PositionBy {
  readonly since: number
  readonly member: Uint8Array | undefined
}

/**
 * By when each record of the directory stood there, as far as others show it; the record itself holds no time. Whatever
 * a colleague’s device wrote was written after that device was certified, so also after each record before it. Two
 * colleagues have to show it, neither of them whom it is of: one clock may be wrong, and a thief dates what they write as
 * they like.
 * After a set-back, positions on a lost branch say nothing about the present one.
 */
export function timesOfPositions(
  directory: Pick<Directory, 'devices' | 'places'>,
  lines: Iterable<{ readonly entries: readonly Pick<Entry, 'device' | 'recordedAt'>[] }>,
): (position: PositionBy) => number | null {
  const first = new Map<string, number>()
  for (const { entries } of lines)
    for (const { device, recordedAt } of entries) {
      const at = Date.parse(recordedAt)
      if (at < (first.get(device) ?? Number.POSITIVE_INFINITY)) first.set(device, at)
    }
  const lost = [...directory.places.values()].flatMap(({ at, lost: branch }) =>
    branch ? [{ from: branch.from, at }] : [],
  )
  const writings = [...directory.devices.values()]
    .flatMap(({ device, member, since }): readonly FirstWriting[] => {
      const at = first.get(deviceText(device))
      const isUnclear = lost.some((one) => one.from < since && since <= one.at)
      return at === undefined || isUnclear ? [] : [{ member: memberText(member), since, at }]
    })
    .sort((one, other) => one.at - other.at)
  return ({ member, since }) => {
    const later = writings.filter((one) => one.since > since && one.member !== (member && idText(member)))
    const isSecond = ({ member: by }: FirstWriting, at: number) =>
      new Set(later.slice(0, at).map((one) => one.member)).add(by).size === COLLEAGUES
    return later.find(isSecond)?.at ?? null
  }
}
