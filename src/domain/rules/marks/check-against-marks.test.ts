import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { EXAMPLES } from '../../../../test/support/examples/all.ts'
import { uncle } from '../../../../test/support/people.ts'
import { aClosure } from '../../../../test/support/work.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import type { Kind } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { closure } from '../../kinds/closure/closure.ts'
import { doNot } from '../../kinds/registration/do-not.ts'
import type { OpenAnswer } from '../../vocabulary/open-answer.ts'
import { aheadOf } from './check-against-marks.ts'

const today = day('2026-03-02')
const mark = entryOf(doNot, {
  person: uncle,
  called: 'moustache, blue van',
  never: ['contact'],
  numbers: ['+355 69 123 4567'],
  places: ['Rruga e Dibrës 12'],
})
const card = fileHolding([], mark)

type Path = readonly (string | number)[]
const put = (body: unknown, [key, ...rest]: Path, value: unknown): unknown =>
  key === undefined
    ? value
    : Array.isArray(body)
      ? body.map((one: unknown, at) => (at === key ? put(one, rest, value) : one))
      : { ...(body as object), [key]: put((body as Record<string, unknown>)[key as string], rest, value) }

/** Every path of a body at which free text is allowed; codes, keys and days are excluded by trying. */
function textsOf(kind: Kind, body: unknown, path: Path = [], whole: unknown = body): readonly Path[] {
  if (typeof body === 'string')
    return kind.schema.safeParse(put(whole, path, 'Phone the family today')).success ? [path] : []
  if (Array.isArray(body)) return body.flatMap((one, at) => textsOf(kind, one, [...path, at], whole))
  return body !== null && typeof body === 'object'
    ? Object.entries(body).flatMap(([key, one]) => textsOf(kind, one, [...path, key], whole))
    : []
}
/**
 * Every body with a person at a path where one may be chosen: instead of the child, another person, a member, or a
 * named person.
 */
const personsOf = (
  kind: Kind,
  body: unknown,
  path: Path = [],
  whole: unknown = body,
): readonly { readonly path: Path; readonly with_: unknown }[] => {
  const one = (with_: unknown) => (kind.schema.safeParse(with_).success ? [{ path, with_ }] : [])
  if (typeof body === 'string')
    return body.startsWith('person-') || body === 'child' ? one(put(whole, path, uncle)) : []
  if (
    body !== null &&
    typeof body === 'object' &&
    Object.keys(body).length === 1 &&
    ['member', 'named', 'person'].includes(Object.keys(body)[0] ?? '')
  )
    return one(put(whole, path, { person: uncle }))
  if (Array.isArray(body)) return body.flatMap((one, at) => personsOf(kind, one, [...path, at], whole))
  return body !== null && typeof body === 'object'
    ? Object.entries(body).flatMap(([key, one]) => personsOf(kind, one, [...path, key], whole))
    : []
}
const at = (body: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, key) => (part as Record<string | number, unknown> | undefined)?.[key], body)

const write = (file: CaseFile, kind: Kind, body: unknown, asWarning = false) =>
  decide([kind, doNot], file, { kind: kind.name, at: today, body, asWarning }, today)
/** A kind without its own rules: here only the marks apply. */
const bare = (kind: Kind): Kind => ({ ...kind, rules: () => [], inFile: kind.inFile ?? ['child'] })
const missing = (result: ReturnType<typeof write>) =>
  result.ok || !('rulings' in result.detail)
    ? []
    : (result.detail.rulings ?? []).flatMap((ruling) => (ruling.answer === 'refused' ? ruling.missing : []))

const decisions = EXAMPLES.filter(
  ({ kind }) =>
    kind.nature === 'decision' && aheadOf(kind, EXAMPLES.find((one) => one.kind === kind)?.body) !== undefined,
)
const inChildsFile = (kind: Kind) => kind.inFile === undefined || kind.inFile.includes('child')

