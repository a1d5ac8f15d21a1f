import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { arben, besa, drita, mira } from '../../../../test/support/people.ts'
import { aHealthMatter } from '../../../../test/support/work.ts'
import { dueTo } from '../../continuity/who-carries.ts'
import { due } from '../../dues/due.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { urgentLines } from '../../urgent/urgent-lines.ts'
import { urgentNeeds } from '../../urgent/urgent-needs.ts'
import { fileOpened } from '../registration/file-opened.ts'
import { healthMatter, openHealthMatters } from './health-matter.ts'

const today = day('2026-03-02')

describe('a matter of health', () => {
  const matter: BodyOf<typeof healthMatter> = aHealthMatter({ nextSeenOn: day('2026-03-05') })

  it('names nothing of itself in what it makes due (N5), and stands in no other folder', () => {
    const [item] = due(KINDS, fileOf(entryOf(healthMatter, { ...matter, seenBy: { member: mira.member } })), today)
    expect(Object.keys(item ?? {}).sort()).toEqual(['also', 'entry', 'on', 'what'])
    expect(item?.what).toBe('appointment')
    expect(healthMatter.folders).toEqual(['health'])
  })

  it('with a day is due for who looked at it, who wrote it and who carries the child, until somebody writes how it is now', () => {
    const opened = entryOf(
      fileOpened,
      { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
      { by: drita.member },
    )
    const written = entryOf(healthMatter, { ...matter, seenBy: { member: mira.member } }, { by: arben.member })
    const file = fileOf(opened, written)
    const later = day('2026-04-01')
    for (const now of [today, later]) {
      const [item] = due(KINDS, file, now)
      expect(item).toMatchObject({ on: '2026-03-05', entry: written.id })
      expect([mira, arben, drita, besa].map(({ member }) => item && dueTo(file, item, member))).toEqual([
        'mine',
        'mine',
        'mine',
        null,
      ])
    }
    expect(due(KINDS, fileHolding(['card', 'care'], opened, written), today)).toEqual([])
    const over = entryOf(healthMatter, { ...matter, stands: 'settled' }, { replaces: [written.id] })
    const { nextSeenOn: _, ...noDay } = matter
    const seenAgain = entryOf(healthMatter, noDay, { replaces: [written.id] })
    for (const next of [over, seenAgain]) expect(due(KINDS, fileOf(opened, written, next), later)).toEqual([])
  })

  it('that is urgent comes first, without a reason for whoever does not hold Health, until it can wait', () => {
    const urgent = entryOf(healthMatter, { ...matter, stands: 'to-be-looked-at', urgent: 'now' })
    const [before, after] = [fileOf(), fileOf(urgent)]
    expect(urgentNeeds(after)).toMatchObject([{ need: 'health', opens: 'health' }])
    const lines = urgentLines(before, after, today)
    expect(lines).toMatchObject([{ folder: 'care', body: { is: 'urgent', need: 'health', opens: 'health' } }])
    expect(JSON.stringify(lines)).not.toMatch(/cough|syrup|health-matter/)
    const seen = entryOf(healthMatter, matter, { replaces: [urgent.id] })
    expect(urgentNeeds(fileOf(urgent, seen))).toEqual([])
  })

  it('under treatment is not stopped by somebody who says that it is settled (N4)', () => {
    expect(
      openHealthMatters(fileOf(entryOf(healthMatter, matter), entryOf(healthMatter, { ...matter, stands: 'settled' }))),
    ).toHaveLength(1)
  })
})
