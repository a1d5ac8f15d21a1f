import { z } from 'zod'
import { defineKind, type Kind } from '#domain/file/kind.ts'
import { EntryId, FOLDERS, MemberId } from '#domain/entry/ids.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { memberNamed } from '#domain/kinds/any/member-named.ts'
import { organisationNamed } from '#domain/kinds/any/organisation-named.ts'
import { redactionNoted, Why } from '#domain/kinds/any/redaction-noted.ts'

const id = z.string().length(22)
/** What the devices themselves must tell each other through a file without telling the server. */
/** The first of two people asks for the erasure; `sig` is their signature by docs/sealing.md §4, over the access head `prev`. */
export const erasureAsked = defineKind({
  name: 'erasure-asked',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    reason: z.string().trim().min(1).max(2000),
    device: id,
    prev: z.string().length(43),
    sig: z.string().length(86),
  }),
})

/** A second person's signature for lifting a stop on `member`, or for `member` taking back folders that nobody keeps, over the access head named here. */
export const secondAsked = defineKind({
  name: 'second-asked',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    of: z.enum(['lift', 'recover']),
    member: MemberId,
    device: id,
    prev: z.string().length(43),
    sig: z.string().length(86),
  }),
})

/**
 * Why somebody proposed that words of others are taken out (docs/sealing.md 4.5), and what will stand in their place once it is done. Which entry the
 * act takes stands in the record alone.
 */
export const actProposed = defineKind({
  name: 'act-proposed',
  folders: ['care', ...FOLDERS.filter((folder) => folder !== 'care')],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: Why.extend({
    act: z.string().length(43),
    entry: EntryId,
    writtenBy: MemberId,
    writtenOn: PlainDate.optional(),
    writtenAt: z.iso.datetime({ offset: true }).optional(),
    couldRead: z.array(MemberId).max(1_000).optional(),
  }),
})

/** Another device had written with this one's identity: a copied profile, or a disk that was set back. */
export const deviceForked = defineKind({
  name: 'device-forked',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ was: id, now: id }),
})

/** Two shares opened the organisation's slot on this day. */
export const recoveryDrilled = defineKind({
  name: 'recovery-drilled',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({}),
})

/**
 * A writer who does not keep the folder wrote where the child is, or such an entry was sent again: the keeper must still be asked which of
 * those who hold the folder need to know.
 */
export const whoNeedsToKnow = defineKind({
  name: 'who-needs-to-know',
  folders: ['whereabouts'],
  step: 'care',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ is: z.enum(['asked', 'answered']) }),
  single: {},
})

export const DEVICE_KINDS: readonly Kind[] = [
  organisationNamed,
  memberNamed,
  redactionNoted,
  erasureAsked,
  secondAsked,
  actProposed,
  deviceForked,
  recoveryDrilled,
  whoNeedsToKnow,
]

/** The kinds of the work and those of the device, each once. */
export function withDeviceKinds(kinds: readonly Kind[]): readonly Kind[] {
  const known = new Set(kinds.map((kind) => kind.name))
  return [...kinds, ...DEVICE_KINDS.filter((kind) => !known.has(kind.name))]
}
