import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import { fileTypeOf } from '../../file/file-type.ts'
import { KINDS } from '../../kinds.ts'
import { tracks } from '../../file/tracks.ts'
import { agencyPrinciple, principlesOf, type AgencyPrinciple } from './agency-principle.ts'
import { ethicsLogOpened } from './ethics-log-opened.ts'

const today = day('2026-03-02')
const ours = (over: Partial<AgencyPrinciple> = {}): AgencyPrinciple => ({
  principle: 'no-faces',
  says: 'No child’s face is in anything that we publish.',
  near: ['confidentiality', 'do-no-harm'],
  signs: ['The yearly report', 'The wall in the hall'],
  kept: 'not-looked-yet',
  lookOn: day('2026-06-01'),
  ...over,
})
const log = entryOf(ethicsLogOpened, { name: 'Hard questions' })
const write = (over: object) =>
  decide(KINDS, fileOf(log), { kind: 'agency-principle', at: today, about: [], body: { ...ours(), ...over } }, today)

describe('a principle of the agency', () => {
  it.each([
    ['no words', { says: ' ' }, 'says'],
    ['an answer that nothing shows', { kept: 'kept' }, 'shows'],
    [
      'a principle that is not kept, and nothing to do otherwise',
      { kept: 'in-part', shows: 'Two pictures in the hall.' },
      'change',
    ],
  ])('is refused with %s', (_, over, path) => {
    expect(write(over)).toMatchObject({ ok: false, detail: { issues: [{ path }] } })
  })

  it('stands in the log of the agency, and asks to be looked at as long as it is held', () => {
    expect(fileTypeOf(KINDS, fileOf(log, entryOf(agencyPrinciple, ours())))).toBe('ethics')
    expect(due(KINDS, fileOf(log, entryOf(agencyPrinciple, ours())), today)).toMatchObject([
      { what: 'principle-look', on: '2026-06-01' },
    ])
    expect(
      due(
        KINDS,
        fileOf(log, entryOf(agencyPrinciple, ours({ kept: 'no-longer-ours', shows: 'We publish nothing any more.' }))),
        today,
      ),
    ).toEqual([])
  })

  it('of two looks that clash the one that saw it broken leads, and an earlier look stays to be read', () => {
    const first = entryOf(agencyPrinciple, ours())
    const kept = entryOf(agencyPrinciple, ours({ kept: 'kept', shows: 'Nothing was published.' }), {
      replaces: [first.id],
    })
    const broken = entryOf(
      agencyPrinciple,
      ours({ kept: 'not-kept', shows: 'A face on the wall.', change: 'Take it down.' }),
      { replaces: [first.id] },
    )
    const file = fileOf(log, first, kept, broken)
    expect(principlesOf(file)).toMatchObject([{ id: broken.id }])
    expect(tracks(file, agencyPrinciple)[0]?.history).toHaveLength(3)
  })
})
