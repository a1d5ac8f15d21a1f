import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId, Folder, PersonId } from '#domain/entry/ids.ts'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { instrumentCompleted } from '#domain/kinds/assessment/instrument-completed.ts'
import { whereabouts } from '#domain/kinds/care/whereabouts.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { service } from '#domain/kinds/services/service.ts'
import { accept } from '#result.ts'
import { todayHere } from '#web/words/today.ts'
import { newChild, openChild, withMoreEntries } from '../../../../../test/support/components/child-page.tsx'
import { answering, practiceDevice } from '../../../../../test/support/components/children.ts'
import { around, showOverview } from '../../../../../test/support/components/overview.tsx'
import { day, entryOf } from '../../../../../test/support/entries.ts'
import { grandmother, idFrom, mother, uncle } from '../../../../../test/support/people.ts'
import { anOutcomeLook, aVisitPlanned, me, says } from '../../../../../test/support/work.ts'

let device: Device
let file: FileId
const today = todayHere()
const at = { at: today }
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

type Overview = Parameters<typeof showOverview>
const overviewOf = (entries: Overview[1], view?: Overview[2], answers?: Overview[3]) =>
  showOverview({ device, file }, entries, view, answers)

describe('what was promised', () => {
  it('is named by its words or its sort, with the day, and for whom it waits', async () => {
    const open = { who: me, status: 'open' } as const
    const { panel } = await overviewOf([
      entryOf(
        task,
        {
          task: 'a',
          what: 'Ring the school',
          ...open,
          by: day('2020-05-01'),
          waitingOn: { who: 'the court', since: today, askedAgain: [] },
        },
        at,
      ),
      entryOf(visitPlanned, aVisitPlanned({ on: day('2100-05-01'), mind: 'Bring the ball.' }), at),
      entryOf(
        service,
        {
          stage: 'declined',
          need: 'n',
          category: 'legal-justice',
          whom: 'child',
          answeredBy: ['child'],
          reasons: ['gave-no-reason'],
          whoseReason: 'child',
          inTheirWords: says('No.'),
          door: { mayWeGetInTouch: 'yes', how: 'x', askAgainOn: day('2100-06-01') },
        },
        at,
      ),
    ])
    const rows = [...(panel('What did we promise?')?.querySelectorAll('li') ?? [])]
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Ring the schoolwaiting for the courtby 1 May 2020',
      'A visitBring the ball.by 1 May 2100',
      'Ask again about helpfrom 1 June 2100',
    ])
    expect(rows.map((row) => row.querySelector('.in-due') !== null)).toEqual([true, false, false])
  })
})

describe('who can help', () => {
  it('is nobody yet, or nobody who is known to be safe', async () => {
    expect((await overviewOf([])).reads()).toContain('Nobody is written down yet. Ask who is there for this child.')
    const unknown = await overviewOf(around(grandmother, 'Gran', { safe: 'not-known' }))
    expect(unknown.reads()).toContain('Nobody is known to be safe yet. Everybody is on the family map.')
    expect(unknown.reads()).not.toContain('Nobody is written down yet.')
    unknown.press('Family map')
    expect(unknown.trail.current()).toEqual({ is: 'family-map', file })
  })

  it('is named by what they are to the child, or by name where that says nothing', async () => {
    const { page, reads } = await overviewOf([
      ...around(grandmother, 'Gran'),
      ...around(mother, 'Neighbour Lila', { tie: 'other' }),
      ...around(uncle, 'A person without a name', { tie: 'not-known' }),
    ])
    const ties = [...page.querySelectorAll('.ties button')].map(({ textContent }) => textContent)
    expect(ties.sort()).toEqual(['A person without a name', 'Grandmother', 'Neighbour Lila'])
    expect(reads()).not.toContain('Nobody is known to be safe yet.')
  })

  it('leads to the file of a parent that can be opened, and to no other', async () => {
    const [hers, other] = [idFrom('file-of-mother') as FileId, idFrom('file-of-gran') as FileId]
    const whichOpen: Device['whichOpen'] = () => Promise.resolve(accept({ [hers]: hers, [other]: other }))
    const entries = [
      ...around(mother, 'Her mother', { tie: 'mother', theirFile: hers }),
      ...around(grandmother, 'Gran', { theirFile: other }),
    ]
    const shown = await overviewOf(entries, {}, { whichOpen })
    await shown.comes('The file of Her mother')
    expect(shown.reads()).not.toContain('The file of Gran')
    shown.press('The file of Her mother')
    expect(shown.trail.current()).toEqual({ is: 'child', file: hers, tab: 'overview' })
    const closed = await overviewOf(entries, {}, { whichOpen: () => Promise.resolve(accept({})) })
    expect(closed.reads()).not.toContain('The file of Her mother')
  })
})

