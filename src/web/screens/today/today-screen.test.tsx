import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { todayHere } from '#web/words/today.ts'
import {
  answering,
  draft,
  fileCalled,
  memberOf,
  practiceDevice,
  writeIn,
} from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { aVisit } from '../../../../test/support/work.ts'
import { idFrom } from '../../../../test/support/people.ts'
import { given } from '../../../../test/support/given.ts'
import { TodayScreen } from './today-screen.tsx'

let device: Device
let lule: FileId
let bopha: FileId
const today = todayHere()
beforeAll(async () => {
  device = await practiceDevice()
  lule = await fileCalled(device, 'Lule')
  bopha = await fileCalled(device, 'Bopha')
})

/** The rows under a heading, each as it is read. */
function under(page: HTMLElement, heading: string): readonly string[] {
  const head = [...page.querySelectorAll('h2')].find(({ textContent }) => textContent === heading)
  const list = head?.closest('.section-head')?.nextElementSibling
  return [...(list?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)
}

describe('Today', () => {
  it('says why there are no children where the device refuses to list them', async () => {
    const refusing = answering(device, {
      files: () => Promise.resolve({ ok: false, code: 'locked', detail: undefined }) as never,
    })
    const shown = openOver(refusing, <TodayScreen />)
    await shown.comes('Today')
    await shown.comes('Unlock')
    expect(shown.reads()).not.toContain('Visits today')
  })

  it('is a quiet day for whoever has no child: nothing is listed', async () => {
    const shown = openOver(
      answering(device, { files: () => Promise.resolve({ ok: true, value: [] }) }),
      <TodayScreen />,
    )
    await shown.comes('No child’s file is here yet')
    expect(shown.page.querySelectorAll('.entry-row')).toHaveLength(0)
  })

  it('lists who is visited, what falls due today, and what is past its day, each child once', async () => {
    const shown = openOver(device, <TodayScreen />)
    await shown.comes('Overdue')
    expect(under(shown.page, 'Visits today')).toEqual([
      expect.stringMatching(
        /^Lule 8 to 10 years\s?School[.] At school, not at home.*Do not phone the house.*One person must be told nothing: look at the card$/,
      ),
    ])
    expect(under(shown.page, 'Overdue')).toEqual([
      expect.stringMatching(/^Bopha\s?A step of the plan, 3 days late.*Ask for the evening class.*Was due/),
    ])
    expect(under(shown.page, 'Also today')).toEqual([expect.stringMatching(/^Lule.*Check safety again.*For today/)])
    expect(under(shown.page, 'Also today').join()).not.toContain('late')
  })

  it('opens the child’s file from a row, and from its button what there is to do', async () => {
    const shown = openOver(device, <TodayScreen />)
    await shown.comes('Overdue')
    const row = [...shown.page.querySelectorAll<HTMLElement>('.due-row')].find(({ textContent }) =>
      textContent.includes('Bopha'),
    )
    row?.querySelector<HTMLElement>('.due-what')?.click()
    expect(shown.trail.current()).toEqual({ is: 'child', file: bopha, tab: 'overview' })
    row?.querySelector<HTMLElement>('button:not(.due-what)')?.click()
    expect(shown.trail.current()).toEqual({ is: 'child', file: bopha, tab: 'plan' })
    shown.page.querySelector<HTMLElement>('button.entry-row')?.click()
    expect(shown.trail.current()).toEqual({ is: 'child', file: lule, tab: 'overview' })
    shown.press('Calendar')
    expect(shown.trail.current()).toEqual({ is: 'calendar' })
  })

  it('counts the visits that were made, and says that they are on this device only', async () => {
    const me = await memberOf(device)
    const shown = openOver(device, <TodayScreen />)
    await shown.comes('Visits today')
    await writeIn(device, bopha, draft(visit, aVisit({ others: [] })))
    await shown.comes('1 of 2 done')
    expect(under(shown.page, 'Visits today')[1]).toMatch(/^Bopha.*Visited[.] Written .*On this device only$/)
    await writeIn(
      device,
      bopha,
      draft(visitPlanned, {
        visit: 'at-home',
        on: today,
        place: 'shelter',
        placeName: 'House at the Lake',
        who: { member: me },
        status: 'planned',
      }),
    )
    await shown.comes('1 of 3 done')
    expect(shown.reads()).not.toContain('House at the Lake')
  })

  it('folds what is past its day after the seventh child', async () => {
    const me = await memberOf(device)
    const late = (n: number) =>
      draft(task, {
        task: `late-${String(n)}`,
        what: `Call number ${String(n)}`,
        who: { member: me },
        by: addDays(today, -n),
        status: 'open',
      })
    const opening = given(await device.file(bopha)).caseFile.entries.filter(({ kind }) => kind === 'file-opened')
    const drafts = opening.map(({ kind, body }) => ({ kind, at: today, body }))
    given(await device.openFiles(Array.from({ length: 8 }, (_, n) => ({ drafts: [...drafts, late(n + 1)] }))))
    const shown = openOver(device, <TodayScreen />)
    await shown.comes('2 more')
    expect(under(shown.page, 'Overdue')).toHaveLength(8)
    shown.press('2 more')
    await shown.comes('Show fewer')
    expect(under(shown.page, 'Overdue')).toHaveLength(10)
  })

  it('has a missing child first, by that word, before what else is urgent', async () => {
    const concern = {
      kind: 'urgent-need',
      at: today,
      body: { is: 'urgent', need: 'shelter', opens: 'care', within: 'now' },
    }
    await writeIn(device, lule, concern)
    await writeIn(device, bopha, draft(missingEpisode, { is: 'missing', episode: idFrom('gone') }))
    const shown = openOver(device, <TodayScreen />)
    await shown.comes(': missing')
    const rows = [...shown.page.querySelectorAll('.urgent-now .first-row')].map(({ textContent }) => textContent)
    expect(rows).toEqual([expect.stringMatching(/^Bopha.*: missing/), expect.stringMatching(/^Lule.*: urgent/)])
  })
})
