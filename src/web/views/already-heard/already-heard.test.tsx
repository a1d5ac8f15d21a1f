import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { toldToWhom } from '#domain/kinds/experience/told-to-whom.ts'
import { newChild } from '../../../../test/support/components/child-page.tsx'
import { practiceDevice } from '../../../../test/support/components/children.ts'
import { openForm } from '../../../../test/support/components/form.tsx'
import { day, entryOf } from '../../../../test/support/entries.ts'

let device: Device
let file: FileId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

const ASK = 'Before you ask: who already heard this'
const heard = (folder: 'care' | 'origins', called: string, notToRaise: readonly string[] = []) => ({
  ...entryOf(
    toldToWhom,
    { heardBy: 'police', called, inTheRoom: [], askAgain: 'never', notToRaise: [...notToRaise] },
    { at: day('2020-03-01') },
  ),
  folder,
})

describe('before a child is asked what happened', () => {
  it('nothing that stands in Origins is read before the touch, and after it who heard it and what is not raised', async () => {
    const shown = await openForm({ device, file }, 'concern/told', [
      heard('care', 'Officer Hoxha'),
      heard('origins', 'Judge Prifti', ['the lorry']),
    ])
    shown.press(ASK)
    await shown.comes('Officer Hoxha')
    expect(shown.reads()).toContain('1 March 2020')
    expect(shown.reads()).not.toMatch(/Prifti|lorry/)
    shown.press('Show the sealed parts, too. Who can see the screen?')
    await shown.comes('Judge Prifti')
    expect(shown.reads()).toContain('What not to talk about: the lorry')
  })

  it('says so where nobody has written that it was told, and stands on no form that asks nothing', async () => {
    const shown = await openForm({ device, file }, 'own-experience')
    shown.press(ASK)
    await shown.comes('Nothing is written about the child telling anybody.')
    expect((await openForm({ device, file }, 'note')).reads()).not.toContain(ASK)
  })
})

describe('a psychologist who writes', () => {
  it('reads what is file where the talks are kept, and nobody does elsewhere', async () => {
    const said = 'This is part of the file: the child may ask to read it, and a court may demand it.'
    const talks = await openForm({ device, file }, 'note', [], { route: { folder: 'therapy' } })
    await talks.comes(said)
    expect((await openForm({ device, file }, 'note')).reads()).not.toContain(said)
  })
})
