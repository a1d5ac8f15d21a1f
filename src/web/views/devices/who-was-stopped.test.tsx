import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { StopTold } from '#device/people/api.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { answering, memberOf, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { drita } from '../../../../test/support/people.ts'
import { WhoWasStopped } from './who-was-stopped.tsx'

let device: Device
let me: MemberId
const stop = (over: Partial<StopTold>): StopTold => ({
  at: 7,
  what: 'device',
  member: drita.member,
  memberName: 'សុខា ចាន់',
  by: 'Arben Dema',
  ...over,
})
beforeAll(async () => {
  device = await practiceDevice()
  me = await memberOf(device)
})

describe('Who was stopped, on Today', () => {
  it('stays, and says why, where it could not be stored that somebody read it', async () => {
    const refusing = answering(device, {
      readWhoWasStopped: () => Promise.resolve({ ok: false, code: 'storage-full', detail: undefined } as const),
    })
    const shown = openOver(refusing, <WhoWasStopped stops={[stop({})]} />)
    await shown.comes('Arben Dema removed a device of សុខា ចាន់.')
    expect(shown.reads()).toContain('A device was removed')
    shown.press('I have read it')
    await shown.comes('This device has no space left')
    expect(shown.reads()).toContain('Arben Dema removed a device')
  })

  it('says who did what to whom, and how they come in again', async () => {
    const shown = openOver(
      device,
      <WhoWasStopped
        stops={[
          stop({ at: 2, member: me }),
          stop({ at: 3, what: 'keys-ended' }),
          stop({ at: 4, what: 'removed' }),
          stop({ at: 5, what: 'keys-renewed', by: 'សុខា ចាន់' }),
          stop({ at: 6, what: 'keys-renewed', by: null }),
        ]}
      />,
    )
    await shown.comes('Arben Dema removed a device of yours.')
    for (const words of [
      'Somebody was stopped',
      'Arben Dema stopped the devices of សុខា ចាន់. Two recovery-share holders can let them in again.',
      'Arben Dema ended the access of សុខា ចាន់. A new invitation lets them in again.',
      'សុខា ចាន់ lost a device and has new keys. Was it really them?',
      'Two recovery-share holders gave សុខា ចាន់ new keys.',
      'If you do not know why, ask that colleague today.',
      'Check each child whose visit was planned on their phone',
    ])
      expect(shown.reads()).toContain(words)
  })

  it('sends nobody to children whose files they do not open', async () => {
    const administrator = answering(device, {
      state: async () => {
        const state = await device.state()
        return { ...state, me: state.me && { ...state.me, roles: ['administrator'], custodian: true } }
      },
    })
    const shown = openOver(administrator, <WhoWasStopped stops={[stop({ what: 'keys-ended' })]} />)
    await shown.comes('Arben Dema stopped the devices of សុខា ចាន់.')
    expect(shown.reads()).not.toContain('Check each child')
  })

  it('has read as far as what is shown, and no further', async () => {
    const read: number[] = []
    const noting = answering(device, {
      readWhoWasStopped: (at) => {
        read.push(at)
        return Promise.resolve({ ok: true, value: true })
      },
    })
    const shown = openOver(noting, <WhoWasStopped stops={[stop({ at: 9 }), stop({ at: 12 })]} />)
    await shown.comes('I have read it')
    shown.press('I have read it')
    await expect.poll(() => read).toEqual([12])
  })
})
