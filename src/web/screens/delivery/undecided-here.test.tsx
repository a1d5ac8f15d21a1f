import { beforeAll, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Attention } from '#device/sync/api.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { accept } from '#result.ts'
import { answering, fileCalled, memberOf, practiceDevice } from '../../../../test/support/components/children.ts'
import { openChild } from '../../../../test/support/components/child-page.tsx'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { entryOf } from '../../../../test/support/entries.ts'
import { given } from '../../../../test/support/given.ts'
import { idFrom } from '../../../../test/support/people.ts'
import { UndecidedHere } from './undecided-here.tsx'

let device: Device
let lule: FileId
let late: Attention
let name: string
beforeAll(async () => {
  device = await practiceDevice()
  lule = await fileCalled(device, 'Lule')
  const by = await memberOf(device)
  name = given(await device.members()).find(({ member }) => member === by)?.name ?? ''
  const entry = entryOf(note, { words: 'She sleeps at the bakery.' }, { by, file: lule })
  late = {
    id: 'undecided-x',
    file: lule,
    entries: [entry.id],
    why: 'late-after-end',
    at: Date.parse(entry.recordedAt),
    mine: false,
    words: [entry],
  }
})

/** The screen of a colleague of whoever is said to have written the note. */
const shows = async (one: Attention) => {
  const now = await device.state()
  if (!now.me) throw new Error('the device is unlocked')
  const me = { ...now.me, member: idFrom('a colleague') as MemberId }
  const settled: Parameters<Device['settleAttention']>[0][] = []
  const settleAttention: Device['settleAttention'] = (how) => {
    settled.push(how)
    return Promise.resolve(accept(true))
  }
  const shown = openOver(
    answering(device, { settleAttention, state: () => Promise.resolve({ ...now, me }) }),
    <UndecidedHere one={one} />,
  )
  await shown.comes(name)
  return { shown, settled }
}

it('A note that waits is not left as it is, and is neither added nor crossed out before its words were read', async () => {
  const { shown } = await shows(late)
  for (const answer of ['Leave it as it is', 'Yes, add it to the file', 'No, cross it out'])
    expect(() => shown.control(answer)).toThrow()
  expect(shown.reads()).toContain(`Did ${name} write this note?`)
  expect(shown.reads()).not.toContain('bakery')
  shown.press('Read it')
  await shown.comes('She sleeps at the bakery.')
})

it('A note that waits is crossed out, and the file says who did not write it', async () => {
  const { shown, settled } = await shows(late)
  shown.press('Read it')
  await shown.comes('No, cross it out')
  shown.press('No, cross it out')
  await expect.poll(() => settled).toEqual([{ id: late.id, as: 'strike', because: `${name} did not write this.` }])
})

it('A note that waits is added to the file', async () => {
  const { shown, settled } = await shows(late)
  shown.press('Read it')
  await shown.comes('Yes, add it to the file')
  shown.press('Yes, add it to the file')
  await expect.poll(() => settled.map(({ as }) => as)).toEqual(['adopt'])
})

it('Whoever is said to have written it is asked themselves, and sent to nobody', async () => {
  const shown = openOver(device, <UndecidedHere one={late} />)
  await shown.comes('Did you write this note?')
  expect(shown.reads()).toContain('If it is not yours, a thief may have written it.')
  expect(shown.reads()).not.toContain('Ask ')
})

it('What this device had is added again or left, and never called a thief’s', async () => {
  const { shown, settled } = await shows({ ...late, why: 'read-before-end' })
  expect(shown.reads()).not.toContain('thief')
  expect(() => shown.control('No, cross it out')).toThrow()
  shown.press('Add them again')
  await expect.poll(() => settled.map(({ as }) => as)).toEqual(['adopt'])
})

it('Who does not decide reads in the file that a note waits, and whom it names; who decides is led to it', async () => {
  const view = given(await device.file(lule))
  const [entry] = late.words ?? []
  if (!entry) throw new Error('a note waits')
  const { id, folder, by, recordedAt } = entry
  const told = (mayDecide: boolean) => {
    const undecided = [{ id, folder, by, recordedAt, counts: false, mayDecide }]
    return answering(device, { file: () => Promise.resolve(accept({ ...view, undecided })) })
  }
  const reader = openChild(told(false), lule, 'overview')
  await reader.comes(`A note under the name of ${name}`)
  expect(reader.reads()).not.toContain('wait for your answer')
  const keeper = openChild(told(true), lule, 'overview')
  await keeper.comes('Notes in this file wait for your answer.')
  expect(keeper.reads()).not.toContain('A note under the name of')
})
