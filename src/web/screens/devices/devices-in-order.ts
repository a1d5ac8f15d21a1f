import type { DeviceView } from '#device/people/api.ts'

/** This device first, then person by person, and of each those that hold keys before those that were removed. */
export function devicesInOrder(devices: readonly DeviceView[], language: string): readonly DeviceView[] {
  const collator = new Intl.Collator(language)
  return devices.toSorted(
    (one, other) =>
      Number(other.thisOne) - Number(one.thisOne) ||
      collator.compare(one.memberName, other.memberName) ||
      collator.compare(one.member, other.member) ||
      Number(one.revoked) - Number(other.revoked),
  )
}
