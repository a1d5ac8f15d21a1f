import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { careArrangement } from '#domain/kinds/care/care-arrangement.ts'
import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import { superseded } from '#domain/kinds/any/superseded.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { doNot } from '#domain/kinds/registration/do-not.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { safeContact } from '#domain/kinds/registration/safe-contact.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { todayHere } from '#web/words/today.ts'
import {
  answering,
  draft,
  fileCalled,
  memberOf,
  practiceDevice,
  writeIn,
} from '../../../../test/support/components/children.ts'
import { newChild, openChild, uncleGent } from '../../../../test/support/components/child-page.tsx'
import { grandmother, uncle } from '../../../../test/support/people.ts'
import { aVisit, says } from '../../../../test/support/work.ts'

let device: Device
let lule: FileId
const today = todayHere()
beforeAll(async () => {
  device = await practiceDevice()
  lule = await fileCalled(device, 'Lule')
})

const look = (answer: 'safe' | 'not-safe', day = today) =>
  draft(safetyLook, { answer, because: 'I was there.', how: 'seen-there', againBy: addDays(today, 30) }, day)

describe('a child’s file', () => {
  it('that is not here says so, and goes back', async () => {
    const shown = openChild(device, 'none' as FileId, 'overview')
    await shown.comes('Child')
    expect(shown.page.querySelector('.overview')).toBe(null)
  })

  it('says how old the child and the file are, and changes its part by its tabs', async () => {
    const shown = openChild(device, lule, 'overview')
    await shown.comes('Is she safe?')
    expect(shown.reads()).toContain('8 to 10 years')
    expect(shown.reads()).toContain('file opened 1 day ago')
    expect(shown.page.querySelector('[aria-current=page]')?.textContent).toBe('Overview')
    shown.press('Journey')
    await shown.comes('Her words')
    expect(shown.trail.current()).toEqual({ is: 'child', file: lule, tab: 'journey' })
    const older = openChild(device, await newChild(device), 'overview')
    await older.comes('file opened 3 months ago')
  })
})

describe('the overview', () => {
  it('asks whether a file was erased that two signed to be, and deletes it here only after a second look', async () => {
    const file = await newChild(device)
    const me = await memberOf(device)
    const deleted: FileId[] = []
    const shownAgain: FileId[] = []
    const doubting = answering(device, {
      file: async (asked) => {
        const read = await device.file(asked)
        return read.ok ? { ...read, value: { ...read.value, erasureSaidBy: [me, me] } } : read
      },
      deleteErased: (asked) => {
        deleted.push(asked)
        return Promise.resolve({ ok: true, value: true })
      },
      keepDoubted: (asked) => {
        shownAgain.push(asked)
        return Promise.resolve({ ok: true, value: true })
      },
    })
    const { comes, press, trail } = openChild(doubting, file, 'overview')
    await comes('Was this file erased?')
    await comes('Ask both')
    await comes('only the card is shown')
    press('Not erased: show the file again')
    await expect.poll(() => shownAgain).toEqual([file])
    press('Erased: delete the file here')
    await comes('Delete this file from this device?')
    press('Go back')
    await comes('Was this file erased?')
    expect(deleted).toEqual([])
    press('Erased: delete the file here')
    await comes('Delete the file here')
    press('Delete the file here')
    await expect.poll(() => trail.current()).toEqual({ is: 'children' })
    expect(deleted).toEqual([file])
  })

  it('names nobody who is to be avoided before the reader confirms that nobody else sees the screen', async () => {
    const file = await newChild(device)
    await writeIn(device, file, ...uncleGent)
    const { comes, reads, press, page } = openChild(device, file, 'overview')
    await comes('1 person to avoid.')
    expect(reads()).not.toContain('Gent')
    page.querySelector<HTMLElement>('.safe-touch')?.click()
    await comes('Uncle Gent (Uncle) is unsafe')
    expect(() => press('Hide sealed parts')).toThrow('there is no control')
  })

  it('says not known before anybody looked, then what was found, and that it is not checked since something changed', async () => {
    const file = await newChild(device)
    const { comes, reads, press, trail } = openChild(device, file, 'overview')
    await comes('Not known whether it is safe')
    await writeIn(device, file, look('safe', addDays(today, -3)))
    await comes('Safe where she lives')
    expect(reads()).toContain('Next check by')
    await writeIn(
      device,
      file,
      draft(careArrangement, {
        arrangement: 'kin',
        with: [],
        decidedBy: 'family',
        whyChanged: ['first-known'],
        siblings: 'together',
        childSays: says('I like it.'),
      }),
    )
    await comes('Not checked since something changed')
    expect(reads()).toContain('With whom she lives')
    expect(reads()).toContain('Last check')
    expect(reads()).not.toContain('Safe where she lives')
    press('See changes')
    await comes('Her words')
    press('Overview')
    await comes('Check safety now')
    press('Check safety now')
    expect(trail.current()).toEqual({ is: 'write', kind: 'safety-look', file })
  })

  it('counts changes after the third, and says first that a child is missing', async () => {
    const file = await newChild(device)
    await writeIn(device, file, look('safe', addDays(today, -3)))
    const shown = openChild(device, file, 'overview')
    await shown.comes('Safe where she lives')
    for (const who of [grandmother, uncle])
      await writeIn(
        device,
        file,
        draft(person, {
          person: who,
          called: 'A person without a name',
          gender: 'male',
          ageBand: '25-or-more',
          alive: 'yes',
        }),
        draft(tie, { person: who, tie: 'cousin', safe: 'not-known', livesWithChild: 'yes', cares: 'no' }),
      )
    await writeIn(
      device,
      file,
      draft(missingEpisode, {
        is: 'missing',
        episode: 'march',
        since: today,
        lastSeen: 'At the bus stop.',
        lawAsksReport: 'not-known',
        report: { decided: 'not-yet' },
      }),
    )
    await shown.comes('She is missing')
    await shown.comes('Whether she is missing')
    expect(shown.page.querySelectorAll('.safe-change').length).toBeLessThanOrEqual(3)
  })

  it('says what must never be done on the way, and whom to ring at night', async () => {
    const file = await newChild(device)
    const { comes, reads, press, trail } = openChild(device, file, 'overview')
    await comes('We do not know how to get in touch safely')
    await writeIn(
      device,
      file,
      draft(safeContact, { rule: 'agreed-ways-only', never: ['phone', 'visit-home'], night: '04 000 0007' }),
      draft(doNot, { person: uncle, called: 'blue van', never: ['contact'], numbers: [] }),
    )
    await comes('Do not phone the house')
    expect(reads()).toContain('Do not go to the house')
    expect(reads()).toContain('At night, ring us: 04 000 0007')
    expect(reads()).not.toContain('blue van')
    expect(reads()).toContain('No way to reach the child has been written down yet.')
    press('Write what you know')
    expect(trail.current()).toEqual({ is: 'write', kind: 'ways-to-reach', file })
  })

  it('shows three promises, says which is late, and how many there are in the plan', async () => {
    const file = await newChild(device)
    const { comes, page, reads, press, trail } = openChild(device, file, 'overview')
    await comes('No promises are open.')
    const who = { member: await memberOf(device) }
    const promised = (n: number) =>
      draft(task, {
        task: `t-${String(n)}`,
        what: `Bring book ${String(n)}`,
        who,
        by: addDays(today, n - 1),
        status: 'open',
      })
    await writeIn(device, file, ...[0, 1, 2].map(promised))
    await comes('In the plan')
    expect(page.querySelectorAll('.promises li')).toHaveLength(3)
    expect([...page.querySelectorAll('.promises .in-due')]).toHaveLength(1)
    await writeIn(device, file, promised(3))
    await comes('All 4 in the plan')
    expect(page.querySelectorAll('.promises li')).toHaveLength(3)
    expect(reads()).toContain('Bring book 0')
    press('All 4 in the plan')
    expect(trail.current()).toEqual({ is: 'child', file, tab: 'plan' })
  })
})

