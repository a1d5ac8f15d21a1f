import { z } from 'zod'
import { defineKind, type Kind } from '#domain/kind.ts'

const id = z.string().length(22)
const name = z.string().trim().min(1).max(200)

/**
 * What the device itself writes into files: who is called how (in the team file, so that no server knows a name), and what two devices must tell
 * each other about a file without telling the server.
 */
export const organisationNamed = defineKind({
  name: 'organisation-named',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ name }),
  single: {},
})

export const memberNamed = defineKind({
  name: 'member-named',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ member: id, name }),
  single: { key: (body) => body.member },
})

/** The first of two people asks; `sig` is what docs/sealing.md §4 wants of them, over the access head named here. */
export const erasureAsked = defineKind({
  name: 'erasure-asked',
  folders: ['card'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ reason: z.string().trim().min(1).max(2000), device: id, prev: z.string().length(43), sig: z.string().length(86) }),
})

/** Why an entry was taken out. The record of it that the server sees has no reason. */
export const entryRedacted = defineKind({
  name: 'entry-redacted',
  folders: ['card', 'identity', 'care', 'health', 'therapy', 'status', 'justice', 'whereabouts', 'origins'],
  step: 'any',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ entry: id, reason: z.string().trim().min(1).max(2000) }),
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

export const DEVICE_KINDS: readonly Kind[] = [organisationNamed, memberNamed, erasureAsked, entryRedacted, deviceForked, recoveryDrilled]

/** The kinds of the work and those of the device, each once. */
export function withDeviceKinds(kinds: readonly Kind[]): readonly Kind[] {
  const known = new Set(kinds.map((kind) => kind.name))
  return [...kinds, ...DEVICE_KINDS.filter((kind) => !known.has(kind.name))]
}
