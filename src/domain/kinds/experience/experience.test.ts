import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { uncle } from '../../../../test/support/people.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { LIVED_THROUGH, LIVED_THROUGH_IN, PERIODS } from '../../vocabulary/experience.ts'
import { danger, isSuspect } from './danger.ts'
import { identificationStatus } from './identification-status.ts'
import { formsOf, ownExperience, type experiencesOf } from './own-experience.ts'
import { alreadyTold, toldToWhom } from './told-to-whom.ts'
import { situationIn, victimsChild } from './victims-child.ts'

const today = day('2026-03-01')
const nothingTold: ReturnType<typeof experiencesOf>[number]['body'] = {
  episode: 1,
  known: 'suspected',
  acts: [],
  means: [],
  forms: [],
  sexualForms: [],
  work: [],
  recruitedBy: [],
  recruitedHow: [],
  scope: 'not-known',
  countries: [],
  ended: 'not-known',
}
const heard = (askAgain: 'never' | 'only-with-reason' | 'child-wants-to-talk', notToRaise: string[] = []) =>
  entryOf(toldToWhom, {
    heardBy: 'police',
    inTheRoom: [{ as: 'interpreter' }],
    writtenDown: 'yes-elsewhere',
    askAgain,
    notToRaise,
  })

describe('the child of a victim', () => {
  it('has what was written of each time, for each parent, and nothing of a time of which nobody wrote', () => {
    const body = {
      period: 'before',
      withParent: 'yes',
      care: 'kin',
      caredBy: [],
      livedThrough: ['many-carers'],
      toldChild: 'not-known',
    } as const
    const file = fileOf(
      entryOf(victimsChild, { ...body, livedThrough: [...body.livedThrough], caredBy: [] }),
      entryOf(victimsChild, { ...body, livedThrough: [], caredBy: [], parent: uncle }),
    )
    expect(situationIn(file, 'before')).toHaveLength(2)
    expect(situationIn(file, 'while-parent-was-trafficked')).toEqual([])
  })

  it('is offered what belongs to each of the three times: what holds a parent only while the parent was held, what a return brings only after it', () => {
    const onlyIn = (code: string) => PERIODS.filter((period) => LIVED_THROUGH_IN[period].some((one) => one === code))
    for (const code of ['used-to-control-parent', 'parent-abused-before-child', 'no-news-of-parent', 'used-in-begging'])
      expect([code, onlyIn(code)]).toEqual([code, ['while-parent-was-trafficked']])
    for (const code of ['parent-had-changed', 'parted-from-carer', 'not-accepted-by-family', 'new-country-or-language'])
      expect([code, onlyIn(code)]).toEqual([code, ['after']])
    expect(LIVED_THROUGH.filter((code) => onlyIn(code).length === 0)).toEqual([])
  })

  it('keeps what was written of a time before it was told apart', () => {
    expect(
      victimsChild.schema.safeParse({
        period: 'after',
        withParent: 'no',
        care: 'kin',
        caredBy: [],
        livedThrough: ['used-to-control-parent'],
        toldChild: 'nothing',
      }).success,
    ).toBe(true)
  })
})

describe('what a child has lived through', () => {
  it('may be written with every question left open: for a child no means are needed', () => {
    expect(ownExperience.schema.safeParse(nothingTold).success).toBe(true)
    expect(
      ownExperience.schema.safeParse({ ...nothingTold, acts: ['receipt'], forms: ['forced-begging'], means: [] })
        .success,
    ).toBe(true)
  })

  it('names the forms of every episode and of both sides of a clash, once', () => {
    const told = (episode: number, ...forms: ('forced-begging' | 'petty-crime' | 'sexual-exploitation')[]) =>
      entryOf(ownExperience, { ...nothingTold, episode, forms })
    expect(
      formsOf(
        fileOf(told(1, 'forced-begging'), told(1, 'petty-crime'), told(2, 'forced-begging', 'sexual-exploitation')),
      ),
    ).toEqual(['sexual-exploitation', 'forced-begging', 'petty-crime'])
  })

  it('keeps the cell of a data source to the letter, spaces and all', () => {
    const given = [{ scheme: 'some-scheme', column: 'typeOfExploitConcatenated', value: ' Forced labour;;unheard-of ' }]
    expect(ownExperience.schema.parse({ ...nothingTold, given })).toMatchObject({ given })
  })

  it('makes no question about it due, whatever is missing', () => {
    const file = fileOf(
      entryOf(ownExperience, nothingTold),
      heard('child-wants-to-talk'),
      entryOf(danger, { person: uncle, roles: ['exploiter'], stands: 'suspected' }),
    )
    expect(due(KINDS, file, today)).toEqual([])
  })
})

describe('who already heard it', () => {
  it('is asked before anybody asks again: with nothing written, asking needs a reason', () => {
    expect(alreadyTold(fileOf())).toEqual({ times: [], askAgain: 'only-with-reason', notToRaise: [] })
  })

  it('lets the most careful saying hold, and gathers what is not to be raised', () => {
    expect(
      alreadyTold(fileOf(heard('child-wants-to-talk', ['the van']), heard('never', ['the van', 'her sister']))),
    ).toMatchObject({ askAgain: 'never', notToRaise: ['the van', 'her sister'] })
  })
})

describe('a person who may have had to do with it', () => {
  it('is thought so until everybody who said it has settled it', () => {
    const first = entryOf(danger, { person: uncle, roles: ['recruiter'], stands: 'suspected' })
    const other = entryOf(danger, { person: uncle, roles: ['recruiter'], stands: 'no-longer-thought' })
    expect(isSuspect(fileOf(first, other), uncle)).toBe(true)
    expect(isSuspect(fileOf(first, { ...other, replaces: [first.id] }), uncle)).toBe(false)
  })
})

describe('formal identification', () => {
  it('makes only the end of a term to appeal due', () => {
    const refused = entryOf(identificationStatus, {
      status: 'not-identified',
      by: 'police',
      appealUntil: day('2026-03-20'),
    })
    expect(due(KINDS, fileOf(refused), today)).toEqual([
      { what: 'term-to-appeal-ends', on: '2026-03-20', entry: refused.id },
    ])
    const appealed = entryOf(
      identificationStatus,
      { status: 'under-appeal', by: 'police', appealUntil: day('2026-03-20') },
      { replaces: [refused.id] },
    )
    expect(due(KINDS, fileOf(refused, appealed), today)).toEqual([])
  })
})
