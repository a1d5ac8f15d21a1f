import { describe, expect, it } from 'vitest'
import type { Folder, MemberId } from '#domain/entry/ids.ts'
import { healthFactor } from '#domain/kinds/assessment/health-factor.ts'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { service } from '#domain/kinds/services/service.ts'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import type { TrackKey } from '#domain/file/tracks.ts'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { help, inPhase, levels, met, opened, strength, TODAY } from '../../../test/support/guidance/child.ts'
import { me } from '../../../test/support/work.ts'
import { lacksKind } from './condition.ts'
import { draftFromStep } from './drafts.ts'
import { currentEntries, factOf, fileOnDay } from './file-on-day.ts'
import { phaseFits } from './fitting.ts'
import { schoolIsWritten } from './shared-conditions.ts'

const seen = (...entries: Parameters<typeof fileOf>) => fileOnDay(fileOf(...entries), TODAY)

describe('what a card reads', () => {
  it.each<Folder>(['health', 'therapy'])('of the folder %s is nothing but that there is a service', (folder) => {
    const tooth = entryOf(
      healthFactor,
      { factor: 'teeth', is: 'risk', area: 'illness', words: 'A tooth hurts.', source: 'child' },
      { folder },
    )
    expect(currentEntries(seen(tooth), healthFactor)).toEqual([])
    expect(currentEntries(seen(help('offered', 'psychological-psychosocial', {}, { folder })), service)).toHaveLength(1)
  })

  it('of what is missing tells whether other entries of the kind are there', () => {
    const good = lacksKind(levelAssessment, (body) => body.levels.family?.level === 'good')
    expect(good.look(seen(levels({ family: 'good' })))).toBeNull()
    expect(good.look(seen(levels({ family: 'hard' })))).toEqual([
      { is: 'nothing-of', kind: 'level-assessment', folder: 'care', others: true },
    ])
    expect(good.look(seen(opened()))).toEqual([{ is: 'nothing-of', kind: 'level-assessment', folder: 'care' }])
  })

  it('of the phase is the entry that names it now, and not an earlier one', () => {
    const before = inPhase('crisis', { at: day('2026-03-01') })
    const now = inPhase('transition', { at: day('2026-03-05'), replaces: [before.id] })
    expect(phaseFits(seen(opened(), before, now), ['transition'])).toEqual([factOf(now, 'phase')])
    expect(phaseFits(seen(opened(), before, now), ['crisis'])).toBeNull()
  })

  it('of school is any entry that speaks of it, by whatever kind', () => {
    const holds = (...entries: Parameters<typeof fileOf>) => schoolIsWritten.look(seen(opened(), ...entries)) !== null
    const planned = (place: 'school' | 'home') =>
      entryOf(visitPlanned, {
        visit: 'visit-1',
        on: day('2026-03-15'),
        place,
        who: me,
        mind: 'Her wish',
        status: 'planned',
      })
    const told = (view: 'teacher' | 'worker') =>
      entryOf(levelAssessment, { levels: { community: { level: 'hard', view, observation: 'Seen at the break.' } } })
    expect(holds()).toBe(false)
    expect(holds(help('needed', 'legal-justice'))).toBe(false)
    expect(holds(help('needed', 'education-early-childhood'))).toBe(true)
    expect(holds(met({ place: 'home' }))).toBe(false)
    expect(holds(met({ place: 'school' }))).toBe(true)
    expect(holds(planned('home'))).toBe(false)
    expect(holds(planned('school'))).toBe(true)
    expect(holds(told('worker'))).toBe(false)
    expect(holds(told('teacher'))).toBe(true)
    expect(
      holds(entryOf(levelAssessment, { levels: { community: { level: 'not-known', because: 'Nobody asked.' } } })),
    ).toBe(false)
    expect(holds(strength('in-school-or-training'))).toBe(true)
    const was = strength('in-school-or-training')
    expect(holds({ ...was, body: { ...was.body, until: day('2026-02-01') } })).toBe(true)
  })
})

describe('what one touch writes', () => {
  const context = {
    today: TODAY,
    me: 'member-1' as MemberId,
    key: 'key' as TrackKey,
    words: 'Ask at school',
    notAskedYet: 'Not asked yet',
  }

  it.each(['action', 'task'] as const)(
    'a step of the sort %s is due only where the card says within how long',
    (is) => {
      expect(draftFromStep({ is, what: 'Ask' }, context).body).not.toHaveProperty('by')
      expect(draftFromStep({ is, what: 'Ask', withinDays: 5 }, context).body).toMatchObject({ by: '2026-03-15' })
    },
  )

  it('a need says of which sort it is only where the card does', () => {
    const need = { is: 'need', what: 'A lawyer', category: 'legal-justice' } as const
    expect(draftFromStep(need, context).body).not.toHaveProperty('sub')
    expect(draftFromStep({ ...need, sub: 'criminal' }, context).body).toMatchObject({ sub: 'criminal' })
  })
})
