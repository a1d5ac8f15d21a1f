import { KeyedNames } from '#device/kept/keyed-names.ts'
import type { RowChange } from '#device/kept/replica/replica.ts'
import { readSlotFile } from '#device/vault/slot-file.ts'
import { openLocalKey } from '#sealing/members/local.ts'
import { openSlot, passphraseKeys } from '#sealing/members/slot.ts'
import { cheapStretch, given, PASSPHRASE } from './given.ts'
import type { Tested } from './system.ts'

type Stored = Pick<Tested, 'replica' | 'keySlots'>

/**
 * What a device stores, under the names that its rooms use, `<member>/<store>/<row>`, and sealed: what nobody can see
 * who lacks the passphrase. Read past the device, so it is asked for anew after each change.
 */
export async function clearRows(device: Stored, passphrase = PASSPHRASE) {
  const names = new Map<string, KeyedNames>()
  for (const member of await device.keySlots.members()) names.set(member, await namesOf(device, member, passphrase))
  const of = (key: string): KeyedNames => {
    const one = names.get(key.slice(0, key.indexOf('/')))
    if (!one) throw new Error('the rows of a member of this device')
    return one
  }
  const stored = await device.replica.keys('')
  const inClear = stored.filter((key) => !key.includes('/='))
  const keyed = await Promise.all([...names].map(([member, one]) => one.keys(`${member}/`)))
  const all = [...new Set([...inClear, ...keyed.flat()])].sort()
  const keys = (prefix = '') => all.filter((key) => key.startsWith(prefix))
  return {
    keys,
    get: (key: string) => of(key).get(key),
    list: (prefix: string) =>
      Promise.all(keys(prefix).map(async (key) => ({ key, value: (await of(key).get(key)) ?? new Uint8Array(0) }))),
    write: async (changes: readonly RowChange[]) => {
      for (const change of changes) await of(change.key).write([change], 'durable')
    },
  }
}

async function namesOf({ replica, keySlots }: Stored, member: string, passphrase: string): Promise<KeyedNames> {
  const slot = await readSlotFile(keySlots, member)
  if (!slot) throw new Error('a member of this device')
  const { slotKey } = await passphraseKeys(passphrase, slot.accountSecret, cheapStretch)
  const vaultKey = given(await openSlot({ org: slot.org, member: slot.member, slot: slot.slot, slotKey }))
  const place = { org: slot.org, member: slot.member, device: slot.home }
  const localKey = given(await openLocalKey({ ...place, vaultKey, sealed: slot.localKey }))
  return KeyedNames.under(localKey, replica, member)
}
