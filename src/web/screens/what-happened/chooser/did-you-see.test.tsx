import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { visitPlanned, visitsAhead } from '#domain/kinds/follow-up/visit-planned.ts'
import { useRoute } from '#web/navigation/navigation.tsx'
import { todayHere } from '#web/words/today.ts'
import { newChild } from '../../../../../test/support/components/child-page.tsx'
import { draft, practiceDevice, writeIn } from '../../../../../test/support/components/children.ts'
import { openOver, type Opened } from '../../../../../test/support/components/opened.tsx'
import { given } from '../../../../../test/support/given.ts'
import { idFrom } from '../../../../../test/support/people.ts'
import { aVisitPlanned } from '../../../../../test/support/work.ts'
import { screen } from '../what-happened-screen.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

function Shown() {
  const at = useRoute()
  return at.is === 'what-happened' ? <screen.Component {...at} /> : <p>left the chooser</p>
}

async function childWithVisit(inDays: number): Promise<FileId> {
  const file = await newChild(device)
  const { me } = await device.state()
  if (!me) throw new Error('nobody is signed in')
  const plan = aVisitPlanned({
    visit: idFrom(`visit-${file}`),
    on: addDays(todayHere(), inDays),
    who: { member: me.member },
    placeName: 'Behind the bakery',
  })
  await writeIn(device, file, draft(visitPlanned, plan))
  return file
}
const choose = (file: FileId): Opened => openOver(device, <Shown />, { is: 'what-happened', file })
const read = async (file: FileId) => given(await device.file(file)).caseFile
const note = async (file: FileId): Promise<Opened> => {
  const shown = choose(file)
  await shown.comes('Suggested forms')
  shown.type('In a few words', 'She waved from the gate.')
  return shown
}
const answer = ({ page }: Opened, words: string) =>
  [...page.querySelectorAll('label')]
    .find((one) => one.textContent === words)
    ?.querySelector('input')
    ?.click()

describe('a quick note on a planned visit', () => {
  it('asks nothing where the visit is still ahead', async () => {
    expect((await note(await childWithVisit(2))).reads()).not.toContain('Did you see')
  })

  it('is a note, and leaves the visit due, while nobody answered whether the child was seen', async () => {
    const file = await childWithVisit(0)
    const shown = await note(file)
    await shown.comes('It stays due until you answer this.')
    shown.press('Save')
    await shown.comes('left the chooser')
    expect((await read(file)).entries.at(-1)).toMatchObject({
      kind: 'note',
      body: { words: 'She waved from the gate.' },
    })
    expect(visitsAhead(await read(file))).toHaveLength(1)
  })

  it('is the visit once it is answered, and asks what every visit is asked; it says nothing of who was there', async () => {
    const file = await childWithVisit(-1)
    const shown = await note(file)
    answer(shown, 'I saw her')
    await shown.comes('Was anything not safe?')
    shown.press('Save')
    await shown.comes('Answer this question.')
    expect(visitsAhead(await read(file))).toHaveLength(1)
    answer(shown, 'No')
    shown.press('Save')
    await shown.comes('left the chooser')
    const [plan] = (await read(file)).byKind['visit-planned'] ?? []
    const saved = (await read(file)).entries.at(-1)
    expect(saved).toMatchObject({
      kind: 'visit',
      body: { child: 'seen', planned: plan?.id, saw: 'She waved from the gate.', placeName: 'Behind the bakery' },
    })
    expect(saved?.body).toMatchObject({ whoWasThere: 'not-written' })
    expect(visitsAhead(await read(file))).toEqual([])
  })

  it('that nobody was met stays a visit to make', async () => {
    const file = await childWithVisit(0)
    const shown = await note(file)
    answer(shown, 'I did not meet her')
    await shown.comes('Was anything not safe?')
    answer(shown, 'Not sure')
    shown.press('Save')
    await shown.comes('left the chooser')
    expect((await read(file)).entries.at(-1)?.kind).toBe('visit')
    expect(visitsAhead(await read(file))).toHaveLength(1)
  })
})
