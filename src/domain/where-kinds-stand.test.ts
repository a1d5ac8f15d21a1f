import { describe, expect, it } from 'vitest'
import { FOLDERS } from './entry/ids.ts'
import { KINDS } from './kinds.ts'

const kindNamed = (name: string) => KINDS.find((kind) => kind.name === name) ?? expect.unreachable(name)
const others = FOLDERS.filter((folder) => folder !== 'care')

describe('a kind of which each part has its own', () => {
  it.each(['approved', 'begun', 'exception-asked', 'redaction-noted', 'returned', 'shared-with', 'superseded'])(
    'is written in Care unless another part is named: %s',
    (name) => {
      expect(kindNamed(name).folders).toEqual(['care', ...others])
    },
  )

  it.each(['document-kept', 'guidance-dismissed'])('is never on the card: %s', (name) => {
    expect(kindNamed(name).folders).toEqual(['care', ...others.filter((folder) => folder !== 'card')])
  })
})

/** Only what is still to be done relies on people, so only that is compared with who is marked. */
describe('what an entry says of days to come', () => {
  const aheadOf = (name: string, body: object) => kindNamed(name).ahead?.(body)

  it.each<[string, object]>([
    ['action', { status: 'done' }],
    ['appeal', { stands: 'made', helps: 'Ana' }],
    ['civil-status-step', { stands: 'done' }],
    ['civil-status-step', { stands: 'dropped' }],
    ['court-date', { stands: 'held' }],
    ['court-date', { stands: 'cancelled' }],
    ['file-link', { stands: false }],
    ['goal', { status: 'reached' }],
    ['goal', { status: 'dropped' }],
    ['light-closure', { reason: 'died' }],
    ['return-plan', { stage: 'called-off' }],
    ['risk-assessment', { finding: 'acceptable' }],
    ['service', { stage: 'completed' }],
    ['task', { status: 'done' }],
    ['tracing-request', { is: 'ended' }],
    ['visit-planned', { status: 'cancelled' }],
  ])('is nothing: %s %j', (name, body) => {
    expect(aheadOf(name, body)).toBeUndefined()
  })

  it.each<[string, object]>([
    ['action', { status: 'open' }],
    ['civil-status-step', { stands: 'to-do' }],
    ['civil-status-step', { stands: 'blocked' }],
    ['court-date', { stands: 'planned' }],
    ['file-link', { stands: true }],
    ['goal', { status: 'open' }],
    ['goal', { status: 'changed' }],
    ['return-plan', { stage: 'planned' }],
    ['service', { stage: 'offered' }],
    ['task', { status: 'open' }],
    ['visit-planned', { status: 'planned' }],
  ])('is all of it: %s %j', (name, body) => {
    expect(aheadOf(name, body)).toEqual(body)
  })

  it.each<[string, object, unknown]>([
    ['appeal', { stands: 'may-be-made', helps: 'Ana' }, 'Ana'],
    ['light-closure', { wayBack: 'Any Tuesday' }, 'Any Tuesday'],
    ['risk-assessment', { measures: ['a'], finding: 'not-acceptable' }, ['a']],
    ['self-harm', { is: 'open', stays: 'Ana', call: 'Ben', found: 'x' }, { stays: 'Ana', call: 'Ben' }],
    ['self-harm', { is: 'over', decidedWith: ['Ana'], found: 'x' }, ['Ana']],
    ['service', { stage: 'completed', door: 'The side one' }, 'The side one'],
    ['tracing-request', { is: 'asked', by: 'Ana', neverSaid: 'Ben' }, { is: 'asked', by: 'Ana', neverSaid: undefined }],
  ])('is a part of it: %s %j', (name, body, ahead) => {
    expect(aheadOf(name, body)).toEqual(ahead)
  })
})

describe('of two versions that clash', () => {
  const order = (name: string, one: object, other: object) =>
    Math.sign(kindNamed(name).single?.safer?.(one, other) ?? Number.NaN)

  it('the listing leads that hides more places, then the one that is not active', () => {
    const listing = (hidden: number, status = 'active') => ({
      status,
      places: [{ hidden: false }, ...Array.from({ length: hidden }, () => ({ hidden: true }))],
    })
    expect(order('listing', listing(1), listing(0))).toBe(-1)
    expect(order('listing', listing(0, 'inactive'), listing(1))).toBe(1)
    expect(order('listing', listing(1, 'inactive'), listing(1))).toBe(-1)
    expect(order('listing', listing(1), listing(1, 'inactive'))).toBe(1)
    expect(order('listing', listing(1), listing(1))).toBe(0)
  })
})

describe('a tie takes the place of another', () => {
  const takes = (body: object, standing: object, corrected = false) =>
    kindNamed('tie').single?.takesOver?.(body, standing, corrected)

  it('of nobody else, and of none that somebody knew', () => {
    expect(takes({ person: 'a', tie: 'aunt' }, { person: 'b', tie: 'not-known' })).toBe(false)
    expect(takes({ person: 'a', tie: 'aunt' }, { person: 'b', tie: 'not-known' }, true)).toBe(false)
    expect(takes({ person: 'a', tie: 'teacher' }, { person: 'a', tie: 'aunt' })).toBe(false)
    expect(takes({ person: 'a', tie: 'not-known' }, { person: 'a', tie: 'not-known' })).toBe(false)
  })

  it('where it was not known, and where it is corrected', () => {
    expect(takes({ person: 'a', tie: 'aunt' }, { person: 'a', tie: 'not-known' })).toBe(true)
    expect(takes({ person: 'a', tie: 'teacher' }, { person: 'a', tie: 'aunt' }, true)).toBe(true)
  })
})
