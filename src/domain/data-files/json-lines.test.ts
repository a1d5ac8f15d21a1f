import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { albania } from '../country-pack/packs/albania.ts'
import { readPack } from '../country-pack/read-pack.ts'
import { jsonLines } from './json-lines.ts'

const text = JSON.stringify(albania, null, 2)
const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length
const first = (changed: string) => {
  const read = readPack(changed)
  return read.ok ? null : read.detail[0]
}

describe('a text that is no JSON, or no honest JSON', () => {
  it.each([
    ['empty', ' \n', { code: 'empty-file' }],
    ['cut off', text.slice(0, 400), { code: 'ends-early' }],
    ['no JSON at all', 'Albania', { code: 'not-json' }],
    ['with something after its end', `${text}{}`, { code: 'goes-on-after-end' }],
    [
      'with a name twice in one place',
      text.replace('"country": "AL"', '"country": "AL",\n  "country": "XK"'),
      { code: 'name-twice' },
    ],
    [
      'that reaches into the language',
      text.replace('"country": "AL"', '"__proto__": { "polluted": true }'),
      { code: 'name-not-allowed', name: '__proto__' },
    ],
    ['nested without end', '['.repeat(60_000), { code: 'too-deep', most: 12 }],
    ['with a bad escape', text.replace('Law 18', '\\x41aw 18'), { code: 'quotes-expected' }],
    ['with a comma after the last', '{ "a": 1, }', { code: 'quotes-expected' }],
    ['with single quotation marks', "{ 'a': 1 }", { code: 'quotes-expected' }],
    ['cut off in a text', '{ "a": "b', { code: 'ends-early' }],
    ['with a missing comma', '{ "a": 1 "b": 2 }', { code: 'sign-expected', sign: ',' }],
  ])('%s is refused with its line', (_, changed, fault) => {
    expect(jsonLines(changed)).toMatchObject({ ok: false, fault, line: expect.any(Number) as number })
  })

  it('is refused where it is nested fourteen deep, and not where it is thirteen', () => {
    const nested = (deep: number) => jsonLines('['.repeat(deep) + ']'.repeat(deep))
    const [most, more] = [13, 14].map(nested)
    expect(most).not.toMatchObject({ fault: { code: 'too-deep' } })
    expect(more).toMatchObject({ ok: false, fault: { code: 'too-deep' } })
  })

  it('says where it stands, after any sort of line end', () => {
    expect(jsonLines('{\r\n"a": 1,\r\n"b": }')).toMatchObject({ line: 3, where: 'b', fault: { code: 'not-json' } })
    expect(jsonLines('{\n\n"a": [1,\n2,\noops]}')).toMatchObject({ line: 5, where: 'a.2' })
    expect(jsonLines('{\r"a": 1,\r"b": }')).toMatchObject({ line: 3 })
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
        // What a parser accepts and this reader refuses has a name of its own.
        expect(lines.ok || !parses() || lines.hostile || lines.fault.code === 'name-twice').toBe(true)
        if (lines.ok) expect(parses()).toBe(true)
      }),
    )
  })
})

it('a sound text has the line of each of its values', () => {
  const read = jsonLines('{\n "a": [\n  1,\n  {"b": 2}\n ]\n}')
  expect(read.ok && ['', 'a', 'a.0', 'a.1.b'].map((path) => read.lineOf.get(path))).toEqual([1, 2, 3, 4])
})

describe('a name as long as half the file', () => {
  const long = 'k'.repeat(1000)

  it('is not written out for each thing that stands in it', () => {
    const read = jsonLines(`{"${long}":[${'0,'.repeat(1000)}0]}`)
    expect(read.ok && [...read.lineOf.keys()].join('').length).toBe(long.length)
  })

  it('has its line, and gives it to what is hostile in it', () => {
    expect(first(`{\n"country": "AL",\n"${long}": [\n0,\n"\u202E"]}`)).toEqual({
      line: 3,
      where: `${long.slice(0, 120)}…`,
      code: 'hidden-sign',
    })
  })
})

describe('a pack that is refused', () => {
  it.each([
    ['markup', '"name": "Civil Status Office"', '"name": "<b>Office</b>"', 'bodies.4.name'],
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