describe('how a child is doing', () => {
  it('is asked where nobody has looked, and shown where somebody has', async () => {
    const none = await overviewOf([])
    expect(none.reads()).toContain('The four levels are not checked yet.')
    expect(none.panel('How is she doing?')?.textContent).not.toContain('How it has gone')
    none.press('Write how it is going')
    expect(none.trail.current()).toEqual({ is: 'write', kind: 'level-assessment', file })
    const asked = await overviewOf([entryOf(instrumentCompleted, anOutcomeLook(), at)])
    expect(asked.panel('How is she doing?')?.textContent).toContain('How it has gone')
    const level = { levels: { family: { level: 'good', view: 'child', observation: 'x' } } } as never
    const looked = await overviewOf([entryOf(levelAssessment, level, { at: day('2020-03-01') })])
    expect(looked.reads()).not.toContain('The four levels are not checked yet.')
    expect(looked.reads()).toContain('1 March 2020')
  })

  it('is told by the last three notes of care that count', async () => {
    const noted = (words: string, over: Partial<Entry> = {}) => entryOf(note, { words }, { ...at, ...over })
    const { panel } = await overviewOf([
      noted('first'),
      noted('second'),
      noted('third'),
      noted('fourth'),
      noted('of papers', { folder: 'status' }),
      { ...noted('newer'), kind: 'of-next-year' },
    ])
    const rows = [...(panel('Latest notes')?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)
    expect(rows.map((row) => /A note(\w+)/.exec(row)?.[1]?.slice(0, 5))).toEqual(['fourt', 'third', 'secon'])
  })
})

describe('parts that are opened on purpose', () => {
  it('are offered once sealed parts are shown, and say where nothing is written', async () => {
    const here = entryOf(whereabouts, { of: 'lives', is: 'known', name: 'The mill' }, at)
    const { reads, press, comes, page } = await overviewOf([here], { hidesEarlier: true })
    expect(reads()).not.toContain('Whereabouts')
    press('Show the sealed parts, too. Who can see the screen?')
    await comes('Whereabouts')
    const rows = () =>
      [...page.querySelectorAll<HTMLElement>('.overview-side button.entry-row')].filter(({ textContent }) =>
        textContent.endsWith('closes when you leave the screen'),
      )
    expect(rows().map(({ textContent }) => textContent)).toEqual([
      'WhereaboutsTap to open; closes when you leave the screen',
      'OriginsTap to open; closes when you leave the screen',
    ])
    rows()[0]?.click()
    await comes('The mill')
    expect(reads()).toContain('Earlier addresses are not shown to you.')
    expect(reads()).not.toContain('Nothing is written here.')
    press('Close')
    await vi.waitFor(() => expect(page.querySelector('dialog')).toBe(null))
    rows()[1]?.click()
    await comes('Nothing is written here. This part may stay empty.')
    expect(reads()).not.toContain('Earlier addresses')
    expect(reads()).not.toContain('The child while a parent was trafficked')
  })

  it('that ended say until when they were open', async () => {
    const ended = [{ folder: 'health' as Folder, on: day('2020-03-01') }]
    const { press, comes } = await overviewOf([], { ended })
    press('Show the sealed parts, too. Who can see the screen?')
    await comes('You could open Health until 1 March 2020.')
  })
})

describe('files of one child', () => {
  it('lead to the one in which the work goes on', async () => {
    const other = idFrom('file-other') as FileId
    const { reads, press, trail } = await overviewOf([], { standsIn: other })
    expect(reads()).toContain('This child has another file, and the work goes on there.')
    press('Open that file')
    expect(trail.current()).toEqual({ is: 'child', file: other, tab: 'overview' })
  })

  it('that are read together are taken apart with a reason, by who may write who the child is', async () => {
    const opening = entryOf(
      fileOpened,
      { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
      { at: day('2020-03-01'), file: 'elsewhere' as FileId },
    )
    const written: unknown[] = []
    const write: Device['write'] = (act) => {
      written.push(act)
      return Promise.resolve(accept([]))
    }
    const joinedOf = async (view: Partial<Omit<FileView, 'caseFile'>> = {}, entries: readonly Entry[] = [opening]) => {
      const base = await withMoreEntries(device, file, entries, view)
      const read = await base.file(file)
      if (!read.ok) throw new Error('the file is here')
      const caseFile = { ...read.value.caseFile, joined: ['elsewhere' as FileId] }
      const shown = openChild(
        answering(base, { write, file: () => Promise.resolve(accept({ ...read.value, caseFile })) }),
        file,
        'overview',
      )
      await shown.comes('Read together with')
      return shown
    }
    const shown = await joinedOf()
    expect(shown.reads()).toContain('Another file of this child, opened 1 March 2020 by')
    shown.press('Separate files')
    await shown.comes('Why separate these files?')
    expect(() => shown.control('Separate files')).toThrow('there is no control')
    const apart = () => shown.control('Separate the files') as HTMLButtonElement
    expect(apart().disabled).toBe(true)
    shown.type('Why separate these files?', 'Two girls.')
    await vi.waitFor(() => expect(apart().disabled).toBe(false))
    shown.press('Go back')
    await shown.comes('Separate files')
    shown.press('Open only that file')
    expect(shown.trail.current()).toEqual({ is: 'child', file: 'elsewhere', tab: 'overview' })
    const reader = await joinedOf({ rights: { identity: 'read' } }, [])
    expect(reader.reads()).not.toMatch(/Another file of this child, opened/)
    expect(() => reader.control('Separate files')).toThrow('there is no control')
    expect((await overviewOf([])).reads()).not.toContain('Read together with')
  })
})

describe('care that people see differently', () => {
  const agreed = (by: 'child' | PersonId, answer: 'yes' | 'no') =>
    entryOf(
      consent,
      {
        purpose: 'health-care',
        answer,
        by,
        capacity: by === 'child' ? 'child' : 'parent',
        as: by === 'child' ? 'assent' : 'consent',
        how: 'spoken',
        explained: ['purpose'],
        notAsked: [],
      } as never,
      at,
    )
  it('is in dispute, and a no of the child is talked about', async () => {
    const none = await overviewOf([])
    expect(none.reads()).not.toContain('An agreement needs a talk')
    expect(none.reads()).not.toContain('She said no.')
    const both = await overviewOf([
      ...around(mother, 'Her mother', { tie: 'mother' }),
      ...around(grandmother, 'Gran'),
      agreed(mother, 'yes'),
      agreed(grandmother, 'no'),
    ])
    expect(both.reads()).toMatch(/An agreement needs a talk\. Talk to .*Her mother.* and .*Gran.* today\./)
    both.press('Write what they say now')
    expect(both.trail.current()).toEqual({ is: 'write', kind: 'consent', file })
    expect((await overviewOf([agreed('child', 'no')])).reads()).toContain('She said no.')
  })
})