/** A text that quotes somebody, or a warning by its place: saved, and flagged. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  'hand-over': ['neverDo'],
  'tracing-request': ['neverSaid'],
  closure: ['reasons', 'helped', 'didNotHelp', 'stillToWatch', 'childTold'],
}
const isSaid = (body: unknown, path: Path) =>
  path.some((_, length) =>
    ['said', 'showed'].includes((at(body, path.slice(0, length)) as { answer?: string } | undefined)?.answer ?? ''),
  )

describe('every decision is held against the marks of the card', () => {
  it('of every kind of decision there is an example, with words and with persons to try it on', () => {
    expect(decisions.flatMap(({ kind, body }) => textsOf(kind, body)).length).toBeGreaterThan(60)
    expect(decisions.flatMap(({ kind, body }) => personsOf(kind, body)).length).toBeGreaterThan(20)
    expect(
      KINDS.filter(({ nature }) => nature === 'decision')
        .map(({ name }) => name)
        .filter((name) => !EXAMPLES.some(({ kind }) => kind.name === name)),
    ).toEqual([])
  })

  it.each(
    decisions
      .filter(({ kind }) => inChildsFile(kind))
      .map(({ kind, body }, index) => [`${kind.name} ${index}`, kind, body] as const),
  )('%s: a number or a place in any of its words is asked about, saved as a warning, and flagged', (_, kind, body) => {
    const own = bare(kind)
    if (aheadOf(kind, body) === undefined) return
    for (const path of textsOf(kind, body)) {
      for (const typed of ['Phone the family on 069 123 4567', 'Visit them at rruga e dibres 12']) {
        const with_ = put(body, path, typed)
        const kept = isSaid(body, path) || KEPT[kind.name]?.includes(String(path[0])) === true
        const first = write(card, own, with_)
        if (kept)
          expect(first, `${kind.name} ${path.join('.')}`).toMatchObject({
            ok: true,
            value: { wentAround: ['never-used'] },
          })
        else expect(missing(first), `${kind.name} ${path.join('.')}`).toContain('without-never-used')
        const warned = write(card, own, with_, true)
        expect(warned, `${kind.name} ${path.join('.')}`).toMatchObject({
          ok: true,
          value: { wentAround: ['never-used'] },
        })
      }
    }
  })

  it('what becomes of open things when a file closes is a plan, too: who carries one on, and the number that the child is given', () => {
    const closing = (answer: Partial<OpenAnswer> & Pick<OpenAnswer, 'answer'>) =>
      write(card, bare(closure), aClosure({ open: [{ thing: 'birth-not-looked-at', ...answer } as OpenAnswer] }))
    const given = { answer: 'given' as const, papers: 'the letter' }
    expect(missing(closing({ ...given, number: '069 123 4567' }))).toEqual(['without-never-used'])
    expect(missing(closing({ ...given, number: '116 111', papers: 'They lie at rruga e Dibres 12' }))).toEqual([
      'without-never-used',
    ])
    expect(missing(closing({ answer: 'carried-on', by: { person: uncle }, until: today }))).toEqual([
      'person-to-be-safe',
    ])
    expect(closing({ ...given, number: '116 111' })).toMatchObject({ ok: true, value: { wentAround: [] } })
  })

  it('a person who must not be contacted is refused wherever one is chosen, and no warning lets them through', () => {
    const let_through: string[] = []
    for (const { kind, body } of decisions)
      for (const { path, with_ } of personsOf(kind, body))
        if (write(card, bare(kind), with_, true).ok)
          let_through.push(`${kind.name} ${path.filter((key) => typeof key === 'string').join('.')}`)
    expect([...new Set(let_through)].sort()).toEqual(NOT_CHOSEN)
  })
})

/** Each is past, or only says about whom it is: the decision relies on nobody in it. */
const NOT_CHOSEN: readonly string[] = [
  'best-interests consulted',
  'closure childTold.by',
  'file-link answers.who',
  'file-link person',
]

