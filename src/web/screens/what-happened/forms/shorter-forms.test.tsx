import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { returnPlan } from '#domain/kinds/care/return-plan.ts'
import { todayHere } from '#web/words/today.ts'
import { useRoute } from '#web/navigation/navigation.tsx'
import { newChild } from '../../../../../test/support/components/child-page.tsx'
import { practiceDevice } from '../../../../../test/support/components/children.ts'
import { openOver, type Opened } from '../../../../../test/support/components/opened.tsx'
import { openForm, someone } from '../../../../../test/support/components/form.tsx'
import { entryOf } from '../../../../../test/support/entries.ts'
import { grandmother } from '../../../../../test/support/people.ts'
import { says } from '../../../../../test/support/work.ts'
import { given } from '../../../../../test/support/given.ts'
import { WriteScreen } from '../write-screen.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

function Shown() {
  const at = useRoute()
  return at.is === 'write' ? <WriteScreen {...at} /> : <p>left the form</p>
}
const write = (file: FileId, kind: string): Opened => openOver(device, <Shown />, { is: 'write', kind, file })
const save = ({ page }: Opened) =>
  vi.waitFor(() => (page.querySelector<HTMLElement>('.dock [data-main]') ?? expect.unreachable()).click())
const answer = ({ page }: Opened, question: RegExp, words: string) => {
  const group = [...page.querySelectorAll('fieldset')].find((one) => question.test(one.textContent))
  const label = [...(group?.querySelectorAll('label') ?? [])].find((one) => one.textContent === words)
  label?.querySelector('input')?.click()
}
const bodies = async (file: FileId, kind: string) =>
  given(await device.file(file))
    .caseFile.entries.filter((entry) => entry.kind === kind)
    .map(({ body }) => body as Readonly<Record<string, unknown>>)

describe('a wish as a goal', () => {
  it('is not saved with a first step that nobody does', async () => {
    const file = await newChild(device)
    const shown = write(file, 'goal')
    await shown.comes('The first step towards it')
    shown.type('The wish, as the child said it', 'I want to draw.')
    shown.type('What is the goal?', 'Drawing once a week')
    shown.type('The first step towards it', 'Ask the open house')
    await shown.comes('Who does it?')
    await save(shown)
    await shown.comes('Answer this question.')
    expect(await bodies(file, 'goal')).toEqual([])
    answer(shown, /Who does it/, 'You')
    await save(shown)
    await shown.comes('left the form')
    const [goal] = await bodies(file, 'goal')
    expect(goal).toMatchObject({ status: 'open', title: 'Drawing once a week' })
    expect(await bodies(file, 'action')).toMatchObject([
      { what: 'Ask the open house', status: 'open', goal: goal?.['goal'] },
    ])
  })

  it('needs no first step, and is asked for no status and no day', async () => {
    const file = await newChild(device)
    const shown = write(file, 'goal')
    await shown.comes('The first step towards it')
    expect(shown.reads()).not.toMatch(/When was it|Status/)
    shown.type('The wish, as the child said it', 'I want to draw.')
    shown.type('What is the goal?', 'Drawing')
    await save(shown)
    await shown.comes('left the form')
    expect(await bodies(file, 'goal')).toHaveLength(1)
    expect(await bodies(file, 'action')).toEqual([])
  })
})

describe('a slip for the school', () => {
  it('is for the school and is passed on to nobody, and what makes it lawful is not filled in', async () => {
    const shown = write(await newChild(device), 'referral/school')
    await shown.comes('Who exactly?')
    expect([...shown.page.querySelectorAll('select')].map(({ value }) => value)).toContain('school')
    const chosen = [...shown.page.querySelectorAll<HTMLInputElement>('input:checked')].map(
      (one) => one.closest('fieldset')?.querySelector('legend')?.textContent,
    )
    expect(chosen).toContain('May they pass it on?')
    expect(chosen).not.toContain('What is the legal basis?')
  })
})

describe('help that was offered and refused', () => {
  it('begins with the words of who refused, and takes nobody for granted', async () => {
    const shown = write(await newChild(device), 'service/declined')
    await shown.comes('In their words')
    expect(shown.reads()).not.toContain('Status')
    expect(shown.page.querySelector('input:checked')).toBe(null)
  })
})

describe('a further stage of a return', () => {
  const before = {
    to: 'the house of her aunt',
    place: 'never-lived-there' as const,
    with: [grandmother],
    stage: 'planned' as const,
    childSays: says('I want my own bed.'),
    prepared: { child: 'She saw the house.', family: 'They made room.' },
    handOver: { travelsWith: { named: 'Arta' }, receivedBy: { person: grandmother }, papers: [] },
    firstVisitBy: addDays(todayHere(), 20),
    ifItFails: 'Back to the unit, at once.',
  }
  const people = someone(grandmother, 'Lule', 'safe')

  it('asks which stage it is and what the child says, and is filled with the plan before', async () => {
    const file = await newChild(device)
    const shown = await openForm({ device, file }, 'return-plan', [...people, entryOf(returnPlan, before)])
    expect(shown.reads()).toContain('Filled in from the last stage')
    expect(shown.page.querySelectorAll('input:checked')).toHaveLength(0)
    expect(shown.reads()).not.toContain('I want my own bed.')
    const asked = [...shown.page.querySelectorAll('fieldset')].filter((one) => one.closest('details') === null)
    expect(asked.map((one) => one.querySelector('legend')?.textContent)).toContain('Status')
    expect(() => shown.control('Where to?')).toThrow()
    shown.press('Filled in from the last stage: check that it is still true')
    await shown.comes('Where to?')
    expect((shown.control('Where to?') as HTMLInputElement).value).toBe(before.to)
    expect((shown.control('What if it does not work?') as HTMLTextAreaElement).value).toBe(before.ifItFails)
  })
})
