import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { accept } from '#result.ts'
import {
  answering,
  draft,
  fileCalled,
  practiceDevice,
  writeIn,
} from '../../../../../test/support/components/children.ts'
import { openOver } from '../../../../../test/support/components/opened.tsx'
import { idFrom } from '../../../../../test/support/people.ts'
import { TodayScreen } from '../today-screen.tsx'

let device: Device
let bopha: FileId
beforeAll(async () => {
  device = await practiceDevice()
  bopha = await fileCalled(device, 'Bopha')
})
afterEach(() => vi.useRealTimers())

/** *Today* at an hour, for who has these quiet hours. */
function todayAt(hour: number, hours: object | null) {
  const now = new Date()
  now.setHours(hour, 15)
  vi.useFakeTimers({ toFake: ['Date'], now })
  const drafts = () => Promise.resolve(accept({ 'quiet hours': JSON.stringify(hours) }))
  return openOver(answering(device, { drafts }), <TodayScreen />)
}
const NIGHT = { from: '19:00', until: '07:00' }

describe('Today in quiet hours', () => {
  it('holds back no danger: a missing child and what is due for safety stay, the rest waits for one touch', async () => {
    await writeIn(device, bopha, draft(missingEpisode, { is: 'missing', episode: idFrom('gone') }))
    const shown = todayAt(22, NIGHT)
    await shown.comes('Quiet hours until 07:00.')
    await shown.comes('Bopha: missing')
    await shown.comes('Check safety again')
    expect(shown.reads()).not.toMatch(/Visits today|A step of the plan/)
    shown.press('Show the rest')
    await shown.comes('Visits today')
    expect(shown.reads()).not.toContain('Quiet hours')
  })

  it('is as always outside them, and for who has set none', async () => {
    const day = todayAt(12, NIGHT)
    await day.comes('Visits today')
    expect(day.reads()).not.toContain('Quiet hours')
    await todayAt(22, null).comes('Visits today')
  })
})
