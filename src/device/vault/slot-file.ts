import { z } from 'zod'
import type { Bytes } from '#bytes.ts'
import { bytes, bytesAtMost, id } from '#contract/bytes.ts'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { SlotSchema } from '#contract/enrolment.ts'
import { SignedRecord } from '#contract/records.ts'
import type { KeySlots } from '../kept/key-slots/key-slots.ts'

const MOST_BEFORE = 8

/**
 * The content of a member's key slot on a device. Secrets in it are sealed: `localKey` under the vault key, `deviceKey` under the local key; the account
 * secret is readable, as it is on the member's paper. `code`: the slot of the printed code where this device made it, and
 * `instead`: proofs of slots in whose place it put these, for a server that was set back. `next`: the slot of a new passphrase, until it is
 * certain that the server took it. `wrong` counts failed passphrases since the last success. `passkey`: a second way to the vault key, which is
 * good on this device alone; `copied` where the passkey may stand on other devices as well.
 */
export const SlotFile = z.strictObject({
  v: z.literal(1),
  org: id,
  member: id,
  home: id,
  device: id,
  genesis: SignedRecord,
  accountSecret: bytesAtMost(16),
  vault: bytesAtMost(4096),
  slot: SlotSchema,
  code: SlotSchema.optional(),
  instead: z.array(bytes(32)).max(MOST_BEFORE).optional(),
  next: SlotSchema.optional(),
  localKey: bytesAtMost(256),
  deviceKey: bytesAtMost(512),
  wrong: z.number().int().min(0),
  retryAt: z.number().nullable(),
  joining: z.strictObject({ invitation: id, fingerprint: z.string() }).nullable(),
  passkey: z
    .strictObject({ credential: bytesAtMost(1023), salt: bytes(32), sealed: bytesAtMost(256), copied: z.boolean() })
    .optional(),
})
export type SlotFile = z.infer<typeof SlotFile>

/** With this slot of the passphrase, and no other. */
export const withSlot = ({ next: _, ...file }: SlotFile, slot: SlotFile['slot']): SlotFile => ({ ...file, slot })

/** A slot of this member is put in the place of the one with this proof. */
export const putInstead = (file: SlotFile, proof: Bytes | null): SlotFile => ({
  ...file,
  instead: [...(file.instead ?? []), ...(proof ? [proof] : [])].slice(-MOST_BEFORE),
})

/** Without what belongs to slots that may not stand at the server any more. */
export const withoutBefore = ({ code: _, instead: __, ...file }: SlotFile): SlotFile => file

export async function readSlotFile(slots: KeySlots, member: string): Promise<SlotFile | undefined> {
  const bytes = await slots.read(member)
  return bytes ? fromBytes(SlotFile, bytes) : undefined
}

export function writeSlotFile(slots: KeySlots, member: string, file: SlotFile): Promise<void> {
  return slots.write(member, toBytes(file))
}
