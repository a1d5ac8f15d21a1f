import { z } from 'zod'
import { answerSchema, knownCode, part } from './answer.ts'
import { bytes, hash, id, position, bytesAtMost } from './bytes.ts'
import { SignedRecord, STOOD_MARK, StoodMarks } from './records.ts'

const SLOTS = ['passphrase', 'recovery-code', 'organisation'] as const

/**
 * A sealed slot that opens the vault key: docs/sealing.md §3. `proof` is SHA-256(authKey); absent for the
 * organisation's slot.
 */
export const SlotSchema = z.strictObject({ slot: z.enum(SLOTS), sealed: bytesAtMost(1024), proof: hash.nullable() })
export type SlotSchema = z.infer<typeof SlotSchema>
/** Slots as a device reads them: a slot of an unknown type is left out, because the device could not use it. */
const HeardSlots = z
  .array(part({ slot: knownCode(SLOTS, 'not-known'), sealed: bytesAtMost(1024), proof: hash.nullable() }))
  .transform((slots) =>
    slots.flatMap(({ slot, ...rest }): SlotSchema[] => (slot === 'not-known' ? [] : [{ slot, ...rest }])),
  )

export const Vault = z.strictObject({ vault: bytesAtMost(4096), slots: z.array(SlotSchema).min(1).max(3) })
export type Vault = z.infer<typeof Vault>

/** POST /v1/organisation, once, with the set-up code that `homeward init` printed. `directory`: organisation, member, custodian, device. */
export const FoundOrganisation = z.strictObject({
  v: z.literal(1),
  setup: z.string().max(64),
  org: id,
  member: id,
  directory: z.array(SignedRecord).min(4).max(8),
  vault: Vault,
})
export type FoundOrganisation = z.infer<typeof FoundOrganisation>

/**
 * GET /v1/organisation → the receipt key the server offers before an organisation exists, and whether an organisation
 * exists.
 */
export const OrganisationState = answerSchema({
  v: z.literal(1),
  receiptKey: bytes(32),
  founded: z.boolean(),
  incarnation: id,
})
export type OrganisationState = z.infer<typeof OrganisationState>

/** POST /v1/invitation (a signed-in custodian). `hours` until it expires. */
export const NewInvitation = z.strictObject({
  v: z.literal(1),
  invitation: id,
  hours: z.number().int().min(1).max(168),
})
export type NewInvitation = z.infer<typeof NewInvitation>

/**
 * POST /v1/invitation/open (not signed in) → the directory to pin. May be called again after the answer, until the
 * member is certified.
 */
export const OpenInvitation = z.strictObject({ v: z.literal(1), invitation: id })
export const InvitationOpened = answerSchema({ v: z.literal(1), org: id, directory: z.array(SignedRecord) })
export type InvitationOpened = z.infer<typeof InvitationOpened>

/**
 * POST /v1/invitation/answer (not signed in). Accepts one answer; the same bytes sent again succeed in the same way and
 * write nothing.
 */
export const AnswerInvitation = z.strictObject({
  v: z.literal(1),
  invitation: id,
  member: id,
  answer: bytesAtMost(4096),
  vault: Vault,
})
export type AnswerInvitation = z.infer<typeof AnswerInvitation>

/** GET /v1/invitation (a signed-in custodian) → the answers that a custodian has not confirmed yet. */
export const InvitationList = answerSchema({
  v: z.literal(1),
  invitations: z.array(
    part({ invitation: id, member: id.nullable(), answer: bytesAtMost(4096).nullable(), endsAt: z.number() }),
  ),
})
export type InvitationList = z.infer<typeof InvitationList>

/**
 * POST /v1/vault (not signed in) → vault, the one slot, and the directory. Wrong tries of a passphrase are counted and
 * slowed down; those that show `account` (docs/sealing.md §3) apart from those that do not. An app sends `account` only
 * after `too-many-tries`: a server from before it refuses the field.
 */
export const OpenVault = z.strictObject({
  v: z.literal(1),
  member: id,
  slot: z.enum(['passphrase', 'recovery-code']),
  authKey: bytes(32),
  account: bytes(32).optional(),
})
export const VaultOpened = answerSchema({
  v: z.literal(1),
  org: id,
  vault: bytesAtMost(4096),
  slots: HeardSlots,
  directory: z.array(SignedRecord),
  /** For two shareholders: what stood before within 30 days, the newest first. */
  former: z.array(part({ vault: bytesAtMost(4096), slots: HeardSlots })).optional(),
})
export type VaultOpened = z.infer<typeof VaultOpened>

/**
 * PUT /v1/vault (signed in as its member) replaces the slots it names; the others stay. An answer without content is
 * 204. Where the agency speaks version 3 the member's key signs it (`sig`, docs/sealing.md §3), the vault is the one that
 * stands, and the organisation's slot is not among the slots.
 */
export const ReplaceVault = z.strictObject({ v: z.literal(1), vault: Vault, sig: bytes(64).optional() })

/**
 * PUT /v1/vault/again (signed in as its member), for 30 days after the server was set back: the vault and slots that
 * were put there since, under a signature of the member's present key. `instead`: SHA-256(authKey) of slots that these
 * came in the place of. An answer without content is 204.
 */
export const VaultAgain = z.strictObject({
  v: z.literal(1),
  vault: Vault,
  instead: z.array(hash).max(8),
  sig: bytes(64),
})

/**
 * PUT /v1/vault/keys (signed in as its member): new keys of the member in the place of those that lay on a lost phone,
 * as one act: the record of the directory, and the vault with all slots. An answer without content is 204; the same
 * record sent again changes nothing.
 */
export const RenewKeys = z.strictObject({ v: z.literal(1), record: SignedRecord, vault: Vault })

/** PUT /v1/vault/account (signed in as its member): SHA-256 of the member's account key. An answer without content is 204. */
export const ShowAccount = z.strictObject({ v: z.literal(1), account: hash })

/** POST /v1/vault/recover (signed in as a custodian's device) → VaultOpened with the vault and the organisation slot of a member, for two shareholders to open. Logged. */
export const RecoverVault = z.strictObject({ v: z.literal(1), member: id })

/**
 * PUT /v1/vault/recover (signed in as a custodian's device): the vault and slot that the two shareholders made, with
 * which the member signs in again. Logged.
 */
export const GiveBackVault = z.strictObject({
  v: z.literal(1),
  member: id,
  vault: Vault,
  /** Where the agency speaks version 3: the new keys of the member, signed by root. One act with the vault. */
  record: SignedRecord.optional(),
})

/**
 * POST /v1/directory: records to append. Needs no session: a record proves itself, and a device is certified before it
 * can sign in. Records that are already stored at their seq are no error. `stood`: for each record in their order, the
 * server's mark that it had this record, or the one in a `given-back`; empty where the sender has none.
 * → the head of the directory, and the mark of each of these records.
 */
export const AppendDirectory = z.strictObject({
  v: z.literal(1),
  org: id,
  records: z.array(SignedRecord).min(1).max(16),
  stood: z.array(bytesAtMost(STOOD_MARK)).max(16).optional(),
})
export const DirectoryAppended = answerSchema({ v: z.literal(1), directory: position, stood: StoodMarks.optional() })
export type DirectoryAppended = z.infer<typeof DirectoryAppended>
