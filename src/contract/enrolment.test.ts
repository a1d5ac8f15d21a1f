import { expect, it } from 'vitest'
import { VaultOpened } from './enrolment.ts'

it('a slot of a form that this app does not know is left out, and those it knows are read', () => {
  const slot = (name: string) => ({ slot: name, sealed: new Uint8Array(40), proof: null })
  const shape = VaultOpened.shape.slots
  expect(
    shape.parse([slot('passphrase'), slot('palm-of-the-hand'), slot('organisation')]).map((one) => one.slot),
  ).toEqual(['passphrase', 'organisation'])
})
