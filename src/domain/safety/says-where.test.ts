import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { aRisk, aSafetyPlan } from '../../../test/support/work.ts'
import { safetyPlan } from '../kinds/assessment/safety-plan.ts'
import { whereabouts } from '../kinds/care/whereabouts.ts'
import { KINDS } from '../kinds.ts'
import { SAYS_NOT_WHERE, SAYS_WHERE, saysWhere, stillTrue } from './says-where.ts'

const inWhereabouts = KINDS.filter(({ folders }) => folders.includes('whereabouts'))
const told = (kind: string, body: unknown) => saysWhere({ kind, folder: 'whereabouts', body })

describe('An entry that says where the child is', () => {
  it('is known for every kind that may be written in whereabouts', () => {
    expect([...SAYS_WHERE.keys(), ...Object.keys(SAYS_NOT_WHERE)].sort()).toEqual(
      inWhereabouts.map(({ name }) => name).sort(),
    )
  })

  it.each<[string, object]>([
    ['safety-plan', {}],
    ['return-plan', {}],
    ['after-return', { place: 'lives-elsewhere-by-wish' }],
    ['after-return', { place: 'had-to-leave' }],
    ['tracing-step', { state: 'reunified' }],
    ['whereabouts', { is: 'known' }],
    ['risk-assessment', { place: 'The aunt’s house' }],
    ['service', { category: 'accommodation-care', sub: undefined }],
    ['document-kept', {}],
    ['from-earlier-list', {}],
  ])('is a %s with %o', (kind, over) => {
    const example = EXAMPLES.find((one) => one.kind.name === kind)
    expect(told(kind, { ...(example?.body as object), ...over })).toBe(true)
    expect(saysWhere({ kind, folder: 'care', body: example?.body })).toBe(false)
  })

  it.each<[string, object]>([
    ['safety-plan', { safePlaces: [] }],
    ['return-plan', { stage: 'called-off' }],
    ['after-return', { place: 'lives-there-still' }],
  ])('is no %s with %o', (kind, over) => {
    const example = EXAMPLES.find((one) => one.kind.name === kind)
    expect(told(kind, { ...(example?.body as object), ...over })).toBe(false)
  })

  it('is one that was begun, and one that a second person is asked about', () => {
    const said = JSON.stringify({ of: 'lives', address: 'Second door' })
    const form = { begun: 'a', of: 'whereabouts', said, open: ['is'], done: false }
    expect(told('begun', form)).toBe(true)
    expect(told('begun', { ...form, done: true })).toBe(false)
    expect(told('begun', { ...form, of: 'concern' })).toBe(false)
    const missing = { ...form, of: 'missing-episode' }
    expect(told('begun', missing)).toBe(false)
    expect(told('begun', { ...missing, said: '{"is":"known-elsewhere"}' })).toBe(true)
    const plan = EXAMPLES.find((one) => one.kind.name === 'return-plan')?.body as object
    const asked = (body: object) => ({
      of: 'return-plan',
      missing: [],
      because: 'Her case',
      asks: JSON.stringify(body),
    })
    expect(told('exception-asked', asked(plan))).toBe(true)
    expect(told('exception-asked', asked({ ...plan, stage: 'called-off' }))).toBe(false)
  })

  it('is none in any other folder: who reads there is another question', () => {
    expect(saysWhere({ kind: 'return-plan', folder: 'care', body: {} })).toBe(false)
  })

  it('is none where it says that nobody knows, or that she is no longer there', () => {
    for (const is of ['not-known', 'no-longer']) expect(told('whereabouts', { of: 'lives', is })).toBe(false)
    expect(told('whereabouts', { of: 'lives', is: 'known', name: 'The house by the mill' })).toBe(true)
  })
})

describe('What is still true after she moved', () => {
  const lives = entryOf(whereabouts, { of: 'lives', is: 'known', name: 'The house by the mill' })
  const school = entryOf(whereabouts, { of: 'school', is: 'known', name: 'The school at the bridge' })
  const today = day('2026-03-02')
  const was = entryOf(whereabouts, { of: 'work', is: 'no-longer', name: 'The bakery' })
  const plan = entryOf(safetyPlan, aSafetyPlan())
  const moved = { kind: 'whereabouts', body: { of: 'lives', is: 'known', name: 'With her aunt' }, replaces: [] }

  it('is never the address that she left, nor one that was replaced', () => {
    const later = entryOf(whereabouts, { ...school.body, name: 'Another school' }, { replaces: [school.id] })
    const kept = stillTrue(fileOf(lives, school, was, plan, later), [moved], today)
    expect(kept.map(({ id }) => id).sort()).toEqual([later.id, plan.id].sort())
  })

  it('is no plan that the same act makes new', () => {
    const again = { kind: 'safety-plan', body: aSafetyPlan(), replaces: [plan.id] }
    expect(stillTrue(fileOf(lives, plan), [moved, again], today)).toEqual([])
  })

  const inFolder = (kind: string, body: object) => {
    const example = EXAMPLES.find((one) => one.kind.name === kind)
    if (!example) throw new Error(`no example of ${kind}`)
    return { ...entryOf(example.kind, { ...(example.body as object), ...body }), folder: 'whereabouts' as const }
  }
  const worry = {
    status: 'open',
    concern: 'w',
    about: 'somebody-near',
    words: 'A car waits.',
    raisedBy: 'child',
    look: 'watch',
  }
  const risk = aRisk()
  const holding: readonly [string, string, object, object][] = [
    ['a worry', 'concern', worry, { status: 'looked-into', concern: 'w', found: 'A neighbour.', goesOn: false }],
    ['a risk', 'factor', risk, { ...risk, until: '2026-03-01' }],
    [
      'an order',
      'document-kept',
      { sort: 'court', validUntil: '2026-03-02' },
      { sort: 'court', validUntil: '2026-03-01' },
    ],
    ['a paper that is no lease', 'document-kept', { sort: 'guardianship' }, { sort: 'agreement' }],
    ['a journey', 'return-plan', { stage: 'planned' }, { stage: 'called-off' }],
    ['a journey under way', 'return-plan', { stage: 'travelling' }, { stage: 'received' }],
    [
      'a worry that goes on',
      'concern',
      { status: 'looked-into', concern: 'w', found: 'A car.', goesOn: true },
      { status: 'looked-into', concern: 'w', found: 'A neighbour.', goesOn: false },
    ],
    ['a risk up to today', 'factor', { ...risk, until: '2026-03-02' }, { ...risk, until: '2026-03-01' }],
  ]

  it.each(holding)(
    'is each worry, order and decision that holds, and none that is over: %s',
    (_, kind, holds, over) => {
      const bare = (body: object) => {
        const entry = inFolder(kind, kind === 'concern' || kind === 'factor' ? {} : body)
        return kind === 'concern' || kind === 'factor' ? { ...entry, body } : entry
      }
      const [one, other] = [bare(holds), bare(over)]
      expect(stillTrue(fileOf(one), [moved], today).map(({ id }) => id)).toEqual([one.id])
      expect(stillTrue(fileOf(other), [moved], today)).toEqual([])
      expect(stillTrue(fileOf({ ...one, folder: 'care' }), [moved], today)).toEqual([])
    },
  )
})
