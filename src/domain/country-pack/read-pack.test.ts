import fc from 'fast-check'
import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { KINDS } from '../kinds.ts'
import { birthRegistration } from '../kinds/rights/birth-registration.ts'
import { r19CountryPack } from '../rules/deciding/r19-country-pack.ts'
import { CountryPack } from '../vocabulary/country-pack/pack.ts'
import { packOf, PACKS } from './packs.ts'
import { albania } from './packs/albania.ts'
import { china } from './packs/china.ts'
import { LARGEST_PACK, readPack } from './read-pack.ts'
import { TIMERS } from '../vocabulary/country-pack/timer-names.ts'
import { timer } from './timers.ts'
import { maySayASourceSaysIt } from '../vocabulary/country-pack/fact.ts'

const asText = (change: (pack: Record<string, unknown>) => unknown) =>
  JSON.stringify(change(structuredClone<Record<string, unknown>>(albania)))
/** Cut off in the mark of the first body. */
const cutInFirstMark = (text: string) => text.slice(0, text.indexOf('"mark":"', text.indexOf('"bodies"')) + 9)
const returning = (over: object) => asText((pack) => ({ ...pack, returns: [{ ...albania.returns?.[0], ...over }] }))
const named = (name: string) =>
  asText((pack) => ({ ...pack, bodies: [{ id: 'a', name, roles: ['court'], fact: { says: 'x', mark: 'ours' } }] }))

describe('a country pack that somebody made', () => {
  it.each([
    ['that is none', '{', 'not-json', ''],
    ['that is cut off', cutInFirstMark(asText((pack) => pack)), 'not-json', 'bodies.0.fact.mark'],
    ['of a newer app', asText((pack) => ({ ...pack, shape: 3 })), 'newer-app-needed', 'shape'],
    ['that turns text round', named('court\u202Efdp'), 'hostile-text', 'bodies.0.name'],
    ['that hides a sign', named('co\u200Burt'), 'hostile-text', 'bodies.0.name'],
    ['that turns Arabic round', named('court\u061C'), 'hostile-text', 'bodies.0.name'],
    ['that breaks a line where none is seen', named('court\u2028police'), 'hostile-text', 'bodies.0.name'],
    ['with a blank that is none', named('co\u3164urt'), 'hostile-text', 'bodies.0.name'],
    ['with a soft hyphen', named('co\u00ADurt'), 'hostile-text', 'bodies.0.name'],
    ['with letters that nobody sees', named('court\u{E0041}'), 'hostile-text', 'bodies.0.name'],
    ['with half a letter', named('court\uD83D'), 'hostile-text', 'bodies.0.name'],
    ['with a formula', named('=HYPERLINK("x")'), 'hostile-text', 'bodies.0.name'],
    ['with markup', named('<img src=x>'), 'hostile-text', 'bodies.0.name'],
    ['with a key of every object', '{"shape":1,"__proto__":{"x":"y"}}', 'hostile-text', '__proto__'],
    [
      'with a time below nothing',
      asText((pack) => ({
        ...pack,
        timers: { 'keep-contact-days': { value: -1, fact: { says: 'x', mark: 'ours' } } },
      })),
      'not-well-formed',
      'timers.keep-contact-days.value',
    ],
    [
      'with a time nobody knows',
      asText((pack) => ({
        ...pack,
        timers: { 'end-help-after-days': { value: 1, fact: { says: 'x', mark: 'ours' } } },
      })),
      'not-well-formed',
      'timers.end-help-after-days',
    ],
    [
      'with an id twice',
      asText((pack) => ({ ...pack, bodies: [albania.bodies[0], albania.bodies[0]] })),
      'not-well-formed',
      'bodies.1.id',
    ],
    [
      'with a form that fills from nothing',
      asText((pack) => ({
        ...pack,
        forms: [{ id: 'f', name: 'F', fills: ['never-heard-of'], fact: { says: 'x', mark: 'ours' } }],
      })),
      'not-well-formed',
      'forms.0.fills.0',
    ],
    ['with a return to nobody', returning({ to: 'never-heard-of' }), 'not-well-formed', 'returns.0.to'],
    [
      'with a return that counts nothing known',
      returning({ rows: [{ id: 'a', label: 'A', counts: { of: 'notes', kind: 'never-heard-of' } }] }),
      'not-well-formed',
      'returns.0.rows.0.counts.kind',
    ],
    [
      'with a return that counts what is no child’s',
      returning({ rows: [{ id: 'a', label: 'A', counts: { of: 'notes', kind: 'safeguarding-report' } }] }),
      'not-well-formed',
      'returns.0.rows.0.counts.kind',
    ],
    [
      'with a return whose row stands twice',
      returning({ rows: ['a', 'a'].map((id) => ({ id, label: 'A', counts: { of: 'children', which: 'opened' } })) }),
      'not-well-formed',
      'returns.0.rows.1.id',
    ],
    [
      'with a return whose row is a formula',
      returning({ rows: [{ id: 'a', label: '=A1', counts: { of: 'children', which: 'opened' } }] }),
      'hostile-text',
      'returns.0.rows.0.label',
    ],
    [
      'with a return that narrows by what is no code',
      returning({ rows: [{ id: 'a', label: 'A', counts: { of: 'children', which: 'opened', genders: ['witch'] } }] }),
      'not-well-formed',
      'returns.0.rows.0.counts.genders.0',
    ],
    [
      'with a source’s word and no source',
      asText((pack) => ({ ...pack, notes: [{ says: 'x', mark: 'found' }] })),
      'not-well-formed',
      'notes.0.source',
    ],
  ])('is refused %s, and told where', (_, text, code, where) => {
    const read = readPack(text)
    expect(read).toMatchObject({ ok: false, code })
    if (!read.ok) expect(read.detail[0]?.where).toBe(where)
  })

  it('is refused with a million entries before anything is read, and pollutes no object', () => {
    expect(readPack(`[${'1,'.repeat(LARGEST_PACK)}1]`)).toMatchObject({ ok: false, code: 'too-large' })
    readPack('{"shape":1,"__proto__":{"polluted":"yes"}}')
    expect('polluted' in {}).toBe(false)
  })

  it('never breaks, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readPack(text).ok).toBe(false)
      }),
    )
    expect(readPack(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toMatchObject({ ok: false, code: 'hostile-text' })
  })

  it('that is sound is read as it was written', () => {
    expect(readPack(asText((pack) => pack))).toEqual({ ok: true, value: albania })
  })

  it('may have several returns, each with an id of its own', () => {
    const [first] = albania.returns ?? []
    const two = (id: string) => readPack(asText((pack) => ({ ...pack, returns: [first, { ...first, id }] })))
    expect(two('another')).toMatchObject({ ok: true })
    expect(two(first?.id ?? '')).toMatchObject({ ok: false, code: 'not-well-formed' })
  })
})

