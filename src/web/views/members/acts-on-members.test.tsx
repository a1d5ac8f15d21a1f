import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { DirectoryActView } from '#device/people/api.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { drita } from '../../../../test/support/people.ts'
import { ActsOnMembers } from './acts-on-members.tsx'

let device: Device
const asked: DirectoryActView = {
  act: 'a1',
  is: 'remove',
  begun: false,
  roles: [],
  endsSupervising: false,
  hours: null,
  member: drita.member,
  memberName: 'Besa Leka',
  by: 'Arben Dema',
  objected: null,
  agreed: false,
  byShares: false,
  doneFrom: null,
  maySecond: false,
  mayUseShares: false,
  mayTakeBack: false,
  maySayNo: false,
}
const open = (act: Partial<DirectoryActView>, answers: Partial<Device> = {}) =>
  openOver(answering(device, answers), <ActsOnMembers acts={[{ ...asked, ...act }]} />)

beforeAll(async () => {
  device = await practiceDevice()
})

describe('What one custodian cannot do to a member alone', () => {
  it('gives whom it is about one button, which says no, and says what a no does', async () => {
    const stopped: string[] = []
    const shown = open(
      { maySayNo: true },
      {
        stopInDirectory: (act) => {
          stopped.push(act)
          return Promise.resolve({ ok: true, value: true })
        },
      },
    )
    await shown.comes('Request by Arben Dema: Besa Leka leaves the agency for good')
    expect(shown.reads()).not.toContain('Two recovery-share holders are with me')
    shown.press('Stop this request')
    await shown.comes('Then a third person has to agree')
    expect(stopped).toEqual([])
    shown.press('Stop this request')
    await expect.poll(() => stopped).toEqual(['a1'])
  })

  it('says when it is done, and stays where a second signature could not be sent', async () => {
    const refusing = {
      agreeInDirectory: () => Promise.resolve({ ok: false, code: 'no-network', detail: undefined } as const),
    }
    const shown = open({ maySecond: true, agreed: true, doneFrom: Date.UTC(2026, 10, 28, 9) }, refusing)
    await shown.comes('unless somebody stops it')
    shown.press('Urgent: sign as third person')
    await shown.comes('With a third person this is done at once')
    shown.press('Urgent: sign as third person')
    await shown.comes('network')
  })

  it('says beside “Do you agree?” who asks for what, and before shares are typed when it is done', async () => {
    const shown = open({ maySecond: true, mayUseShares: true })
    await shown.comes('Request by Arben Dema: Besa Leka leaves the agency for good')
    shown.press('Agree')
    await shown.comes('Do you agree? Request by Arben Dema: Besa Leka leaves the agency for good')
    shown.press('Go back')
    await shown.comes('Two recovery-share holders are with me')
    shown.press('Two recovery-share holders are with me')
    await shown.comes('This is done after the waiting time (3 days)')
    const late = open({ agreed: true, doneFrom: Date.UTC(2026, 10, 28, 9), mayUseShares: true })
    await late.comes('Two recovery-share holders are with me')
    late.press('Two recovery-share holders are with me')
    await late.comes('With a third person this is done at once')
  })

  it('says that two shareholders agreed, and who alone can stop it then', async () => {
    const shown = open({ agreed: true, byShares: true, doneFrom: Date.UTC(2026, 10, 28, 9) })
    await shown.comes('Two people who hold a recovery share agreed.')
    expect(shown.reads()).toContain('unless Arben Dema stops it')
  })

  it('says before agreeing what a new custodian, a new supervisor may do, and that nothing waits', async () => {
    const office = open({ is: 'give-office', maySecond: true })
    await office.comes('Request by Arben Dema: make Besa Leka a custodian')
    office.press('Agree')
    await office.comes('Besa Leka then lets people in')
    const leads = open({ is: 'roles', roles: ['supervisor'], maySecond: true })
    await leads.comes('Request by Arben Dema: Besa Leka becomes Supervisor')
    leads.press('Agree')
    await leads.comes('everybody who has compared the fingerprint also gives Besa Leka each new file')
    const ends = open({ is: 'end-office', maySecond: true })
    await ends.comes('stops being a custodian')
    ends.press('Agree')
    await ends.comes('This is done after the waiting time (3 days)')
  })

  it('tells the device that a person could see what was agreed, and not what is only asked for', async () => {
    const told: string[] = []
    const showedDirectoryActs: Device['showedDirectoryActs'] = (acts) => {
      told.push(...acts)
      return Promise.resolve({ ok: true, value: true })
    }
    const before = open({ act: 'asked', maySecond: true }, { showedDirectoryActs })
    await before.comes('A second custodian has to agree')
    open({ act: 'agreed', agreed: true, doneFrom: Date.UTC(2026, 10, 28, 9) }, { showedDirectoryActs })
    await expect.poll(() => told).toEqual(['agreed'])
  })

  it('asks two shares where nobody else is a custodian', async () => {
    const shown = open({ mayUseShares: true, mayTakeBack: true })
    await shown.comes('or two people who hold a recovery share')
    shown.press('Two recovery-share holders are with me')
    await shown.comes('Second recovery share')
  })

  it('lets the member begin to take everything out only from the day on, and tells all that it began', async () => {
    const me = (await device.state()).me?.member
    const taking = { is: 'take-out', agreed: true, ...(me && { member: me }) } as const
    const early = open({ ...taking, doneFrom: Date.now() + 3_600_000 })
    await early.comes('It can begin on')
    expect(early.reads()).not.toContain('Take everything out')
    const now = open({ ...taking, doneFrom: Date.now() - 1 })
    await now.comes('Take everything out')
    const ofAnother = open({ ...taking, member: drita.member, begun: true, doneFrom: Date.now() - 1 })
    await ofAnother.comes('Besa Leka takes out everything they can open')
    expect(ofAnother.reads()).not.toContain('Take everything out')
    const asked = open({ is: 'take-out', maySecond: true })
    await asked.comes('Request by Arben Dema: Besa Leka takes out everything they can open')
    asked.press('Agree')
    await asked.comes('Anyone who then has the file and the words that open it can read all of it')
  })
})
