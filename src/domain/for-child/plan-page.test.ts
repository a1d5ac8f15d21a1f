import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { drita, grandmother, uncle } from '../../../test/support/people.ts'
import { aGoal, anAction } from '../../../test/support/work.ts'
import type { Entry } from '../entry/entry.ts'
import { whereabouts } from '../kinds/care/whereabouts.ts'
import { danger } from '../kinds/experience/danger.ts'
import { visitPlanned } from '../kinds/follow-up/visit-planned.ts'
import { action } from '../kinds/planning/action.ts'
import { goal } from '../kinds/planning/goal.ts'
import { pageForChild } from '../kinds/planning/page-for-child.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { person } from '../kinds/registration/person.ts'
import { tie } from '../kinds/registration/tie.ts'
import { withhold } from '../kinds/registration/withhold.ts'
import type { Safety } from '../vocabulary/answer.ts'
import { pageVersion, planPage } from './plan-page.ts'

const today = day('2026-03-10')
const page = (...entries: Entry[]) => planPage(fileOf(...entries), { language: 'en', today, helpers: [] })
const said = (...entries: Entry[]) => JSON.stringify(page(...entries).goals)
const a = (key: string, title: string) =>
  entryOf(goal, aGoal({ goal: key, title, wish: { answer: 'did-not-want-to-say' } }))
const step = (what: string, over: Partial<ReturnType<typeof anAction>> = {}) =>
  entryOf(action, { ...anAction(), action: 'a', goal: 'school', answers: [], what, ...over })
const tied = (who: typeof uncle, called: string, safe: Safety) => [
  entryOf(person, { person: who, called, gender: 'not-known', ageBand: 'not-known', alive: 'yes' }),
  entryOf(tie, { person: who, tie: 'uncle', safe, livesWithChild: 'no', cares: 'no' }),
]
const school = a('school', 'Back to school')
const from = (who: Withheld['from'], withheld: Withheld['withheld']) =>
  entryOf(withhold, { key: 'k', withheld, from: who, why: 'fear-of-harm', askedBy: 'child', stands: true })
type Withheld = ReturnType<typeof withhold.schema.parse>

describe('what is kept from one person', () => {
  it.each([{ what: 'everything' }, { what: 'folder', folder: 'care' }, { what: 'kind', kind: 'goal' }] as const)(
    'does not empty the child’s page, which then names no day and no helper: %j',
    (withheld) => {
      const safe = tied(grandmother, 'Lule', 'safe')
      expect(page(school, ...safe)).toMatchObject({ guarded: false })
      const { goals, guarded, left } = page(school, ...safe, from({ recipient: 'father' }, withheld))
      expect(goals).toHaveLength(1)
      expect(left).toEqual([])
      expect(guarded).toBe(true)
    },
  )

  it('leaves one entry off, names it to the worker alone, and lets the others stand', () => {
    const friends = a('friends', 'See my friends')
    const { goals, left } = page(school, friends, from({ recipient: 'mother' }, { what: 'entry', entry: school.id }))
    expect(goals.map(({ key }) => key)).toEqual(['friends'])
    expect(left).toMatchObject([{ entry: school.id, because: 'withheld' }])
  })
})

