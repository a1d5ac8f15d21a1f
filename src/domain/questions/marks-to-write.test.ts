import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { mother, uncle } from '../../../test/support/people.ts'
import { safetyAround } from './safety-around.ts'
import { danger } from '../kinds/experience/danger.ts'
import { contactDetails } from '../kinds/registration/contact-details.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { person } from '../kinds/registration/person.ts'
import { safeContact } from '../kinds/registration/safe-contact.ts'
import { tie } from '../kinds/registration/tie.ts'
import { identityPaper } from '../kinds/rights/identity-paper.ts'
import { KINDS } from '../kinds.ts'
import { marksBeside, marksToWrite } from './marks-to-write.ts'
import { NEVERS } from '../vocabulary/family/tie.ts'

const number = entryOf(contactDetails, {
  who: mother,
  addresses: [{ kind: 'phone', value: '067 000 0001', answeredBy: [uncle], watched: 'not-known' }],
})
const suspected = entryOf(danger, { person: uncle, roles: ['exploiter'], stands: 'suspected' })
const known = entryOf(person, {
  person: uncle,
  called: 'Uncle Gent',
  gender: 'male',
  ageBand: '25-or-more',
  alive: 'yes',
})
const mark = entryOf(doNot, { person: uncle, called: 'moustache', never: [...NEVERS], numbers: ['+355 67 000 0001'] })
const proposed = { person: uncle, called: 'Uncle Gent', never: NEVERS, numbers: ['067 000 0001'], replaces: [] }

describe('what everyone must obey reaches the card', () => {
  it('in both orders: the number before the danger, and the danger before the number', () => {
    expect(marksToWrite(fileOf(known, number, suspected))).toEqual([proposed])
    const marked = entryOf(doNot, { ...mark.body, numbers: [] })
    expect(marksToWrite(fileOf(suspected, marked, number))).toMatchObject([
      { person: uncle, numbers: ['067 000 0001'], replaces: [marked.id] },
    ])
  })

  it('in the same act that learns of it', () => {
    expect(
      marksBeside(KINDS, fileOf(known, number), [{ kind: 'danger', at: day('2026-03-01'), body: suspected.body }]),
    ).toEqual([proposed])
    const unsafe = { person: uncle, tie: 'uncle', safe: 'unsafe', livesWithChild: 'no', cares: 'no' }
    expect(marksBeside(KINDS, fileOf(known, number), [{ kind: 'tie', at: day('2026-03-01'), body: unsafe }])).toEqual([
      proposed,
    ])
  })

  it('without a reason', () => {
    expect(JSON.stringify(marksToWrite(fileOf(known, number, suspected)))).not.toMatch(/exploit|suspect/)
  })

  it('once: nothing is proposed where the card says it already, however the number is written', () => {
    expect(marksToWrite(fileOf(known, number, suspected, mark))).toEqual([])
  })

  it('and not again where a person has lifted it', () => {
    const lifted = entryOf(doNot, { ...mark.body, never: [], numbers: [] }, { replaces: [mark.id] })
    expect(marksToWrite(fileOf(suspected, mark, lifted, number))).toEqual([])
  })
})

describe('is she safe', () => {
  it('is not known where nobody has looked', () => {
    expect(safetyAround(fileOf())).toMatchObject({
      answer: 'not-known',
      contact: 'not-known',
      agreedWays: [],
      marks: [],
    })
  })

  it('names people under one roof who are unsafe, marked or not known to be safe', () => {
    const home = (who: typeof uncle, safe: 'safe' | 'not-known') =>
      entryOf(tie, { person: who, tie: 'other-kin', safe, livesWithChild: 'yes', cares: 'no' })
    expect(safetyAround(fileOf(home(uncle, 'safe'), home(mother, 'safe'))).underOneRoof).toEqual([])
    expect(safetyAround(fileOf(home(uncle, 'safe'), home(mother, 'not-known'), mark)).underOneRoof.toSorted()).toEqual(
      [mother, uncle].toSorted(),
    )
  })

  it('warns of a number that was agreed on before anybody knew who picks up, however it is written', () => {
    const agreed = entryOf(safeContact, {
      rule: 'agreed-ways-only',
      agreed: [
        { way: 'phone', to: mother, number: '067 000 0001' },
        { way: 'phone', to: 'child', number: '069 111 2222' },
      ],
      never: [],
    })
    expect(safetyAround(fileOf(agreed)).agreedWays.map(({ answeredBy }) => answeredBy.length)).toEqual([0, 0])
    expect(
      safetyAround(fileOf(agreed, mark)).agreedWays.map(({ answeredBy }) => answeredBy.map(({ called }) => called)),
    ).toEqual([['moustache'], []])
  })

  it('warns of the number of one who was agreed to pass a word on and turned out unsafe, and offers no other way through them', () => {
    const agreed = entryOf(safeContact, {
      rule: 'agreed-ways-only',
      agreed: [
        { way: 'phone', to: mother, number: '067 000 0009' },
        { way: 'through-school', to: mother },
        { way: 'phone', to: 'child', number: '069 111 2222' },
      ],
      never: [],
    })
    const known = entryOf(person, {
      person: mother,
      called: 'Her mother',
      gender: 'female',
      ageBand: '25-or-more',
      alive: 'yes',
    })
    const unsafe = entryOf(tie, { person: mother, tie: 'mother', safe: 'unsafe', livesWithChild: 'no', cares: 'no' })
    const ways = (...entries: Parameters<typeof fileOf>) =>
      safetyAround(fileOf(agreed, known, ...entries)).agreedWays.map(({ way, answeredBy }) => [
        way,
        ...answeredBy.map(({ called }) => called),
      ])
    expect(ways()).toEqual([['phone'], ['through-school'], ['phone']])
    expect(ways(unsafe)).toEqual([['phone', 'Her mother'], ['phone']])
  })

  it('names a paper that somebody keeps from the child, as long as it is kept', () => {
    const kept = entryOf(identityPaper, {
      paper: 'passport',
      stands: 'held-back-by-somebody',
      keptBy: { person: uncle },
    })
    expect(safetyAround(fileOf(kept)).papersHeldBack.map(({ body }) => body.paper)).toEqual(['passport'])
    expect(
      safetyAround(
        fileOf(kept, entryOf(identityPaper, { paper: 'passport', stands: 'in-hand' }, { replaces: [kept.id] })),
      ).papersHeldBack,
    ).toEqual([])
    expect(safetyAround(fileHolding(['care'], kept)).papersHeldBack).toEqual([])
  })

  it('tells the holder of the card alone whom to keep away, and nothing more', () => {
    expect(safetyAround(fileHolding([], mark, suspected, number))).toMatchObject({
      marks: [{ person: uncle, called: 'moustache' }],
      unsafe: [],
      notKnown: [],
    })
  })
})
