import { readFileSync } from 'node:fs'
import { ed25519 } from '@noble/curves/ed25519.js'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { verifyAccess } from '#sealing/access/access.ts'
import { openGrants } from '#sealing/access/grant.ts'
import { speaksAt } from '#sealing/directory/directory-view.ts'
import { verifyDirectory } from '#sealing/directory/directory.ts'
import { hex } from '#sealing/primitives/bytes.ts'
import { recipientKey } from '#sealing/primitives/hpke.ts'
import { cbor, digest, field, hkdf, integer, join, list, octets, openHpke, unhex } from './by-the-book.ts'
import { makeVectors2 } from './make-sealing-v2.ts'
import { bytes } from './read.ts'

const text = z.string()
const json: unknown = JSON.parse(readFileSync(new URL('sealing-v2.json', import.meta.url), 'utf8'))
const { directory, members, app, file } = z
  .object({
    directory: z.object({ org: text, headHash: text, records: z.array(text) }),
    members: z.array(z.object({ member: text, xPrivate: text, device: text, deviceKey: text })),
    app: z.object({ device: text, version: z.number(), sig: text }),
    file: z.object({
      file: text,
      access: z.array(text),
      folderKeys: z.array(z.object({ folder: z.number(), epoch: z.number(), key: text })),
    }),
  })
  .parse(json)
const [arben, drita, besa, mira] = members
if (!arben || !drita || !besa || !mira) throw new Error('four people are in the vectors')
const WHEREABOUTS = 7
const org = unhex(directory.org)
const place = join(org, unhex(file.file))
const bodies = file.access.map((record) => cbor(octets(field(cbor(unhex(record)), 'body'))))
const bodyOf = (type: string) => {
  const found = bodies.find((body) => field(body, 'type') === type)
  if (found === undefined) throw new Error(`no record of type ${type}`)
  return found
}
const isSigned = (sig: unknown, said: Uint8Array, key: string) =>
  ed25519.verify(octets(sig), said, unhex(key), { zip215: false })

it('the script that made them makes them again', async () => {
  expect(await makeVectors2()).toEqual(json)
})

describe('by the words of the specification alone, with other primitives', () => {
  it('a device has signed which version its app knows', () => {
    const said = join('homeward/1/app\0', org, unhex(app.device), integer(1, app.version))
    expect(isSigned(unhex(app.sig), said, mira.deviceKey)).toBe(true)
  })

  it('each record names the hash of the one before', () => {
    for (const [at, body] of bodies.entries())
      expect(field(body, 'prev')).toEqual(at === 0 ? new Uint8Array(32) : digest(unhex(file.access[at - 1] ?? '')))
  })

  it('a second person has signed for this member, or for who recovers which folders', () => {
    const lifted = bodyOf('bar-lifted')
    const lift = join('homeward/1/lift-bar\0', place, octets(field(lifted, 'prev')), unhex(mira.member))
    expect(isSigned(field(field(lifted, 'second'), 'sig'), lift, besa.deviceKey)).toBe(true)
    const recovered = bodyOf('recovered')
    const folders = list(field(recovered, 'epochs')).map((epoch) => integer(1, Number(field(epoch, 'folder'))))
    const recover = join(
      'homeward/1/recover\0',
      place,
      octets(field(recovered, 'prev')),
      unhex(drita.member),
      ...folders,
    )
    expect(isSigned(field(field(recovered, 'second'), 'sig'), recover, besa.deviceKey)).toBe(true)
  })

  it('a cut epoch has a check value and no former key, and the wrap of before opens what was before', () => {
    const cut = list(field(bodyOf('rotated'), 'epochs'))[0]
    const key = file.folderKeys.find(({ folder, epoch }) => folder === WHEREABOUTS && epoch === 2)?.key ?? ''
    const label = join('homeward/1/check\0', place, integer(1, WHEREABOUTS), integer(4, 2))
    expect(field(cut, 'check')).toEqual(hkdf(unhex(key), label, 32))
    expect(() => field(cut, 'previous')).toThrow('no field')
    const opened = bodyOf('opened')
    const grant = list(field(opened, 'grants')).find((one) => hex(octets(field(one, 'member'))) === besa.member)
    const info = join('homeward/1/grant\0', place, unhex(besa.member), integer(8, Number(field(opened, 'at'))))
    const held = list(cbor(openHpke(unhex(besa.xPrivate), octets(field(grant, 'wrap')), info)))
    const first = file.folderKeys.find(({ folder, epoch }) => folder === WHEREABOUTS && epoch === 1)?.key ?? ''
    expect(held).toContainEqual([WHEREABOUTS, 1, unhex(first)])
  })

  it('a grant names the day on which it ends', () => {
    expect(field(list(field(bodyOf('granted'), 'grants'))[0], 'until')).toBe('2026-12-24')
  })
})

describe('read by the reference implementation', () => {
  it('directory and stream verify, and each opens what is theirs', async () => {
    const known = await verifyDirectory(directory.records.map(bytes))
    if (!known.ok) throw new Error(known.code)
    expect([hex(known.value.head.hash), speaksAt(known.value)]).toEqual([directory.headHash, 2])
    const where = { org: known.value.org, file: bytes(file.file) }
    const access = await verifyAccess(file.access.map(bytes), known.value, where)
    if (!access.ok) throw new Error(access.code)
    expect([...access.value.barred.keys()]).toEqual([])
    const opens = async ({ member, xPrivate }: typeof besa) => {
      const x = await recipientKey(bytes(xPrivate))
      const opened = await openGrants({ access: access.value, member: bytes(member), x })
      if (!opened.ok) throw new Error(opened.code)
      for (const one of opened.value)
        expect(file.folderKeys).toContainEqual({ folder: one.folder, epoch: one.epoch, key: hex(one.key) })
      return opened.value.flatMap(({ folder, epoch }) => (folder === WHEREABOUTS ? [epoch] : [])).sort()
    }
    expect(await opens(besa)).toEqual([1, 2])
    expect(await opens(arben)).toEqual([1, 2])
    expect(await opens(mira)).toEqual([])
  })
})
