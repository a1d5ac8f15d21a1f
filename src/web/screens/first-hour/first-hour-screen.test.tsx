import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { leading } from '#domain/file/tracks.ts'
import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { concern } from '#domain/kinds/follow-up/concern.ts'
import { urgentNeed } from '#domain/kinds/follow-up/urgent-need.ts'
import { useRoute } from '#web/navigation/navigation.tsx'
import { newChild } from '../../../../test/support/components/child-page.tsx'
import { answering, draft, practiceDevice, writeIn } from '../../../../test/support/components/children.ts'
import { openOver, type Opened } from '../../../../test/support/components/opened.tsx'
import { given } from '../../../../test/support/given.ts'
import { idFrom } from '../../../../test/support/people.ts'
import { screen } from './first-hour-screen.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

function Shown() {
  const at = useRoute()
  return at.is === 'first-hour' ? <screen.Component {...at} /> : <p>opened {JSON.stringify(at)}</p>
}
const open = (file: FileId): Opened => openOver(device, <Shown />, { is: 'first-hour', file })
const hurts = (words: string) =>
  ({
    ...draft(concern, {
      status: 'open',
      concern: idFrom('told'),
      about: 'body-or-mind',
      words,
      raisedBy: 'child',
      look: 'now',
    }),
    folder: 'health',
  }) as const

describe('what to do now', () => {
  it('says that nothing is urgent where nothing is', async () => {
    await open(await newChild(device)).comes('Nothing here is marked as urgent')
  })

  it('leads to a clinic without a word of why, and names who stays in the line that everybody reads', async () => {
    const file = await newChild(device)
    await writeIn(device, file, hurts('He cut her arm.'))
    const shown = open(file)
    await shown.comes('Health care today')
    expect(shown.reads()).not.toContain('arm')
    expect(shown.reads()).toMatch(/to a clinic.*Who stays with.*See what the law asks.*what happens next/)
    shown.press('I stay')
    await shown.comes('Dora is acting on this.')
    expect(leading(given(await device.file(file)).caseFile, urgentNeed).map(({ body }) => body.is)).toEqual([
      'being-seen-to',
    ])
    shown.press('Write the slip')
    await shown.comes(`opened ${JSON.stringify({ is: 'write', kind: 'referral/clinic', file })}`)
  })

  it('goes on for a missing child with whom to call and what the law asks', async () => {
    const file = await newChild(device)
    const [episode] = await writeIn(device, file, draft(missingEpisode, { is: 'missing', episode: idFrom('gone') }))
    const shown = open(file)
    await shown.comes('Call your supervisor')
    expect(shown.reads()).toMatch(/Call your supervisor.*See what the law asks.*Ask those who are safe.*is found/)
    shown.press('Record the return')
    await shown.comes(`opened ${JSON.stringify({ is: 'write', kind: 'missing-episode', file, from: episode })}`)
  })

  describe('where it was written by mistake that a child is missing', () => {
    const missing = draft(missingEpisode, { is: 'missing', episode: idFrom('gone') })
    const openMissing = async (on: Device) => {
      const file = await newChild(device)
      await writeIn(device, file, missing)
      const shown = openOver(on, <Shown />, { is: 'first-hour', file })
      await shown.comes('Call your supervisor')
      return { file, shown }
    }
    const entriesOf = async (file: FileId) => given(await device.file(file)).caseFile

    it('is not taken back by one more touch that hits it', async () => {
      const { file, shown } = await openMissing(device)
      shown.press('Take it back')
      await shown.comes('Take back the missing-child alarm?')
      expect(leading(await entriesOf(file), missingEpisode)).toHaveLength(1)
      shown.press('Go back')
      await shown.comes('Written by mistake?')
    })

    it('leaves nothing where it never left this device', async () => {
      const { file, shown } = await openMissing(device)
      shown.press('Take it back')
      await shown.comes('Take back the missing-child alarm?')
      shown.press('Take it back')
      await shown.comes('Nothing here is marked as urgent')
      expect((await entriesOf(file)).entries.filter(({ kind }) => kind === 'missing-episode')).toEqual([])
    })

    it('is struck where others may have read it', async () => {
      const sent = answering(device, { undo: () => Promise.resolve({ ok: true, value: 'stands' }) })
      const { file, shown } = await openMissing(sent)
      shown.press('Take it back')
      await shown.comes('Take back the missing-child alarm?')
      shown.press('Take it back')
      await shown.comes('Nothing here is marked as urgent')
      await shown.comes('The alarm was taken back.')
      expect(shown.reads()).not.toContain('who wrote that it is over')
      const { entries, struck } = await entriesOf(file)
      const alarm = entries.find(({ kind }) => kind === 'missing-episode')
      expect(alarm && struck[alarm.id]).toBeDefined()
    })
  })
})