describe('the packs that come with the app', () => {
  it.each(PACKS.map((pack) => [pack.country, pack] as const))(
    '%s is sound, and opens registration without a father',
    (_, pack) => {
      expect(readPack(JSON.stringify(pack))).toMatchObject({ ok: true })
      expect(CountryPack.safeParse(pack).success).toBe(true)
      expect(pack.papers[0]?.aim).toBe('registration-without-father')
    },
  )

  it.each(PACKS.map((pack) => [pack.country, pack] as const))(
    '%s says of each list that is empty that nobody has found it out yet',
    (_, pack) => {
      const lists: readonly (readonly [readonly unknown[], RegExp])[] = [
        [pack.statuses ?? [], /status/],
        [pack.bodies, /offices and bodies/],
        [pack.duties ?? [], /[Dd]uties/],
        [pack.entitlements, /entitled/],
        [pack.documents ?? [], /papers/i],
        [pack.forms, /forms/],
        [pack.papers.filter(({ aim, over }) => aim === 'birth-registration' || over !== undefined), /registration/],
        [Object.keys(pack.timers), /[Dd]eadlines?|[Tt]ime limits|By when an office has to answer/],
      ]
      const unsaid = lists.filter(
        ([list, word]) => list.length === 0 && !(pack.notKnown ?? []).some((line) => word.test(line)),
      )
      expect(unsaid.map(([, word]) => String(word))).toEqual([])
    },
  )

  it('have no form that would stay empty: each is filled from fields that entries have, and says that its layout is ours', () => {
    const shapes = new Map<string, string>(
      KINDS.map(({ name, schema }) => [
        name,
        JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })),
      ]),
    )
    const filled = (kind: string, field: string) => shapes.get(kind)?.includes(`"${field}":`) === true
    for (const { country, forms } of PACKS)
      for (const { id, fields = [], layout } of forms) {
        expect(fields.length, `${country} ${id}`).toBeGreaterThan(1)
        expect(layout, `${country} ${id}`).toBe('not-known')
        expect(
          fields.filter(({ from }) => !filled(from.kind, from.field)).map(({ from }) => from),
          `${country} ${id}`,
        ).toEqual([])
      }
    expect(PACKS.find(({ country }) => country === 'KH')?.forms.length).toBe(7)
  })

  it('say of general knowledge that it is that, and never put a source to it', () => {
    const facts = PACKS.flatMap((pack) =>
      [...pack.bodies, ...pack.forms, ...pack.entitlements, ...pack.papers].map(({ fact }) => fact).concat(pack.notes),
    )
    expect(facts.filter((fact) => !maySayASourceSaysIt(fact) && fact.source !== undefined)).toEqual([])
    expect(facts.some(({ mark }) => mark === 'general')).toBe(true)
  })

  it('are passed by an agency’s own', () => {
    const own = { ...albania, version: 9 }
    expect(packOf('AL', [own])?.version).toBe(9)
    expect(packOf('AL')?.version).toBe(albania.version)
    expect(packOf('XX')).toBeUndefined()
  })
})

describe('R19: times, forms and bodies come from the country’s pack', () => {
  const unregistered = entryOf(birthRegistration, {
    state: 'not-registered',
    certificate: 'none',
    obstacles: [],
    legalAdvice: 'not-yet',
  })

  it('refuses where there is no pack, or one without the body that this file needs', () => {
    expect(r19CountryPack(fileOf(), undefined)).toEqual({ rule: 'R19', answer: 'refused', missing: ['country-pack'] })
    expect(r19CountryPack(fileOf(unregistered), { ...china, bodies: [] })).toEqual({
      rule: 'R19',
      answer: 'refused',
      missing: ['body-in-country-pack'],
    })
  })

  it('allows where the pack has it, and cannot judge what stands unread', () => {
    expect(r19CountryPack(fileOf(unregistered), albania)).toEqual({ rule: 'R19', answer: 'allowed' })
    expect(r19CountryPack(fileHolding(['care'], unregistered), albania)).toEqual({
      rule: 'R19',
      answer: 'cannot-judge',
      dependsOn: ['justice', 'status'],
    })
  })

  it('stops nothing: our own times hold where a pack is silent', () => {
    for (const name of TIMERS) expect(timer(undefined, name)).toBeGreaterThanOrEqual(0)
    expect(timer({ timers: { 'keep-contact-days': { value: 30 } } }, 'keep-contact-days')).toBe(30)
    expect(timer(albania, 'keep-contact-days')).toBe(timer(undefined, 'keep-contact-days'))
  })
})
