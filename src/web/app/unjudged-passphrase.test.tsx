import type { ReactNode } from 'react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import { answering, practiceDevice } from '../../../test/support/components/children.ts'
import { openOver } from '../../../test/support/components/opened.tsx'
import type { Route } from '../navigation/routes.ts'
import { screen as carryOut } from '../screens/delivery/carry-out-screen.tsx'
import { screen as lostDevice } from '../screens/devices/lost-device-screen.tsx'
import { screen as change } from '../screens/more/passphrase-screen.tsx'
import { JoinByInvitation } from '../screens/sign-in/join.tsx'
import { RecoverAccess } from '../screens/sign-in/recover.tsx'
import { SetUpAgency } from '../screens/sign-in/set-up.tsx'

const TYPED = 'kovasi meraho dubine'
const NEW = { 'New passphrase': TYPED, 'Type the passphrase again': TYPED }
const back = () => undefined
const unjudged = () => Promise.resolve({ ok: false, code: 'passphrase-unjudged', detail: undefined } as const)

interface Place {
  readonly part: ReactNode
  readonly at?: Route
  readonly typed: Readonly<Record<string, string>>
  readonly press: string
}

const PLACES: Readonly<Record<string, Place>> = {
  'an agency is founded': {
    part: <SetUpAgency back={back} />,
    typed: { 'Set-up code': 'AB12', 'Name of your agency': 'An agency', 'Your name': 'សុខា ចាន់', ...NEW },
    press: 'Make the keys',
  },
  'somebody joins': {
    part: <JoinByInvitation back={back} />,
    typed: { 'Invitation code': 'AB12', 'Your name': 'សុខា ចាន់', ...NEW },
    press: 'Sign in',
  },
  'somebody comes back with the recovery code': {
    part: <RecoverAccess back={back} />,
    typed: { 'Account code': 'AB12', 'Recovery code': 'CD34', ...NEW },
    press: 'Get back in',
  },
  'it is changed': {
    part: <change.Component is="passphrase" />,
    at: { is: 'passphrase' },
    typed: { 'Current passphrase': 'lemon', ...NEW },
    press: 'Change the passphrase',
  },
  'a device is lost': {
    part: <lostDevice.Component is="lost-device" />,
    at: { is: 'lost-device' },
    typed: { 'Current passphrase': 'lemon', ...NEW },
    press: 'Stop the lost device',
  },
  'a file is carried': {
    part: <carryOut.Component is="carry-out" />,
    at: { is: 'carry-out' },
    typed: { 'Words for this file': TYPED },
    press: 'Make the file',
  },
}

let device: Device
beforeAll(async () => {
  device = answering(await practiceDevice(), {
    foundOrganisation: unjudged,
    join: unjudged,
    recoverWithCode: unjudged,
    changePassphrase: unjudged,
    renewKeys: unjudged,
    exportOutbox: unjudged,
  })
})

describe('A passphrase that nothing could judge', () => {
  it.each(Object.entries(PLACES))('is refused with the way on, and stays typed, where %s', async (_, place) => {
    const shown = openOver(device, place.part, place.at)
    const fields = Object.entries(place.typed)
    await shown.comes(fields[0]?.[0] ?? '')
    for (const [name, text] of fields) shown.type(name, text)
    const button = () => shown.control(place.press) as HTMLButtonElement
    await vi.waitFor(() => expect(button().disabled).toBe(false))
    shown.press(place.press)
    await shown.comes('The list of common passphrases did not load')
    expect(shown.reads()).toContain('Take five different words of three letters or more, with spaces between them')
    expect(fields.map(([name]) => (shown.control(name) as HTMLInputElement).value)).toEqual(Object.values(place.typed))
  })
})
