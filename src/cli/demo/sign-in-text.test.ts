import { describe, expect, it } from 'vitest'
import { isLoopback, ShortLinks } from './short-links.ts'
import { signInText } from './sign-in-text.ts'

const BESA = { name: 'Besa Leka', does: 'supervisor', account: 'HWAC-1234', passphrase: 'three invented words' }

describe('what the demonstration prints', () => {
  it('is the codes where another machine reaches it, and no link', () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.5', 'demo.example']) expect(isLoopback(host), host).toBe(false)
    const printed = signInText({ url: 'http://localhost:8720', signIns: [BESA], links: false })
    expect(printed).toMatch(/account code\s+HWAC-1234/)
    expect(printed).not.toMatch(/\/try\//)
  })

  it('is a short link for each person on this machine, without the code', () => {
    for (const host of ['127.0.0.1', '::1', 'localhost']) expect(isLoopback(host), host).toBe(true)
    const printed = signInText({ url: 'http://127.0.0.1:8720', signIns: [BESA], links: true })
    expect(printed).toMatch(/Besa Leka \(supervisor\)\n {2}http:\/\/127\.0\.0\.1:8720\/try\/besa /)
    expect(printed).not.toContain('HWAC')
  })

  it('leads to the sign-in of that person alone', () => {
    const links = new ShortLinks()
    expect(links.signInOf('besa')).toBeUndefined()
    links.lead([BESA])
    expect(links.signInOf('besa')).toEqual({ account: 'HWAC-1234', passphrase: 'three invented words' })
    expect(links.signInOf('drita')).toBeUndefined()
  })
})