describe('what never stands on the child’s page', () => {
  it('is a goal that is withheld from anybody', () => {
    const kept = entryOf(withhold, {
      key: 'k',
      withheld: { what: 'entry', entry: school.id },
      from: { recipient: 'mother' },
      why: 'fear-of-harm',
      askedBy: 'child',
      stands: true,
    })
    expect(page(school, kept)).toMatchObject({ goals: [], left: [{ because: 'withheld', mayBeReworded: false }] })
  })

  it.each([{ what: 'everything' }, { what: 'folder', folder: 'care' }, { what: 'kind', kind: 'goal' }] as const)(
    'is what is withheld from everybody or from the child: %j',
    (withheld) => {
      expect(page(school, from({ recipient: 'anyone' }, withheld)).goals).toEqual([])
      expect(page(school, from({ recipient: 'family', person: 'child' }, withheld)).goals).toEqual([])
    },
  )

  it('is what the child may not learn yet, and somebody else’s fact', () => {
    expect(page({ ...school, childMayLearn: { answer: 'later', from: day('2026-04-01') } }).left).toMatchObject([
      { because: 'not-to-learn-yet' },
    ])
    expect(page({ ...school, childMayLearn: { answer: 'later', from: today } }).goals).toHaveLength(1)
    expect(page({ ...school, childMayLearn: { answer: 'later', from: day('2026-03-11') } }).goals).toEqual([])
    expect(page({ ...school, childMayLearn: { answer: 'later' } }).goals).toEqual([])
    expect(page({ ...school, childMayLearn: { answer: 'no' } }).goals).toEqual([])
    expect(page({ ...school, childMayLearn: { answer: 'yes' } }).goals).toHaveLength(1)
    expect(page({ ...school, about: [grandmother] }).left).toMatchObject([{ because: 'about-somebody-else' }])
  })

  it('is the name of somebody unsafe, marked or suspected, or who does a step', () => {
    const names = step('Not past the shop of Agim')
    expect(page(school, names, ...tied(uncle, 'Agim Hoti', 'unsafe')).left).toMatchObject([
      { because: 'names-somebody' },
    ])
    expect(
      page(school, names, entryOf(doNot, { person: uncle, called: 'Agim', never: ['contact'], numbers: [] })).left,
    ).toHaveLength(1)
    const suspected = entryOf(danger, { person: uncle, roles: ['recruiter'], stands: 'suspected' })
    expect(page(school, names, ...tied(uncle, 'Agim', 'safe'), suspected).left).toHaveLength(1)
    expect(
      said(school, step('Take me to class', { who: { person: uncle } }), ...tied(uncle, 'Agim', 'unsafe')),
    ).not.toContain('Take me')
  })

  it('is a place, a number, a word that tells, or a step that answers a danger', () => {
    const lives = entryOf(whereabouts, { of: 'lives', is: 'known', name: 'House of the River', mayGoThere: 'yes' })
    expect(page(school, step('Meet at the House of the River'), lives).left).toMatchObject([
      { because: 'names-a-place' },
    ])
    expect(page(school, step('Ring 069 123 4567')).left).toMatchObject([{ because: 'holds-a-number' }])
    expect(page(school, step('Talk about the trafficking')).left).toMatchObject([
      { because: 'a-word-that-tells', mayBeReworded: true },
    ])
    expect(page(school, step('Take another road', { answers: ['the-road'] })).left).toMatchObject([
      { because: 'answers-a-danger' },
    ])
  })

  it('is a step against a danger that somebody typed in free words, in any language', () => {
    for (const words of [
      'Run away to the neighbours if it gets loud',
      'Do not tell at home',
      'Hide the phone',
      'Fshihu te dritarja',
      'លាក់ទូរស័ព្ទ',
      '不要告诉家里人',
      'Trốn sang nhà bà',
    ])
      expect(page(school, step(words)).left, words).toMatchObject([
        { because: 'speaks-of-danger', mayBeReworded: true },
      ])
    for (const words of ['Learn to read the clock', 'Play football on Saturday', 'Një orë mësimi më shumë', 'ទៅរៀនវិញ'])
      expect(page(school, step(words)).left, words).toEqual([])
  })

  it('is somebody unsafe, called by what they are to the child', () => {
    expect(
      page(school, step('Not past the house of my uncle'), ...tied(uncle, 'Agim Hoti', 'unsafe')).left,
    ).toMatchObject([{ because: 'names-somebody' }])
    expect(page(school, step('Visit my uncle'), ...tied(uncle, 'Agim Hoti', 'safe')).left).toEqual([])
  })

  it('is the name of a helper in free words, while somebody around the child is unsafe or nobody has looked', () => {
    const talk = step('Talk with Drita on the way')
    const around = tied(uncle, 'Agim', 'not-known')
    const asked = { language: 'en', today, helpers: ['Drita Kola'] }
    expect(planPage(fileOf(school, talk, ...around), asked).left).toMatchObject([
      { because: 'names-somebody', mayBeReworded: true },
    ])
    expect(planPage(fileOf(school, talk, ...around), { ...asked, evenSo: true }).left).toEqual([])
  })

  it('is a wish in which one of these stands: the goal stays, without it', () => {
    const told = entryOf(
      goal,
      aGoal({ goal: 'school', title: 'Back to school', wish: { answer: 'said', words: 'Away from the abuse' } }),
    )
    expect(page(told).goals).toMatchObject([{ words: { text: 'Back to school' }, wish: null }])
  })

  it('holds for any text: what is on the page tells nothing, whatever was written', () => {
    const bad = fc.constantFrom('Agim', 'trafficking', '069 123 4567', 'House of the River')
    fc.assert(
      fc.property(fc.string(), bad, fc.string(), (before, word, after) => {
        const text = `${before} ${word} ${after}`.slice(0, 290)
        const all = [
          ...tied(uncle, 'Agim', 'unsafe'),
          entryOf(whereabouts, { of: 'lives', is: 'known', name: 'House of the River', mayGoThere: 'yes' }),
        ]
        return page(school, step(text.trim()), ...all).goals[0]?.steps.length === 0
      }),
      { numRuns: 60 },
    )
  })
})

