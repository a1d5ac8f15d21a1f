import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { DoneOrAsked, MemberView } from '#device/people/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import type { Result } from '#result.ts'
import { answering, memberOf, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { besa, drita } from '../../../../test/support/people.ts'
import { MemberSheet } from './member-sheet.tsx'

let device: Device
let me: MemberId
const besaHere: MemberView = {
  member: besa.member,
  name: 'សុខា ចាន់',
  roles: ['caseworker'],
  external: false,
  custodian: false,
  removed: false,
  fingerprint: 'AAAA',
  met: true,
  alone: { remove: true, endKeys: true },
}
const other: MemberView = { ...besaHere, member: drita.member, name: 'Drita Kola', custodian: true }
const own = (): MemberView => ({ ...besaHere, member: me, name: 'Dora', custodian: true })

/** Opened by a custodian, over these members; what is asked of the device is noted. */
const open = (member: MemberView, members: readonly MemberView[], answer: Result<DoneOrAsked, Refusal>) => {
  const asked: unknown[] = []
  const note = (how: unknown) => {
    asked.push(how)
    return Promise.resolve(answer)
  }
  const custodian = answering(device, {
    state: async () => {
      const state = await device.state()
      return { ...state, me: state.me && { ...state.me, custodian: true } }
    },
    members: () => Promise.resolve({ ok: true, value: members }),
    changeOffice: note,
    changeRoles: note,
    removeMember: note,
    directoryActs: () => Promise.resolve({ ok: true, value: [] }),
  })
  return { asked, ...openOver(custodian, <MemberSheet member={member} close={() => undefined} />) }
}

beforeAll(async () => {
  device = await practiceDevice()
  me = await memberOf(device)
})

describe('One member, as a custodian sees them', () => {
  it('is made a custodian after it says that the only custodian needs two shares, and nothing is asked before', async () => {
    const shown = open(besaHere, [besaHere, own()], { ok: true, value: 'asked' })
    await shown.comes('Make a custodian')
    shown.press('Make a custodian')
    await shown.comes('two people who hold a recovery share come to this device')
    expect(shown.asked).toEqual([])
    shown.press('Ask a second person')
    await expect.poll(() => shown.asked).toEqual([{ member: besa.member, custodian: true }])
  })

  it('is stopped first where a device is lost or stolen: the sheet says so where the shares are asked for', async () => {
    const shown = open(besaHere, [besaHere, own()], { ok: true, value: 'done' })
    await shown.comes('Make a code with two shares')
    expect(shown.reads()).toContain('If a device is lost or stolen, stop it first, under Devices.')
  })

  it('names the other custodian who can be the second, before somebody is removed whom one alone does not remove', async () => {
    const kept = { ...besaHere, alone: { remove: false, endKeys: true } }
    const shown = open(kept, [kept, other, own()], { ok: true, value: 'asked' })
    await shown.comes('Remove this person')
    shown.press('Remove this person')
    await shown.comes('The second can be Drita Kola')
    expect(shown.reads()).not.toContain('End the access now')
  })

  it('becomes a supervisor by two and a specialist by one; the last custodian is told why nobody steps down', async () => {
    const shown = open(besaHere, [besaHere, own()], { ok: true, value: 'done' })
    await shown.comes('Change the roles')
    shown.press('Change the roles')
    await shown.comes('What do they do?')
    shown.press('SupervisorSees the team’s files and approves')
    await shown.comes('Ask a second person')
    shown.press('SupervisorSees the team’s files and approves')
    shown.press('SpecialistSees only the folders given to them')
    await shown.comes('Change the roles now')
    shown.press('Change the roles now')
    await expect
      .poll(() => shown.asked)
      .toEqual([{ member: besa.member, roles: ['caseworker', 'specialist'], external: false }])
    const mine = open(own(), [own()], { ok: false, code: 'last-custodian', detail: undefined })
    await mine.comes('Step down')
    mine.press('Step down')
    await mine.comes('Step down now')
    mine.press('Step down now')
    await mine.comes('Make another person a custodian first')
  })
})