describe('the journey', () => {
  it('shows the newest first, by sort, and says where there is nothing of a sort', async () => {
    const file = await newChild(device)
    await writeIn(
      device,
      file,
      draft(visit, aVisit({ others: [], childSays: { answer: 'did-not-want-to-say' } }), addDays(today, -2)),
      draft(note, { words: 'She stood in the rain.' }, addDays(today, -1)),
    )
    const { comes, page, press, reads } = openChild(device, file, 'journey')
    await comes('She stood in the rain.')
    const titles = () => [...page.querySelectorAll('.journey-title')].map(({ textContent }) => textContent)
    expect(titles()[0]).toBe('A note')
    expect(titles()).toHaveLength(4)
    expect(reads()).toContain('days with nothing written')
    press('Visits')
    await vi.waitFor(() => expect(titles()).toHaveLength(1))
    expect(reads()).not.toContain('nothing written')
    press('Her words')
    await comes('Nothing of this sort is written yet')
    await writeIn(device, file, draft(visit, aVisit({ others: [], childSays: says('Come again.') })))
    await vi.waitFor(() => expect(titles()).toHaveLength(1))
    press('Decisions')
    await comes('Nothing of this sort is written yet')
    press('All')
    await vi.waitFor(() => expect(titles()).toHaveLength(5))
  })

  it('keeps a note that was taken back, struck, with what was wrong with it', async () => {
    const file = await newChild(device)
    const [wrong] = await writeIn(device, file, draft(note, { words: 'About her cousin.' }))
    await writeIn(
      device,
      file,
      draft(superseded, { entry: wrong ?? expect.unreachable(), because: 'It was her cousin.' }),
    )
    const { comes, page } = openChild(device, file, 'journey')
    await comes('Crossed out: It was her cousin.')
    expect(page.querySelectorAll('.journey-row.struck')).toHaveLength(1)
  })

  it('opens an entry with everything that it says, who wrote it, and the two ways to correct it', async () => {
    const { comes, page, press, reads, trail } = openChild(device, lule, 'journey')
    await comes('Told what we cannot keep secret')
    const row = [...page.querySelectorAll<HTMLElement>('.journey-row')].find(({ textContent }) =>
      textContent.includes('Told what we cannot keep secret'),
    )
    row?.click()
    await comes('Did they understand, in their own words? Understood a part')
    expect(reads()).toContain('Written by Dora')
    expect(reads()).toContain('Correct this note')
    expect(reads()).toContain('Make this note unreadable')
    expect(reads()).not.toContain('Write this as a visit')
    expect(reads()).not.toContain('Open a sheet to sign')
    expect(reads()).not.toContain('Answer the missing questions')
    press('Close')
    await vi.waitFor(() => expect(page.querySelector('dialog')).toBe(null))
    expect(trail.current()).toMatchObject({ tab: 'journey' })
  })
})
