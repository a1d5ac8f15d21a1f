import { describe, expect, it } from 'vitest'
import { day, entryId, entryOf, fileOf } from '../../../test/support/entries.ts'
import { plannedFor, sheetOf } from '../../../test/support/moving-in.ts'
import { due } from '../dues/due.ts'
import { KINDS } from '../kinds.ts'
import { movedInLooked } from '../kinds/before/moved-in-looked.ts'
import { concern } from '../kinds/follow-up/concern.ts'
import { consent } from '../kinds/registration/consent.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { name } from '../kinds/registration/name.ts'
import { findableBy } from '../sharing/findable.ts'
import { drift } from './drift.ts'
import { quality } from './quality.ts'
import { teamRow } from './team-view.ts'
import { workloads } from './workload.ts'

const today = day('2026-12-01')
const act = { id: entryId(), parts: 4 }
const longAgo = { act, at: day('2026-01-05') }
/** A file that a list opened: with a yes to being found, and a worry, which no list brings; were one there, nothing would come of it. */
const ofList = [
  entryOf(
    fileOpened,
    {
      source: 'data-import',
      askedAboutOthers: 'not-asked',
      othersThere: [],
      imported: { scheme: 'moved-in', source: 'x.y', row: 2 },
    },
    longAgo,
  ),
  entryOf(name, { who: 'child', kind: 'called', text: 'Elira', script: 'Latn', use: 'use' }, longAgo),
  entryOf(
    consent,
    {
      purpose: 'other-agencies',
      answer: 'yes',
      by: 'child',
      capacity: 'child',
      as: 'consent',
      how: 'spoken',
      explained: [],
      notAsked: [],
    },
    longAgo,
  ),
  entryOf(
    concern,
    { status: 'open', concern: 'w', about: 'safety', words: 'x', raisedBy: 'child', look: 'now' },
    longAgo,
  ),
]
const looked = entryOf(movedInLooked, { read: 'all' })
const said = entryOf(name, { who: 'child', kind: 'called', text: 'Lira', script: 'Latn', use: 'use' })

const shownOf = (...entries: Parameters<typeof fileOf>) => {
  const file = fileOf(...entries)
  const [load] = workloads(KINDS, [file], today)
  return {
    due: due(KINDS, file, today).length > 0,
    drift: drift(file, today).signs.length > 0,
    lacks: quality(file, today).missing.length > 0,
    unmetRules: teamRow(KINDS, file, today).drifts.length > 0,
    caseload: load?.files ?? 0,
    found: findableBy(file, today) !== undefined,
  }
}

describe('a file of a list', () => {
  it('at which nobody has looked is nobody’s work: nothing of it is due, drifting, lacking or found, and it is in no caseload', () => {
    expect(shownOf(...ofList)).toEqual({
      due: false,
      drift: false,
      lacks: false,
      unmetRules: false,
      caseload: 0,
      found: false,
    })
  })

  it('is work like any other once somebody has looked', () => {
    expect(shownOf(...ofList, looked)).toEqual({
      due: true,
      drift: true,
      lacks: true,
      unmetRules: true,
      caseload: 1,
      found: true,
    })
  })

  it('is work of whoever writes in it, and is still found by nobody', () => {
    expect(shownOf(...ofList, said)).toMatchObject({ unmetRules: true, caseload: 1, found: false })
  })

  it('brings no agreement, no share, no visit and nothing that another person is asked to do', () => {
    const { children } = plannedFor(
      sheetOf(
        'List',
        ['Nr', 'Name', 'Consent', 'Shared with', 'Visit', 'Next visit'],
        ['1', 'Elira', 'yes', 'the police', '02.05.2026', '02.05.2027'],
      ),
    )
    expect(children.flatMap(({ drafts }) => drafts.map(({ kind }) => kind)).sort()).toEqual([
      'card',
      'from-earlier-list',
      'from-earlier-list',
      'from-earlier-list',
      'from-earlier-list',
      'from-earlier-list',
      'name',
    ])
  })
})
