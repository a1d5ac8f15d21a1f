import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import { practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { SignInOnDevice } from './sign-in.tsx'
import { isDemonstrationLink, leaveDemonstrationLink } from '../../session/demonstration.ts'

const SIGN_IN = { account: 'HWAC-BESA', passphrase: 'three invented words' }

const window_ = window as unknown as { readonly happyDOM: { setURL: (url: string) => void } }

let device: Device
const asked = vi.fn(() => Promise.resolve(Response.json(SIGN_IN)))
beforeAll(async () => {
  device = await practiceDevice()
})
afterEach(() => {
  vi.unstubAllGlobals()
  asked.mockClear()
  document.head.replaceChildren()
})

const typedIn = (name: string, { control }: ReturnType<typeof openOver>) => (control(name) as HTMLInputElement).value

describe('coming in with an account', () => {
  it('asks nobody for a sign-in on the page of an agency', async () => {
    vi.stubGlobal('fetch', asked)
    const opened = openOver(device, <SignInOnDevice back={() => undefined} />)
    await opened.comes('is on the paper')
    opened.type('Account code', 'HWAC')
    await vi.waitFor(() => expect(typedIn('Account code', opened)).toBe('HWAC'))
    expect(asked).not.toHaveBeenCalled()
  })

  it('is filled in where a link of the demonstration led here, and says so', async () => {
    vi.stubGlobal('fetch', asked)
    window_.happyDOM.setURL('http://localhost:3000/try/besa')
    document.head.append(Object.assign(document.createElement('meta'), { name: 'demonstration', content: 'besa' }))
    const opened = openOver(device, <SignInOnDevice back={() => undefined} />)
    await opened.comes('The demonstration has filled this in.')
    expect(asked.mock.calls).toEqual([['/try/besa/sign-in']])
    expect([typedIn('Account code', opened), typedIn('Passphrase', opened)]).toEqual(Object.values(SIGN_IN))
    leaveDemonstrationLink()
    expect([isDemonstrationLink(), location.pathname]).toEqual([false, '/'])
  })
})
