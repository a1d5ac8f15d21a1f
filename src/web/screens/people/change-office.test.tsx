import { useState } from 'react'
import { expect, it } from 'vitest'
import type { MemberView } from '#device/people/api.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { drita } from '../../../../test/support/people.ts'
import { ChangeOffice } from './change-office.tsx'

const before: MemberView = {
  member: drita.member,
  name: 'Drita Kola',
  roles: ['administrator'],
  external: false,
  custodian: false,
  removed: false,
  fingerprint: 'AAAA',
  met: true,
  alone: { remove: true, endKeys: true },
}
const after: MemberView = { ...before, custodian: true }

it('does not call it stopped that two shares made somebody a custodian, once the sheet shows them as one', async () => {
  let arrive: () => void = () => undefined
  function Sheet() {
    const [member, setMember] = useState(before)
    arrive = () => setMember(after)
    return (
      <>
        {member.custodian && <p>stands here as a custodian</p>}
        <ChangeOffice member={member} own={false} />
      </>
    )
  }
  const device = answering(await practiceDevice(), {
    changeOffice: () => Promise.resolve({ ok: true, value: 'asked' }),
    directoryActs: () => Promise.resolve({ ok: true, value: [] }),
    members: () => Promise.resolve({ ok: true, value: [after] }),
  })
  const sheet = openOver(device, <Sheet />)
  await sheet.comes('Make a custodian')
  sheet.press('Make a custodian')
  await sheet.comes('Ask a second person')
  sheet.press('Ask a second person')
  await sheet.comes('It was done.')
  arrive()
  await sheet.comes('stands here as a custodian')
  expect(sheet.reads()).toContain('It was done.')
  expect(sheet.reads()).not.toContain('stopped')
})
