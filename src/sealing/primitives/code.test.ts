import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { own, randomBytes } from './bytes.ts'
import { readAccountCode, readCode, writeAccountCode, writeCode } from './code.ts'
import { newId } from './id.ts'

const payload = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(own)

describe('a code that a person types', () => {
  it('is refused when it is too short, too long or has a character that no code has', async () => {
    const code = await writeCode('recovery', randomBytes(16))
    for (const typed of [
      '',
      'A',
      code.slice(1),
      `${code}0`,
      code.replace(/[0-9A-Z]/, 'U'),
      code.replace(/[0-9A-Z]/, 'É'),
    ]) {
      expect(await readCode('recovery', typed)).toMatchObject({ ok: false, code: 'code-mistyped' })
    }
  })

  it('is refused where the bits that fill its last character up are not zeros, though its checksum is right', async () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    const typed = (await writeCode('recovery', randomBytes(16))).replaceAll('-', '')
    const last = alphabet.indexOf(typed.charAt(25))
    expect(last % 4).toBe(0)
    for (const filled of [1, 2, 3])
      expect(
        await readCode('recovery', `${typed.slice(0, 25)}${alphabet.charAt(last + filled)}${typed.slice(26)}`),
      ).toMatchObject({ ok: false, code: 'code-mistyped' })
  })

  it('is refused as a code of another kind', async () => {
    let taken = 0
    for (let i = 0; i < 50; i++) {
      const code = await writeCode('invitation', randomBytes(32))
      if (
        (await readCode('account', code)).ok ||
        (await readCode('recovery', code)).ok ||
        (await readCode('share', code)).ok
      )
        taken += 1
    }
    expect(taken).toBeLessThan(3)
  })

  it('is refused with one wrong character, but for about one in a thousand', async () => {
    let taken = 0
    for (let i = 0; i < 500; i++) {
      const code = await writeCode('recovery', randomBytes(16))
      const at = Math.floor(i % code.length)
      const wrong = code.charAt(at) === '7' ? '8' : '7'
      if (code.charAt(at) === '-') continue
      if ((await readCode('recovery', code.slice(0, at) + wrong + code.slice(at + 1))).ok) taken += 1
    }
    expect(taken).toBeLessThan(5)
  })

  it('reads back however it is typed: lower case, without hyphens, with spaces, with O I L for 0 1 1', async () => {
    await fc.assert(
      fc.asyncProperty(payload, async (bytes) => {
        const code = await writeCode('recovery', bytes)
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-)*[0-9A-HJKMNP-TV-Z]{1,4}$/)
        for (const typed of [
          code,
          code.toLowerCase(),
          code.replaceAll('-', ''),
          code.replaceAll('-', ' – '),
          code.replaceAll('0', 'o').replaceAll('1', 'l'),
        ]) {
          expect(await readCode('recovery', typed)).toEqual({ ok: true, value: bytes })
        }
      }),
    )
  })

  it('of an account carries whose organisation it is, the member and the secret', async () => {
    const account = { fingerprint: randomBytes(16), member: newId(), accountSecret: randomBytes(16) }
    expect(await readAccountCode('what is this')).toMatchObject({ ok: false, code: 'code-mistyped' })
    expect(await readAccountCode(await writeAccountCode(account))).toEqual({ ok: true, value: account })
  })
})
