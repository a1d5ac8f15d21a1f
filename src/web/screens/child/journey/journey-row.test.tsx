import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { bestInterests } from '#domain/kinds/planning/best-interests.ts'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { begun } from '#domain/kinds/follow-up/begun.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { superseded } from '#domain/kinds/any/superseded.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { views } from '#domain/kinds/planning/views.ts'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { newChild, openChild, uncleGent, withMoreEntries } from '../../../../../test/support/components/child-page.tsx'
import { fileCalled, practiceDevice } from '../../../../../test/support/components/children.ts'
import { day, entryOf } from '../../../../../test/support/entries.ts'
import { anasFile, uncle } from '../../../../../test/support/people.ts'
import { aBestInterests, aView, aVisit, aVisitPlanned, says } from '../../../../../test/support/work.ts'

let device: Device
let file: FileId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

const far = { at: day('2100-03-01') }
async function journeyOf(entries: readonly Entry[], view: Partial<Omit<FileView, 'caseFile'>> = {}) {
  const shown = openChild(
    await withMoreEntries(
      device,
      file,
      entries.map((entry) => ({ ...entry, file: entry.file === anasFile ? file : entry.file })),
      view,
    ),
    file,
    'journey',
  )
  await shown.comes('Her words')
  const rows = () =>
    [...shown.page.querySelectorAll<HTMLElement>('.journey-item')].map(({ textContent }) => textContent)
  return { ...shown, rows }
}
const noted = (words: string, over: Partial<Entry> = {}) => entryOf(note, { words }, { ...far, ...over })

describe('a row of the journey', () => {
  it('says when it was, what, by whom, and in which part it is kept', async () => {
    const { rows } = await journeyOf([
      noted('She sang.', { at: { from: day('2100-04-01'), to: day('2100-04-09') } }),
      noted('She danced.'),
    ])
    expect(rows()[0]).toMatch(/^between 1 April 2100 and 9 April 2100A noteShe sang[.].*Care and plan$/)
    expect(rows()[1]).toMatch(/^1 March 2100A noteShe danced[.].*Care and plan$/)
  })

  it('of a sealed part shows no more than that there is one, until it is opened', async () => {
    const { rows, press, comes, page } = await journeyOf([noted('It hurts.', { folder: 'health' })])
    expect(rows()[0]).toMatch(/^1 March 2100A sealed entry.*Sealed$/)
    expect(rows()[0]).not.toContain('hurts')
    expect(page.querySelector('.journey-ring svg')?.outerHTML).not.toBe('')
    press('Show the sealed parts, too. Who can see the screen?')
    await comes('It hurts.')
    expect(rows()[0]).toMatch(/^1 March 2100A noteIt hurts[.].*Health$/)
  })

  it('that names somebody unsafe shows what kind of note it is, and no name', async () => {
    const [person, unsafe] = uncleGent.map(({ kind, body }) => ({ ...entryOf(tie, body as never, far), kind }))
    if (!person || !unsafe) throw new Error('an uncle has two entries')
    const wrong = entryOf(
      superseded,
      { entry: unsafe.id, because: 'He is not her uncle.' },
      { ...far, folder: 'identity' },
    )
    const { rows, press, comes } = await journeyOf([person, unsafe])
    expect(rows()[0]).not.toContain('Gent')
    press('Show the sealed parts, too. Who can see the screen?')
    await comes('Uncle')
    const struck = await journeyOf([person, unsafe, wrong])
    expect(struck.page.querySelectorAll('.journey-row.struck')).toHaveLength(1)
    expect(struck.rows().join()).not.toContain('Crossed out')
  })

  it('that needs a newer app says so', async () => {
    const { rows } = await journeyOf([{ ...noted('x'), kind: 'of-next-year' }])
    expect(rows()[0]).toMatch(/^1 March 2100Needs a newer appThe note is kept as it is[.] A newer app shows it[.]/)
  })

  it('is bent where a level was harder than before, and says when it passed the last time', async () => {
    const look = (level: string, at: string) =>
      entryOf(levelAssessment, { levels: { family: { level, view: 'child', observation: 'as she said' } } } as never, {
        at: day(at),
      })
    const { rows, page } = await journeyOf([
      look('good', '2100-01-01'),
      look('hard', '2100-02-01'),
      look('good', '2100-03-01'),
      look('very-hard', '2100-04-01'),
    ])
    expect(page.querySelectorAll('.journey-row.setback')).toHaveLength(2)
    expect(rows()[0]).toMatch(/A harder time: .*\. It was like this on 1 February 2100, and it passed\./)
    expect(rows()[1]).not.toContain('harder')
    expect(rows()[2]).toMatch(/A harder time: /)
    expect(rows()[2]).not.toContain('It was like this')
  })

  it('says what is still to answer of a fact that was begun, until it is done', async () => {
    const body = { begun: 'b', of: 'visit', said: '{}', open: ['place'], done: false } as const
    const first = entryOf(begun, body as never, far)
    const { rows } = await journeyOf([first])
    expect(rows()[0]).toMatch(/Still to answer: Where/)
    const sealed = await journeyOf([{ ...first, folder: 'health' }])
    expect(sealed.rows()[0]).toContain('Answers are missing.')
    expect(sealed.rows()[0]).not.toContain('Where')
    const done = entryOf(begun, { ...body, done: true } as never, { ...far, replaces: [first.id] })
    expect((await journeyOf([first, done])).rows().join()).not.toContain('Still to answer')
    const wrong = entryOf(superseded, { entry: first.id, because: 'No visit.' }, far)
    expect((await journeyOf([first, wrong])).rows().join()).not.toContain('Still to answer')
    expect((await journeyOf([noted('x')])).rows().join()).not.toContain('Answers are missing')
  })

  it('says where it stands that is not delivered, is of another file, or went around a rule', async () => {
    const [here, sent, refused] = [noted('a'), noted('b'), noted('c')]
    const delivery = { [here.id]: 'here', [sent.id]: 'sent', [refused.id]: 'refused' } as FileView['delivery']
    const { rows } = await journeyOf([here, sent, refused], { delivery })
    expect(rows()[2]).toMatch(/On this device only$/)
    expect(rows()[1]).toMatch(/Care and plan$/)
    expect(rows()[0]).toMatch(/Needs you$/)
    const other = await journeyOf([
      noted('a', { file: 'another' as FileId }),
      noted('b', { wentAround: ['R7'] }),
      noted('c', { wentAround: [] }),
    ])
    expect(other.rows()[2]).toContain('from this child’s other file')
    expect(other.rows()[1]).toMatch(/Care and planDiscuss this together$/)
    expect(other.rows()[0]).toMatch(/Care and plan$/)
  })

  it('says that two people wrote it, which opens both', async () => {
    const two = ['planned', 'cancelled'] as const
    const both = two.map((status) => entryOf(visitPlanned, aVisitPlanned({ status, because: 'It rains.' }), far))
    const { rows, press, comes } = await journeyOf(both)
    expect(
      rows()
        .slice(0, 2)
        .every((row) => row.endsWith('Two people wrote different things')),
    ).toBe(true)
    press('Two people wrote different things')
    await comes('Until this is decided, the safer note counts.')
    const wrong = entryOf(superseded, { entry: both[0]?.id as EntryId, because: 'No.' }, far)
    expect((await journeyOf([...both, wrong])).rows().join()).not.toContain('Two people wrote different things')
  })
})