describe('a page of a child around whom somebody is unsafe or not known', () => {
  const visit = entryOf(visitPlanned, {
    visit: 'v',
    on: day('2026-03-12'),
    place: 'school',
    who: { member: drita.member },
    status: 'planned',
  })
  const dated = step('Ask for the class', { who: { named: 'the school secretary' }, by: day('2026-03-20') })

  it('holds no day and no name of a helper, until a worker says so', () => {
    const entries = [school, dated, visit, ...tied(uncle, 'Agim', 'not-known')]
    expect(page(...entries)).toMatchObject({
      guarded: true,
      visit: 'aloud',
      goals: [{ steps: [{ who: { is: 'somebody' }, by: null }] }],
    })
    expect(planPage(fileOf(...entries), { language: 'en', today, helpers: [], evenSo: true })).toMatchObject({
      guarded: true,
      visit: { on: '2026-03-12' },
      goals: [{ steps: [{ who: { called: 'the school secretary' }, by: '2026-03-20' }] }],
    })
  })

  it('is guarded too where nobody has looked, or where the ties are not held', () => {
    expect(page(school)).toMatchObject({ guarded: true, visit: null })
    expect(
      planPage(fileHolding(['care'], school, ...tied(grandmother, 'Gran', 'safe')), {
        language: 'en',
        today,
        helpers: [],
      }).guarded,
    ).toBe(true)
  })

  it('is not where everybody around is safe', () => {
    expect(page(school, dated, visit, ...tied(grandmother, 'Gran', 'safe'))).toMatchObject({
      guarded: false,
      visit: { on: '2026-03-12', who: { is: 'member' } },
      goals: [{ steps: [{ by: '2026-03-20' }] }],
    })
  })
})

describe('the child’s own order and words', () => {
  const papers = a('papers', 'My own papers')
  const own = entryOf(pageForChild, {
    order: ['papers', 'school'],
    orderOf: 'child',
    pictures: [{ goal: 'school', picture: 'school' }],
    words: [{ of: 'school', language: 'sq', text: 'Prapë në shkollë' }],
  })

  it('stand before the order of the plan; a goal of which nothing is said comes after', () => {
    expect(page(school, papers, own, a('play', 'Football')).goals.map((one) => one.key)).toEqual([
      'papers',
      'school',
      'play',
    ])
  })

  it('are of the language asked for; what has none in it says so', () => {
    const { goals } = planPage(fileOf(school, papers, own), { language: 'sq', today, helpers: [] })
    expect(goals.map((one) => one.words)).toEqual([
      { text: 'My own papers', language: null },
      { text: 'Prapë në shkollë', language: 'sq' },
    ])
  })

  it('bring back a line that told something, and are looked at themselves', () => {
    const words = (text: string) =>
      entryOf(pageForChild, { order: [], orderOf: 'child', pictures: [], words: [{ of: 'a', language: 'en', text }] })
    expect(page(school, step('Talk about the trafficking'), words('A talk with the judge')).left).toEqual([])
    expect(page(school, step('Take another road', { answers: ['r'] }), words('A new way to school')).left).toEqual([])
    expect(page(school, step('A talk'), words('A talk about the rape')).left).toHaveLength(1)
  })
})

describe('which of the two pages', () => {
  it('goes by the youngest age: under ten pictures come first', () => {
    expect([
      pageVersion(9, '6-11'),
      pageVersion(10, '6-11'),
      pageVersion(null, '6-11'),
      pageVersion(null, 'not-known'),
    ]).toEqual(['pictures', 'text', 'pictures', 'text'])
  })
})
