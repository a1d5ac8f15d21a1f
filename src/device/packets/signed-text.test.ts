import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signingKey } from '#sealing/primitives/ed25519.ts'
import { newRecipientKey } from '#sealing/primitives/hpke.ts'
import { memberFingerprint } from '#sealing/members/invitation.ts'
import { readSignedText, signText } from './signed-text.ts'

const signer = async (seed: number) => ({
  x: (await newRecipientKey()).publicKey,
  e: await signingKey(new Uint8Array(32).fill(seed)),
})
const drita = await signer(1)
const page = 'Ana\nabout 13'
const content = { v: 1, says: 'a line\nand another' }
const whole = await signText(page, content, drita)
const text = new TextDecoder().decode(whole)
const bytes = (changed: string) => new TextEncoder().encode(changed)

describe('a signed page', () => {
  it.each([
    ['nothing', bytes('')],
    ['another text', bytes('Dear colleague,')],
    ['bytes that are no text', Uint8Array.from([255, 254, ...whole])],
    ['a file of many megabytes', new Uint8Array(4_000_001)],
    ['a page without keys', bytes(text.split('\n').slice(0, -3).join('\n'))],
    ['a line more at its end', bytes(`${text}more\n`)],
    ['content that is no record', bytes(text.replace(/\{.*\}/u, '[1]'))],
  ])('is not read from %s', async (_, given) => {
    expect(await readSignedText(given)).toMatchObject({ ok: false, code: 'not-readable' })
  })

  it('is forged where the page, a word of the content or the name of the signer was changed since', async () => {
    const other = await signer(2)
    const theirs =
      new TextDecoder()
        .decode(await signText(page, content, other))
        .split('\n')
        .at(-3) ?? ''
    const [keys = '', signature = ''] = text.split('\n').slice(-3)
    for (const changed of [
      text.replace('about 13', 'about 18'),
      text.replace('and another', 'and no other'),
      text.replace(keys, theirs),
      text.replace(keys, `${theirs.split(' ')[0] ?? ''} ${keys.split(' ')[1] ?? ''}`),
      text.replace(signature, `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`),
    ]) {
      expect(changed).not.toBe(text)
      expect(await readSignedText(bytes(changed))).toMatchObject({ ok: false, code: 'forged' })
    }
  })

  it('is not read where its end is cut off, wherever that is, and with no bit of it changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(7), async (at, bit) => {
        expect((await readSignedText(whole.slice(0, at))).ok).toBe(false)
        expect((await readSignedText(whole.with(at, (whole[at] ?? 0) ^ (1 << bit)))).ok).toBe(false)
      }),
    )
  })

  it('is read as it was written, says by whose keys, and begins with words that need no app', async () => {
    const fingerprint = await memberFingerprint(drita.x, drita.e.publicKey)
    expect(await readSignedText(whole)).toEqual({ ok: true, value: { text: page, content, fingerprint } })
    expect(text.startsWith('Ana\nabout 13\n')).toBe(true)
    const tricky = `before\n\n--- homeward hand-over 1 ---\n{"v":1}\n${page}`
    expect(await readSignedText(await signText(tricky, content, drita))).toMatchObject({
      value: { text: tricky, content },
    })
  })
})