describe('the journey', () => {
  it('shows six months and then six more, and which parts this reader does not hold', async () => {
    const months = Array.from({ length: 14 }, (_, n) =>
      noted(`month ${String(n)}`, { at: day(`21${String(n + 10)}-05-01`) }),
    )
    const { page, press } = await journeyOf(months)
    const shown = () => page.querySelectorAll('.journey section').length
    expect(shown()).toBe(6)
    press('Earlier months')
    await vi.waitFor(() => expect(shown()).toBe(12))
    press('Earlier months')
    await vi.waitFor(() => expect(shown()).toBe(15))
    expect(() => press('Earlier months')).toThrow('there is no control')
  })

  it('filters what the child said, in whatever kind of note it stands', async () => {
    const { rows, press } = await journeyOf([
      entryOf(views, aView(), far),
      noted('told by her', { toldBy: 'child' }),
      noted('told by her aunt', { toldBy: { person: uncle } as never }),
      entryOf(visit, aVisit({ childSays: says('Hello.') }), far),
      entryOf(visit, aVisit({ childSays: { answer: 'showed', words: 'a drawing' } }), far),
      entryOf(visit, aVisit({ childSays: { answer: 'not-asked', because: 'she slept' } }), far),
      entryOf(bestInterests, aBestInterests(), far),
    ])
    const count = (sort: string, n: number) => {
      press(sort)
      return vi.waitFor(() => expect(rows()).toHaveLength(n))
    }
    await count('Her words', 4)
    await count('Visits', 3)
    await count('Decisions', 1)
    await count('All', 9)
  })

  it('of one part shows that part alone, and a sealed one only once it is opened', async () => {
    const entries = [noted('in care'), noted('of the body', { folder: 'health' })]
    const { page, press, rows, comes, trail } = await journeyOf(entries)
    trail.replace({ is: 'child', file, tab: 'journey', folder: 'care' })
    await comes('Only: Care and plan')
    expect(rows()).toHaveLength(2)
    expect(page.querySelectorAll('.journey-quiet')).toHaveLength(0)
    press('Write what happened')
    expect(trail.current()).toEqual({ is: 'what-happened', file, folder: 'care' })
    const sealed = await journeyOf(entries)
    sealed.trail.replace({ is: 'child', file, tab: 'journey', folder: 'health' })
    await sealed.comes('Only: Health')
    expect(sealed.rows()).toEqual([])
    sealed.press('Show the sealed parts, too. Who can see the screen?')
    await vi.waitFor(() => expect(sealed.rows()).toHaveLength(1))
    sealed.trail.replace({ is: 'child', file, tab: 'journey', folder: 'justice' })
    await sealed.comes('Nothing of this sort is written yet')
    sealed.press('Show all')
    expect(sealed.trail.current()).toEqual({ is: 'child', file, tab: 'journey' })
  })

  it('of a part in which this reader may not write offers nothing to write', async () => {
    const shown = await journeyOf([noted('in care')], { rights: { card: 'read', care: 'read' } })
    shown.trail.replace({ is: 'child', file, tab: 'journey', folder: 'care' })
    await shown.comes('Only: Care and plan')
    expect(() => shown.control('Write what happened')).toThrow('there is no control')
  })

  it('counts days without a word of a child that are many', async () => {
    const lule = await fileCalled(device, 'Lule')
    const quiet = openChild(
      await withMoreEntries(device, lule, [
        noted('x', { file: lule, at: day('2100-03-01') }),
        noted('y', { file: lule, at: day('2100-05-01') }),
      ]),
      lule,
      'journey',
    )
    await quiet.comes('61 days with nothing written')
  })
})
