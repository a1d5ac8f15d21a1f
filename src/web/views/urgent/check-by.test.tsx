import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { selfHarm } from '#domain/kinds/assessment/self-harm.ts'
import { TodayScreen } from '#web/screens/today/today-screen.tsx'
import { todayHere } from '#web/words/today.ts'
import { draft, fileCalled, practiceDevice, writeIn } from '../../../../test/support/components/children.ts'
import { openAlone, openOver } from '../../../../test/support/components/opened.tsx'
import { CheckBy } from './check-by.tsx'

const today = todayHere()
const inHours = (hours: number) => {
  const at = new Date(Date.now() + hours * 3_600_000)
  const time = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
  return { on: todayHere(at), time }
}

describe('the hour at which somebody checks on a child', () => {
  let device: Device
  beforeAll(async () => {
    device = await practiceDevice()
  })

  it('is late from the minute on, and at once where nobody named an hour', async () => {
    expect(await openAlone(<CheckBy check={inHours(-2)} />).first()).toMatch(/^Check on the child now. It was due: /)
    expect(await openAlone(<CheckBy check={{ on: today }} />).first()).toBe('Check on the child now')
    expect(await openAlone(<CheckBy check={{ on: addDays(today, -1), time: '22:00' }} />).first()).toContain('now')
  })

  it('is counted in hours until then', async () => {
    expect(await openAlone(<CheckBy check={inHours(3)} />).first()).toMatch(/^Check on the child within 3 hours: /)
    expect(await openAlone(<CheckBy check={inHours(0.7)} />).first()).toMatch(/^Check on the child within 1 hour: /)
  })

  it('stands first on Today with the child’s name, and says nothing of the reason', async () => {
    const lule = await fileCalled(device, 'Lule')
    await writeIn(
      device,
      lule,
      draft(selfHarm, {
        is: 'open',
        crisis: 'tonight',
        signs: ['speaks-of-dying'],
        hurtNow: 'no',
        stays: [],
        checkOn: today,
        checkAt: '00:01',
      }),
    )
    const shown = openOver(device, <TodayScreen />)
    await shown.comes('Lule: urgent')
    const first = shown.page.querySelector('.urgent-now')?.textContent ?? ''
    expect(first).toContain('Check on the child now. It was due:')
    await shown.comes('Say who stays with the child tonight')
    expect(shown.reads()).not.toMatch(/dying|night\b.*danger|harm/i)
  })
})
