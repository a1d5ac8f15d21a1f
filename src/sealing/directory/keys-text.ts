import type { Bytes } from '#bytes.ts'
import { u32 } from '../primitives/bytes.ts'
import { sign, type SigningKey } from '../primitives/ed25519.ts'
import { labelled } from '../primitives/label.ts'

/** A new generation of a member's keys, at one place of the directory: what a kept device signs beside the member. */
export interface NewKeys {
  readonly org: Bytes
  readonly prev: Bytes
  readonly member: Bytes
  readonly generation: number
  readonly x: Bytes
  readonly e: Bytes
  readonly kept: readonly Bytes[]
}

export const keysText = ({ org, prev, member, generation, x, e, kept }: NewKeys): Bytes =>
  labelled('keys', org, prev, member, u32(generation), x, e, ...kept)

export const signKeys = async (how: NewKeys, device: { id: Bytes; key: SigningKey }) => ({
  device: device.id,
  sig: await sign(device.key, keysText(how)),
})
