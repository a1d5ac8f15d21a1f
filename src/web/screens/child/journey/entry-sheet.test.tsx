import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { fold } from '#domain/file/fold.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { service } from '#domain/kinds/services/service.ts'
import { KINDS } from '#domain/kinds.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept } from '#result.ts'
import { todayHere } from '#web/words/today.ts'
import { answering, fileCalled, memberOf, practiceDevice } from '../../../../../test/support/components/children.ts'
import { openChild } from '../../../../../test/support/components/child-page.tsx'
import { EXAMPLES } from '../../../../../test/support/examples/all.ts'
import { entryOf } from '../../../../../test/support/entries.ts'
import { given } from '../../../../../test/support/given.ts'
import { besa, drita } from '../../../../../test/support/people.ts'

let device: Device
let lule: FileId
beforeAll(async () => {
  device = await practiceDevice()
  lule = await fileCalled(device, 'Lule')
})

/** Lule's journey with more entries, as they would be folded on this device. */
async function journeyWith(...more: readonly Entry[]) {
  const view = given(await device.file(lule))
  const caseFile = { ...view.caseFile, ...fold(KINDS, [...view.caseFile.entries, ...more], view.caseFile.held) }
  const shown = openChild(
    answering(device, { file: () => Promise.resolve(accept({ ...view, caseFile })) }),
    lule,
    'journey',
  )
  await shown.comes('Her words')
  return shown
}

/** Opens the newest entry. */
async function sheetOf(...more: readonly Entry[]) {
  const shown = await journeyWith(...more)
  shown.page.querySelector<HTMLElement>('.journey-row')?.click()
  await shown.comes('When:')
  return shown
}

describe('the sheet of an entry', () => {
  const newest = { at: todayHere(), recordedAt: '2099-01-01T09:00:00.000Z' }

  it('says that it changes nothing in a part where its writer may not write', async () => {
    const example = EXAMPLES.find(({ kind }) => kind === service)
    const help = entryOf(service, example?.body as never, {
      ...newest,
      file: lule,
      recordedAt: '2098-01-01T09:00:00.000Z',
    })
    const over = entryOf(service, help.body, {
      ...newest,
      file: lule,
      folder: 'health',
      by: await memberOf(device),
      replaces: [help.id],
      found: { writes: ['health'] },
    })
    const shown = await sheetOf(help, over)
    expect(shown.reads()).toMatch(/It names a note in .*, where .* may not write\. It changes nothing there\./)
  })

  it('gives words to whoever wrote them, and to another only where that is proven', async () => {
    const { device: phone, recordedAt } = entryOf(note, { words: 'x' })
    const taken = entryOf(
      note,
      { words: 'The van was there.' },
      { ...newest, file: lule, by: besa.member, adopted: { by: drita.member, device: phone, recordedAt } },
    )
    expect((await sheetOf(taken)).reads()).toContain('who says that')
    const proven = await sheetOf({ ...taken, found: { proven: true } })
    expect(proven.reads()).toContain('taken over by')
    expect(proven.reads()).not.toContain('who says that')
  })
})
