import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { utf8 } from './bytes.ts'
import { newRecipientKey } from './hpke.ts'
import { ageRecipient, openWithKeys, sealToRecipient } from './key-file.ts'

const words = utf8('Ana, about thirteen.')

describe('a file that is sealed to the code of a device', () => {
  it('is not opened with the keys of anybody else, cut, or changed in any part', async () => {
    const [mine, others] = await Promise.all([newRecipientKey(), newRecipientKey()])
    const sealed = await sealToRecipient(words, await ageRecipient(mine))
    if (!sealed.ok) throw new Error('it was sealed')
    const { value } = sealed
    expect(await openWithKeys(value, [others])).toEqual({ ok: false, code: 'wrong', detail: undefined })
    for (const at of [0, 30, 100, value.length - 1]) {
      expect((await openWithKeys(value.slice(0, at), [mine])).ok).toBe(false)
      expect((await openWithKeys(value.with(at, (value[at] ?? 0) ^ 1), [mine])).ok).toBe(false)
    }
    expect(await openWithKeys(value, [others, mine])).toEqual({ ok: true, value: new Uint8Array(words) })
  })

  it('is not made for a code with a letter that was misread', async () => {
    const code = await ageRecipient(await newRecipientKey())
    for (const wrong of ['', 'age1', `${code.slice(0, -1)}${code.endsWith('q') ? 'p' : 'q'}`, code.slice(0, -1)])
      expect(await sealToRecipient(words, wrong)).toMatchObject({ ok: false, code: 'code-mistyped' })
    expect((await sealToRecipient(words, ` ${code.toUpperCase().replace(/.{8}/g, '$& ')}`)).ok).toBe(true)
  })

  it('is an age file: another tool opens what we seal, and we open what it seals', async () => {
    const identity = await generateX25519Identity()
    const sealed = await sealToRecipient(words, await identityToRecipient(identity))
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    expect(sealed.ok && (await decrypter.decrypt(sealed.value, 'text'))).toBe('Ana, about thirteen.')
    const mine = await newRecipientKey()
    const encrypter = new Encrypter()
    encrypter.addRecipient(await ageRecipient(mine))
    expect((await openWithKeys(await encrypter.encrypt(words), [mine])).ok).toBe(true)
  })
})
