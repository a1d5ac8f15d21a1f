import { hkdfSync } from 'node:crypto'
import { aessiv, gcm } from '@noble/ciphers/aes.js'
import { describe, expect, it } from 'vitest'
import { RowNames } from './row-names.ts'

const local = new Uint8Array(32).fill(7)
const FILE = 'AAAAAAAAAAAAAAAAAAAAAA'

describe('The names of rows', () => {
  it('are opened under no other local key, and not where one letter was changed', async () => {
    const sealed = (await RowNames.under(local)).seal(`seg/${FILE}/1/0000000001`)
    expect((await RowNames.under(local.map((byte) => byte ^ 1))).open(sealed)).toBeUndefined()
    const names = await RowNames.under(local)
    expect(names.open(`B${sealed.slice(1)}`) === names.open(`C${sealed.slice(1)}`)).toBe(true)
    expect([names.open(''), names.open('state'), names.open(sealed.slice(0, -1))]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(names.open(sealed)).toBe(`seg/${FILE}/1/0000000001`)
  })

  it('hold no zero byte, which is what they are padded with', async () => {
    const names = await RowNames.under(local)
    expect(() => names.seal('state/\0')).toThrow(RangeError)
    expect(() => names.seal('')).toThrow(RangeError)
    const long = `old/${'x'.repeat(60)}`
    expect(names.open(names.seal(long))).toBe(long)
  })

  it('are what docs/sealing.md says, made by other implementations', async () => {
    const keys = new Uint8Array(hkdfSync('sha256', local, '', 'homeward/1/row-names', 96))
    const padded = new Uint8Array(64)
    padded.set(Buffer.from(`state/${FILE}`))
    const names = await RowNames.under(local)
    const sealed = Buffer.from(aessiv(keys.slice(0, 64)).encrypt(padded)).toString('base64url')
    expect(names.seal(`state/${FILE}`)).toBe(sealed)

    const list = await names.sealList([[`state/${FILE}`, sealed]])
    const aad = Buffer.from('homeward/1/row-names\0')
    const opened = gcm(keys.slice(64), list.slice(0, 12), aad).decrypt(list.slice(12))
    expect(Buffer.from(opened).toString()).toBe(`${sealed.slice(0, 21)}\nstate/${FILE}`)
    expect((await names.openList(list))(sealed)).toBe(`state/${FILE}`)
  })
})
