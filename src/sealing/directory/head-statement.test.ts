import { describe, expect, it } from 'vitest'
import { foundAgency, type Person } from '../../../test/vectors/agency.ts'
import {
  agency,
  branch,
  deviceOf,
  joined,
  onServer,
  removed,
  takenOff,
  two,
} from '../../../test/vectors/directory-branches.ts'
import { mistyped } from '../../../test/vectors/mistyped.ts'
import { after, place } from '../../../test/vectors/next-records.ts'
import { writeCode } from '../primitives/code.ts'
import { concat, u64, u8 } from '../primitives/bytes.ts'
import { newId } from '../primitives/id.ts'
import { deviceRevokedRecord } from './directory-record.ts'
import type { Directory } from './directory.ts'
import { judgeHead, readHead, writeHead, type HeadStatement } from './head-statement.ts'

const { arben, besa, drita, mira } = agency
const AT = Date.UTC(2026, 11, 2, 9, 30)

const shownBy = (who: Person, { org, head }: Directory, device = who.device): Promise<string> =>
  writeHead({ org, device: { id: device, key: who.deviceKey }, head, at: AT })

async function read(code: string): Promise<HeadStatement> {
  const statement = await readHead(code)
  if (!statement.ok) throw new Error('a code that was written is read')
  return statement.value
}

const judged = async (reader: Directory, code: string) => {
  const said = await judgeHead(reader, await read(code))
  return said.ok ? said.value : said.code
}

describe('What a device says of the end of its directory is refused', () => {
  it('where a letter is wrong, letters are missing, or it is a code of another kind', async () => {
    const code = await shownBy(drita, two)
    const codes = [mistyped(code), code.slice(0, -4), await writeCode('recovery', new Uint8Array(16)), '']
    for (const wrong of codes) expect(await readHead(wrong)).toEqual({ ok: false, code: 'code-mistyped' })
  })

  it('where it is of a form that this app does not know, or names a number that no directory has', async () => {
    const rest = (seq: number) => concat(newId(), newId(), u64(seq), new Uint8Array(32), u64(AT), new Uint8Array(64))
    const newer = await writeCode('head', concat(u8(2), rest(3)))
    expect(await readHead(newer)).toEqual({ ok: false, code: 'app-too-old' })
    expect(await readHead(await writeCode('head', concat(u8(1), rest(0))))).toMatchObject({ code: 'code-mistyped' })
    const beyond = concat(u8(1), newId(), newId(), new Uint8Array(8).fill(255), new Uint8Array(104))
    expect(await readHead(await writeCode('head', beyond))).toMatchObject({ code: 'code-mistyped' })
  })

  it('where it was signed at a moment that no calendar shows: nobody stops a screen of whoever reads it', async () => {
    const { org, head } = two
    const signedAt = (at: number) => writeHead({ org, device: { id: drita.device, key: drita.deviceKey }, head, at })
    for (const at of [Date.UTC(9999, 0, 2), 9e15])
      expect(await readHead(await signedAt(at))).toEqual({ ok: false, code: 'code-mistyped' })
  })

  it('where it is of another agency', async () => {
    const other = await foundAgency()
    expect(await judged(two, await shownBy(other.drita, other.directory))).toBe('organisation-differs')
  })

  it('where another key signed it, or anything in it was changed after it was signed', async () => {
    const forged = await writeHead({
      org: two.org,
      device: { id: drita.device, key: arben.deviceKey },
      head: two.head,
      at: AT,
    })
    expect(await judged(two, forged)).toBe('signature-wrong')
    const sound = await read(await shownBy(drita, two))
    for (const changed of [
      { device: arben.device },
      { at: AT + 1 },
      { head: { ...sound.head, seq: sound.head.seq + 1 } },
      { head: { ...sound.head, hash: new Uint8Array(32) } },
    ])
      expect(await judgeHead(two, { ...sound, ...changed })).toMatchObject({ code: 'signature-wrong' })
  })

  it('where its device was taken off by then, or has been taken off since: whoever has a lost phone alarms nobody', async () => {
    const without = await after(two, await deviceRevokedRecord(place(arben.asMember, two), mira))
    const lie = (seq: number) => shownBy(mira, { ...two, head: { seq, hash: new Uint8Array(32).fill(7) } })
    for (const seq of [two.head.seq, without.head.seq, without.head.seq + 5])
      expect(await judged(without, await lie(seq))).toBe('author-revoked')
    const gone = await after(two, await removed(mira)(two))
    expect(await judged(gone, await lie(two.head.seq))).toBe('author-revoked')
  })

  it('where it names a position at which its device was not certified yet', async () => {
    const early = await shownBy(drita, { ...two, head: { seq: 1, hash: new Uint8Array(32) } })
    expect(await judged(two, early)).toBe('author-revoked')
  })

  it('by nobody who is not known yet: it is not judged', async () => {
    const unknown = await writeHead({
      org: two.org,
      device: { id: newId(), key: drita.deviceKey },
      head: two.head,
      at: AT,
    })
    expect(await judged(two, unknown)).toBe('author-unknown')
  })
})

describe('What a device says of the end of its directory', () => {
  it('is read as it was said, and fits into a QR code of letters and digits', async () => {
    const code = await shownBy(drita, two)
    expect(code).toMatch(/^[0-9A-Z]{234}$/)
    expect(await read(code.toLowerCase())).toMatchObject({ org: two.org, device: drita.device, head: two.head, at: AT })
  })

  it('fits a directory that goes on from there, and one that was given back the branch on which it was said', async () => {
    const lost = [await removed(mira)(two)]
    const branched = (await branch(two, () => Promise.resolve(lost[0] ?? new Uint8Array()))).directory
    expect(await judged(two, await shownBy(drita, two))).toBe('fits')
    expect(await judged(branched, await shownBy(drita, two))).toBe('fits')
    expect(await judged(onServer, await shownBy(drita, branched))).toBe('differs')
    expect(await judged(await joined(onServer, lost), await shownBy(drita, branched))).toBe('fits')
  })

  it('that was read before its device was taken off still counts, but not from where it was taken off', async () => {
    const there = (await branch(two, deviceOf(besa), deviceOf(besa))).directory
    const here = (await branch(two, deviceOf(drita), deviceOf(drita), takenOff(mira))).directory
    const before = async (code: string) => {
      const said = await judgeHead(here, await read(code), 'before')
      return said.ok ? said.value : said.code
    }
    expect(await before(await shownBy(mira, there))).toBe('differs')
    const later = (await branch(there, deviceOf(besa))).directory
    expect(await before(await shownBy(mira, later))).toBe('author-revoked')
  })

  it('differs where another record stands here under that number, and is later where none does yet', async () => {
    const here = (await branch(two, takenOff(mira))).directory
    const there = (await branch(two, removed(mira))).directory
    expect(await judged(here, await shownBy(drita, there))).toBe('differs')
    expect(await judged(two, await shownBy(drita, there))).toBe('later')
  })
})
