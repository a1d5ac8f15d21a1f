import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { service } from '#domain/kinds/services/service.ts'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { accept } from '#result.ts'
import { newChild, openChild, withMoreEntries } from '../../../../../test/support/components/child-page.tsx'
import { answering, practiceDevice } from '../../../../../test/support/components/children.ts'
import { day, entryOf } from '../../../../../test/support/entries.ts'
import { aVisitPlanned } from '../../../../../test/support/work.ts'

let device: Device
let file: FileId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

type Act = Parameters<Device['write']>[0]
/** The sheet of two values that stand beside each other, and what was written from it. */
async function clashOf(two: readonly Entry[], view: Partial<Omit<FileView, 'caseFile'>> = {}) {
  const written: Act[] = []
  const write: Device['write'] = (act) => {
    written.push(act)
    return Promise.resolve(accept([]))
  }
  const shown = openChild(answering(await withMoreEntries(device, file, two, view), { write }), file, 'journey')
  await shown.comes('Two people wrote different things')
  shown.press('Two people wrote different things')
  await shown.comes('Both notes stay in the journey.')
  const boxes = () => [...shown.page.querySelectorAll<HTMLInputElement>('.clash-choice input')]
  const holds = () => shown.control('Use this note') as HTMLButtonElement
  return { ...shown, written, boxes, holds }
}
const far = { at: day('2100-03-01') }
const planned = (status: 'planned' | 'cancelled', over: Partial<Entry> = {}) =>
  entryOf(visitPlanned, aVisitPlanned({ status, because: 'It rains.' }), { ...far, file, ...over })
const help = (category: 'medical' | 'legal-justice', stage: object, over: Partial<Entry> = {}) =>
  entryOf(service, { need: 'n', category, whom: 'child', ...stage } as never, { ...far, file, ...over })

describe('two values that two people wrote', () => {
  it('are decided between with a reason: the safer one is marked and chosen, the other is struck', async () => {
    const two = [planned('cancelled'), planned('planned')]
    const { reads, boxes, holds, type, press, page, written } = await clashOf(two)
    expect(reads()).toContain('Until this is decided, the safer note counts.')
    expect(boxes().map(({ checked }) => checked)).toEqual([true, false])
    expect(page.querySelectorAll('.clash-choice .chip')).toHaveLength(1)
    expect(page.querySelector('.clash-choice .chip')?.closest('.clash-choice')).toBe(
      boxes()[0]?.closest('.clash-choice'),
    )
    expect(holds().disabled).toBe(true)
    type('Why do you choose this note?', '  ')
    expect(holds().disabled).toBe(true)
    type('Why do you choose this note?', ' She said so. ')
    await vi.waitFor(() => expect(holds().disabled).toBe(false))
    press('Use this note')
    await vi.waitFor(() => expect(page.querySelector('dialog')).toBe(null))
    const struck = { kind: 'superseded', folder: 'care', body: { entry: two[0]?.id, because: 'She said so.' } }
    expect(written).toMatchObject([[{ file, draft: struck }]])
  })

  it('about medicine, food or a bed are in dispute: none is safer, and none is chosen before a person chooses', async () => {
    const { reads, boxes, holds, type, page } = await clashOf([
      help('medical', { stage: 'needed', saidBy: 'child' }),
      help('medical', { stage: 'absent', gap: ['full'] }),
    ])
    expect(reads()).toContain('In dispute. Talk to the people concerned today')
    expect(boxes().map(({ checked }) => checked)).toEqual([false, false])
    expect(page.querySelectorAll('.clash-choice .chip')).toHaveLength(0)
    type('Why do you choose this note?', 'They told me.')
    expect(holds().disabled).toBe(true)
    boxes()[1]?.click()
    await vi.waitFor(() => expect(holds().disabled).toBe(false))
  })

  it('of two files of a child are decided without a reason: the chosen one is written anew in this file', async () => {
    const two = [planned('cancelled', { file: 'another' as FileId }), planned('planned')]
    const { reads, holds, press, written } = await clashOf(two)
    expect(reads()).toContain('Two files disagree')
    expect(reads()).not.toContain('Why do you choose this note?')
    expect(holds().disabled).toBe(false)
    press('Use this note')
    await vi.waitFor(() => expect(written).toHaveLength(1))
    const anew = { kind: 'visit-planned', folder: 'care', body: { status: 'planned' } }
    expect(written[0]).toMatchObject([{ file, draft: anew }])
    expect([...(written[0]?.[0]?.draft.replaces ?? [])].sort()).toEqual(two.map(({ id }) => id).sort())
  })

  it('are only read by who may not write in that part', async () => {
    const { reads, boxes, control } = await clashOf([planned('cancelled'), planned('planned')], {
      rights: { care: 'read' },
    })
    expect(reads()).toContain('A colleague who may write in this folder can decide.')
    expect(boxes().every(({ disabled }) => disabled)).toBe(true)
    expect(() => control('Use this note')).toThrow('there is no control')
    expect(() => control('Why do you choose this note?')).toThrow('there is no control')
  })
})
