import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonLines } from './json-lines.ts'
import { albania } from './packs/albania.ts'
import { readPack } from './read-pack.ts'

const text = JSON.stringify(albania, null, 2)
const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length
const first = (changed: string) => {
  const read = readPack(changed)
  return read.ok ? null : read.detail[0]
}

describe('a text that is no JSON, or no honest JSON', () => {
  it.each([
    ['cut off', text.slice(0, 400), 'ends in the middle'],
    ['no JSON at all', 'Albania', 'is not JSON here'],
    ['with something after its end', `${text}{}`, 'goes on after its end'],
    ['with a name twice in one place', text.replace('"country": "AL"', '"country": "AL",\n  "country": "XK"'), '“country” stands twice in one place'],
    ['that reaches into the language', text.replace('"country": "AL"', '"__proto__": { "polluted": true }'), 'the name “__proto__” is not allowed'],
    ['nested without end', '['.repeat(60_000), 'is nested deeper than 12'],
    ['with a bad escape', text.replace('Law 18', '\\x41aw 18'), 'a text between quotes was expected'],
    ['with a missing comma', '{ "a": 1 "b": 2 }', '“,” was expected'],
  ])('%s is refused with its line', (_, changed, reason) => {
    expect(jsonLines(changed)).toMatchObject({ ok: false, reason, line: expect.any(Number) as number })
  })

  it('is refused exactly where a parser would, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json({ maxDepth: 4 })), (any) => {
        const parses = () => {
          try {
            JSON.parse(any)
            return true
          } catch {
            return false
          }
        }
        const lines = jsonLines(any)
        // What a parser lets pass and this does not is named as such.
        expect(lines.ok || !parses() || lines.hostile || /stands twice/.test(lines.reason)).toBe(true)
        if (lines.ok) expect(parses()).toBe(true)
      }),
    )
  })
})

describe('a pack that is refused', () => {
  it.each([
    ['markup', '"name": "Civil Status Office"', '"name": "<b>Office</b>"', 'bodies.3.name'],
    ['a country that is none', '"country": "AL"', '"country": "Albania"', 'country'],
    ['a duty to nobody', '"to": "child-protection-unit"', '"to": "nobody"', 'duties.0.to'],
    ['a field of a kind that nobody knows', '"kind": "action"', '"kind": "magic"', 'forms.0.fields.1.from.kind'],
    ['a status that would gate help', '"gatesHelp": false', '"gatesHelp": true', 'statuses.0.gatesHelp'],
  ])('says the line of %s', (_, part, other, where) => {
    expect(first(text.replace(part, other))).toMatchObject({ where, line: lineOf(part) })
  })

  it('says the line of what is around a thing that is missing', () => {
    expect(first(text.replace('"country": "AL",', ''))).toMatchObject({ where: 'country', line: 1 })
  })

  it('or read, whatever was done to it, and never fails otherwise', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 8 }), (at, cut, put) => {
        const read = readPack(text.slice(0, at) + put + text.slice(at + cut))
        expect(read.ok || read.detail.length > 0).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
