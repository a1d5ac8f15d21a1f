import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { DirectoryActView } from '#device/people/api.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { DelayPanel } from './delay-panel.tsx'

let device: Device
const waits: DirectoryActView = {
  act: 'a1',
  is: 'delay',
  begun: false,
  roles: [],
  hours: 24,
  endsSupervising: false,
  member: null,
  memberName: '',
  by: 'Arben Dema',
  objected: null,
  agreed: false,
  byShares: false,
  doneFrom: null,
  maySecond: true,
  mayUseShares: false,
  mayTakeBack: false,
  maySayNo: true,
}

beforeAll(async () => {
  device = await practiceDevice()
})

/** The panel of a custodian; what is asked of the device stands in `asked`. */
function open(acts: readonly DirectoryActView[] = [], after: readonly DirectoryActView[] = acts) {
  const asked: number[] = []
  const answers: Partial<Device> = {
    askForDelay: (hours) => {
      asked.push(hours)
      return Promise.resolve({ ok: true, value: 'asked' })
    },
    directoryActs: () => Promise.resolve({ ok: true, value: after }),
  }
  return { asked, ...openOver(answering(device, answers), <DelayPanel acts={acts} />) }
}

describe('How long what two people agree on waits', () => {
  it('is not asked for before a number of days is chosen and looked at once more', async () => {
    const shown = open([], [waits])
    await shown.comes('waits 3 days after the second one agreed')
    shown.press('Change the waiting time')
    await shown.comes('How long should it wait?')
    expect(shown.reads()).not.toContain('3 days 5 days')
    shown.press('Continue')
    expect(shown.reads()).not.toContain('Change the waiting time to')
    shown.press('1 day')
    shown.press('Continue')
    await shown.comes('Change the waiting time to 1 day?')
    await shown.comes('the present waiting time (3 days) is over')
    expect(shown.asked).toEqual([])
    shown.press('Ask a second person')
    await expect.poll(() => shown.asked).toEqual([24])
    await shown.comes('Request by Arben Dema: change the waiting time to 1 day')
    await shown.comes('Everybody here also sees this on Today.')
  })

  it('is not asked for a second time while another one waits', async () => {
    const shown = open([waits])
    await shown.comes('waits 3 days after the second one agreed')
    expect(shown.reads()).not.toContain('Change the waiting time')
  })

  it('says that it was stopped where the delay is as before', async () => {
    const shown = open([], [])
    await shown.comes('waits 3 days after the second one agreed')
    shown.press('Change the waiting time')
    await shown.comes('How long should it wait?')
    shown.press('14 days')
    shown.press('Continue')
    await shown.comes('Change the waiting time to 14 days?')
    shown.press('Ask a second person')
    await shown.comes('It was stopped: nothing has changed.')
  })
})
