import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { maySayASourceSaysIt } from '../vocabulary/country-pack/fact.ts'
import { PACKS } from '../country-pack/packs.ts'
import { KINDS } from '../kinds.ts'
import { beginFrom } from './begin-from.ts'
import { STOCKTAKING_EXAMPLES } from './examples/examples.ts'
import { albaniaExample } from './examples/albania.ts'
import { readStocktaking, writeStocktaking } from './read-stocktaking.ts'
import { stocktakingOf } from './stocktaking-of-file.ts'

const text = writeStocktaking(albaniaExample)
const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length
const first = (changed: string) => {
  const read = readStocktaking(changed)
  return read.ok
    ? null
    : { refused: read.code, line: read.detail[0]?.line, where: read.detail[0]?.where, fault: read.detail[0]?.code }
}

describe('a stocktaking that comes as a file', () => {
  it.each([
    ['cut off', text.slice(0, 900), 'not-json'],
    ['empty', '', 'not-json'],
    ['no stocktaking', '{}', 'not-well-formed'],
    ['of a newer shape', text.replace(/"shape": \d/, '"shape": 3'), 'newer-app-needed'],
    ['too large', ' '.repeat(400_001), 'too-large'],
    [
      'that reaches into the language',
      text.replace('"country": "AL"', '"__proto__": { "polluted": true }'),
      'hostile-text',
    ],
    ['nested without end', '['.repeat(60_000), 'hostile-text'],
  ])('is refused where it is %s', (_, changed, refused) => {
    expect(first(changed)).toMatchObject(
      changed.length > 400_000 ? { refused } : { refused, line: expect.any(Number) as number },
    )
  })

  it.each([
    [
      'markup',
      '"name": "Twelve regional committees"',
      '"name": "<img src=x onerror=alert(1)>"',
      'hostile-text',
      'items.8.leads.name',
      'markup',
    ],
    [
      'a name that turns itself round',
      '"name": "Twelve regional committees"',
      '"name": "Twelve \u202Ecommittees"',
      'hostile-text',
      'items.8.leads.name',
      'hidden-sign',
    ],
    [
      'a formula',
      '"name": "Twelve regional committees"',
      '"name": "=HYPERLINK(1)"',
      'hostile-text',
      'items.8.leads.name',
      'formula',
    ],
    [
      'an answer that nobody knows',
      '"is": "partly"',
      '"is": "perhaps"',
      'not-well-formed',
      'items.2.leads.functions.is',
      'only-these',
    ],
    ['a key that stands twice', '"item": "al-committees"', '"item": "al-nrm"', 'not-well-formed', 'items.8', 'twice'],
  ])('says the line of %s', (_, part, other, refused, where, fault) => {
    expect(first(text.replace(part, other))).toMatchObject({ refused, where, fault })
    expect(Math.abs((first(text.replace(part, other))?.line ?? 0) - lineOf(part))).toBeLessThanOrEqual(2)
  })

  it('is read with words that a person wrote over several lines', () => {
    const [first, ...others] = albaniaExample.items
    const taken = {
      ...albaniaExample,
      items: first
        ? [{ ...first, leads: { ...first.leads, about: 'Two rooms.\n\n- one for girls\n- one for boys' } }, ...others]
        : [],
    }
    expect(readStocktaking(writeStocktaking(taken))).toEqual({ ok: true, value: taken })
  })

  it('is read as it was written, or refused with a reason, whatever was done to it', () => {
    expect(readStocktaking(text)).toEqual({ ok: true, value: albaniaExample })
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 8 }), (at, cut, put) => {
        const read = readStocktaking(text.slice(0, at) + put + text.slice(at + cut))
        expect(read.ok || read.detail.length > 0).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the worked examples', () => {
  const claims = STOCKTAKING_EXAMPLES.flatMap(({ forms, items }) => [
    ...forms.map(({ leads }) => leads.met),
    ...items.flatMap(({ leads }) => [leads.exists, leads.functions]),
  ])

  it.each(STOCKTAKING_EXAMPLES.map((taken) => [taken.country, taken] as const))(
    '%s is sound, of a country with a pack, and begins a file that says the same',
    (country, taken) => {
      expect(readStocktaking(writeStocktaking(taken))).toEqual({ ok: true, value: taken })
      expect(PACKS.some((pack) => pack.country === country)).toBe(true)
      const file = fileOf(
        ...beginFrom(taken, day('2026-03-02')).map(({ kind, body }) =>
          entryOf(KINDS.find(({ name }) => name === kind) ?? expect.fail(kind), body),
        ),
      )
      const begun = stocktakingOf(file)
      expect(begun?.items.map(({ leads }) => leads.item).sort()).toEqual(
        taken.items.map(({ leads }) => leads.item).sort(),
      )
      expect(begun?.forms).toHaveLength(taken.forms.length)
    },
  )

  it('put a source to what was read and to nothing else, and claim of no more than a third that it works', () => {
    const sourced = claims.filter(({ source }) => source !== undefined)
    expect(sourced.length).toBeGreaterThan(50)
    expect(sourced.filter(({ mark }) => mark === undefined || !maySayASourceSaysIt({ mark }))).toEqual([])
    expect(claims.some(({ mark }) => mark === 'general')).toBe(true)
    const functions = STOCKTAKING_EXAMPLES.flatMap(({ items }) => items.map(({ leads }) => leads.functions.is))
    expect(functions.filter((is) => is === 'yes').length).toBeLessThanOrEqual(functions.length / 3)
  })
})