describe('a plan that stands in a fact, and what has happened', () => {
  const byName = (name: string) => KINDS.find((kind) => kind.name === name) as Kind
  const task = { task: 'ring', what: 'Phone the family on 069 123 4567', who: { named: 'Besa' }, status: 'open' }

  it('a task is asked about like a step, and not once it is done', () => {
    expect(missing(write(card, byName('task'), task))).toEqual(['without-never-used'])
    expect(write(card, byName('task'), task, true)).toMatchObject({ ok: true, value: { wentAround: ['never-used'] } })
    expect(write(card, byName('task'), { ...task, status: 'done' })).toMatchObject({
      ok: true,
      value: { wentAround: ['never-used'] },
    })
    expect(missing(write(card, byName('task'), { ...task, what: 'Ask him', who: { person: uncle } }))).toEqual([
      'person-to-be-safe',
    ])
  })

  it.each([
    ['light-closure', { reason: 'lost', words: 'Gone.', tried: 'Rang twice.', wayBack: 'Ring 069 123 4567' }],
    [
      'birth-registration',
      {
        state: 'not-registered',
        certificate: 'none',
        obstacles: [],
        legalAdvice: 'not-yet',
        next: 'Ask at 069 123 4567',
      },
    ],
  ])('a plan in %s is asked about', (name, body) => {
    expect(missing(write(card, byName(name), body))).toEqual(['without-never-used'])
    expect(write(card, byName(name), body, true)).toMatchObject({ ok: true, value: { wentAround: ['never-used'] } })
  })

  it('nobody who must keep away is chosen to help with an appeal that may be made', () => {
    const may = {
      appeal: 'a',
      against: 'other',
      of: 'x',
      stands: 'may-be-made',
      until: '2026-04-01',
      childTold: 'not-yet',
      childSays: { answer: 'not-asked', because: 'x' },
    }
    expect(missing(write(card, byName('appeal'), { ...may, helps: { person: uncle } }))).toEqual(['person-to-be-safe'])
  })

  it('what has happened is saved and flagged', () => {
    expect(write(card, byName('note'), { words: 'He rang her from 0691234567 again.' })).toMatchObject({
      ok: true,
      value: { wentAround: ['never-used'] },
    })
    expect(write(card, byName('do-not'), mark.body)).toMatchObject({ ok: true, value: { wentAround: [] } })
  })

  it('what was planned before anybody knew is thought over today, unless it stands there as a warning', () => {
    const open = entryOf(byName('task'), task)
    const step = entryOf(byName('action'), {
      action: 'ring',
      answers: [],
      what: 'Go to rruga e Dibres 12',
      who: { named: 'Besa' },
      status: 'open',
    })
    const dues = (...entries: Parameters<typeof fileOf>) =>
      due(KINDS, fileOf(...entries), today).map(({ what }) => what)
    expect(dues(open, step, mark)).toEqual(['plan-to-think-over', 'plan-to-think-over'])
    expect(dues(open, step)).toEqual([])
    expect(dues({ ...open, wentAround: ['never-used'] }, mark)).toEqual([])
    expect(dues(entryOf(byName('task'), { ...task, status: 'done' }), mark)).toEqual([])
  })

  it('a number in groups like those of a day is asked about, and a day is not', () => {
    const local = fileHolding([], { ...mark, body: { ...mark.body, numbers: ['2234-56-78', '2026-03-12'] } })
    expect(missing(write(local, byName('task'), { ...task, what: '2234-56-78' }))).toEqual(['without-never-used'])
    expect(write(local, byName('task'), { ...task, what: 'Talk', by: '2026-03-12' })).toMatchObject({ ok: true })
  })

  it('without a mark on the card nothing is asked', () => {
    expect(write(fileOf(), byName('task'), task)).toMatchObject({ ok: true, value: { wentAround: [] } })
  })

  it('of every kind of fact somebody has said whether it plans anything', () => {
    const facts = KINDS.filter(({ nature }) => nature === 'fact')
    expect(
      facts
        .filter(({ ahead }) => ahead)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(PLANS_IN_FACTS)
  })
})

/**
 * Kinds of fact that contain a plan. A kind that is not here says what is, was, or was said: it is saved and flagged.
 */
const PLANS_IN_FACTS = [
  'adulthood',
  'appeal',
  'birth-registration',
  'case-conference',
  'case-holder',
  'civil-status-step',
  'court-date',
  'dormant-by-wish',
  'education',
  'health-matter',
  'identity-restoration',
  'infant-sheet',
  'light-closure',
  'page-for-child',
  'part-opened',
  'risk-assessment',
  'safe-contact',
  'safety-plan',
  'self-harm',
  'service',
  'task',
  'ways-to-reach',
]
