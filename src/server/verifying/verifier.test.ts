import { afterEach, expect, it } from 'vitest'
import { randomBytes, type Bytes } from '#sealing/primitives/bytes.ts'
import { type SigningKey, signingKey } from '#sealing/primitives/ed25519.ts'
import { buildSegment, NO_SEGMENT } from '#sealing/segments/segment.ts'
import { Verifier } from './verifier.ts'

const verifier = new Verifier()
afterEach(() => verifier.stop())

async function segmentBy(deviceKey: SigningKey, entries: readonly Bytes[]) {
  return buildSegment({ org: randomBytes(16), file: randomBytes(16), folder: 1, epoch: 1, folderKey: randomBytes(32), device: randomBytes(16), deviceKey, first: 1, prev: NO_SEGMENT, seen: 0, entries })
}

/** A good segment, one with a changed ciphertext, and one under another's name. */
async function threeOf(length: number) {
  const [own, other] = [await signingKey(randomBytes(32)), await signingKey(randomBytes(32))]
  const segment = await segmentBy(own, [new Uint8Array(length).fill(7)])
  const changed = new Uint8Array(segment.bytes)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  return { segment, all: [{ bytes: segment.bytes, key: own.publicKey }, { bytes: changed, key: own.publicKey }, { bytes: segment.bytes, key: other.publicKey }] }
}

it.each([['few words, at once', 300], ['many words, on its own thread', 120_000]])('refuses what was changed on the way and what another signed: %s', async (_, length) => {
  const { segment, all } = await threeOf(length)
  expect((await verifier.verify(all)).map(({ signed }) => signed)).toEqual([true, false, false])
  expect((await verifier.verify(all)).map(({ id }) => id)).toEqual([segment.id, segment.id, segment.id])
})

it('tells whoever waits that its thread ended, and goes on with another', async () => {
  const { all } = await threeOf(120_000)
  const waiting = verifier.verify(all).then(() => 'verified', (error: unknown) => String(error))
  await verifier.stop()
  expect(await waiting).toContain('ended')
  expect((await verifier.verify(all)).map(({ signed }) => signed)).toEqual([true, false, false])
})
