import { describe, expect, it } from 'vitest'
import { BUILT_IN } from './catalogue.ts'
import { fourLevels } from './built-in/four-levels.ts'
import { Instrument } from '../vocabulary/instrument.ts'
import { LARGEST, readInstrument } from './read-instrument.ts'

const good = JSON.stringify(fourLevels, null, 2)
/** A good file with one text changed. */
const bent = (from: string, to: string) => {
  expect(good).toContain(from)
  return good.replace(from, to)
}
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

/** The first fault of a refusal. */
const first = (text: string) => {
  const read = readInstrument(text)
  return read.ok ? 'read' : { refused: read.code, ...read.detail[0] }
}

describe('a file that is no instrument is refused', () => {
  it.each([
    ['nothing', '', { code: 'empty-file' }],
    ['a page', '<html>', { code: 'not-json' }],
    ['half a file', good.slice(0, 400), { code: 'ends-early' }],
    ['two files', `${good}\n${good}`, { code: 'goes-on-after-end' }],
    ['a name that stands twice', bent('"id": ', '"id": "x", "id": '), { code: 'name-twice' }],
    ['a comma too many', bent('"version": "1",', '"version": "1",,'), { code: 'quotes-expected' }],
  ])('with its line: %s', (_, text, fault) => {
    expect(first(text)).toMatchObject({ refused: 'not-json', line: expect.any(Number) as number, ...fault })
  })

  it.each([
    [
      'a name that means something to the language',
      bent('"id": ', '"__proto__": {"polluted": true}, "id": '),
      { code: 'name-not-allowed' },
    ],
    ['nesting without end', '['.repeat(100_000), { code: 'too-deep', most: 12 }],
  ])('as hostile: %s', (_, text, fault) => {
    expect(first(text)).toMatchObject({ refused: 'hostile-text', ...fault })
  })

  it('as one of a later format only where its format says so', () => {
    const of = (format: string) => first(good.replace(/"format": "[^"]*"/, `"format": ${format}`))
    expect(of('"homeward-instrument-9"')).toMatchObject({ code: 'newer-form' })
    for (const format of [
      '"homeward-instrument-x"',
      '"another-instrument-9"',
      '"x homeward-instrument-9"',
      '9',
      'null',
    ])
      expect(of(format)).not.toMatchObject({ code: 'newer-form' })
  })

  it('whole, when it is far too large', () => {
    expect(first(`"${'x'.repeat(LARGEST)}"`)).toMatchObject({
      refused: 'too-large',
      code: 'too-many-characters',
      most: LARGEST,
    })
  })

  it('with a million questions, in the time of a breath', () => {
    const many = JSON.stringify({
      ...fourLevels,
      sections: [
        {
          code: 'many',
          title: 'Many',
          items: Array.from({ length: 9_000 }, (__, n) => ({ code: `q-${String(n)}`, asks: 'What?' })),
        },
      ],
    })
    const began = performance.now()
    expect(first(many)).toMatchObject({ refused: 'not-well-formed' })
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  it('with a name for every letter, each on a line of its own, in the time of a breath', () => {
    const names = `{${Array.from({ length: 40_000 }, (_, n) => `"n${String(n)}"`).join(':1,\n')}:1}`
    const began = performance.now()
    expect(first(names)).toMatchObject({ refused: 'not-well-formed' })
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  it('with names as long as the file or that turn the writing round, and shows neither whole', () => {
    expect(first(bent('"id": ', `"${'x'.repeat(100_000)}": 1, "id": `))).toMatchObject({
      refused: 'not-well-formed',
      where: `${'x'.repeat(120)}…`,
    })
    expect(first(bent('"id": ', '"a\u202Eb": 1, "id": '))).toMatchObject({ where: 'a\uFFFDb' })
  })

  it('from a newer form, and says which it reads', () => {
    expect(first(bent('homeward-instrument-1', 'homeward-instrument-7'))).toEqual({
      refused: 'newer-app-needed',
      line: 2,
      where: 'format',
      code: 'newer-form',
      reads: 'homeward-instrument-1',
    })
  })
})

describe('an instrument with something wrong in it is refused', () => {
  it.each([
    ['a formula', '"asks": "How is it in the family?"', '"asks": "=HYPERLINK(1)"', 'hostile-text', 'formula'],
    ['markup', '"asks": "How is it in the family?"', '"asks": "<img src=x>"', 'hostile-text', 'markup'],
    [
      'a turned direction',
      '"asks": "How is it in the family?"',
      '"asks": "safe \u202Efas"',
      'hostile-text',
      'hidden-sign',
    ],
    [
      'a letter that cannot be shown',
      '"asks": "How is it in the family?"',
      '"asks": "a\\u0000b"',
      'hostile-text',
      'hidden-sign',
    ],
    [
      'a blank that nobody sees',
      '"asks": "How is it in the family?"',
      '"asks": "a\u3164b"',
      'hostile-text',
      'hidden-sign',
    ],
    ['an empty question', '"asks": "How is it in the family?"', '"asks": "  "', 'not-well-formed', 'empty-text'],
    [
      'a name it does not know',
      '"asks": "How is it in the family?"',
      '"secret": 1, "asks": "How is it in the family?"',
      'not-well-formed',
      'unknown-name',
    ],
    ['a code twice', '"code": "family"', '"code": "with-parent"', 'not-well-formed', 'twice'],
    [
      'an answer that is always there',
      '"code": "very-hard"',
      '"code": "not-known"',
      'not-well-formed',
      'always-an-answer',
    ],
  ])('with line and reason: %s', (_, from, to, refused, fault) => {
    const read = readInstrument(bent(from, to))
    expect(read).toMatchObject({ ok: false, code: refused })
    if (!read.ok) expect(read.detail.map(({ code }) => code)).toContain(fault)
  })

  it('also where it does not come as a file, since what a colleague’s device holds may be of any hand', () => {
    expect(Instrument.safeParse({ ...fourLevels, title: 'co\u00ADurt' }).success).toBe(false)
  })

  it('in the line where it stands', () => {
    const text = bent('"asks": "How is it in the family?"', '"asks": "=1"')
    expect(first(text)).toMatchObject({ line: lineOf(text, '"=1"'), where: 'sections.0.items.1.asks' })
  })

  it('for ages that end before they begin, and a question at an age that it is not for', () => {
    expect(first(bent('"to": 24', '"to": -1'))).toMatchObject({ where: 'ages.to' })
    expect(
      readInstrument(
        JSON.stringify({
          ...fourLevels,
          sections: [{ code: 's', title: 'S', items: [{ code: 'a', asks: 'What?', ages: { from: 20, to: 40 } }] }],
        }),
      ),
    ).toMatchObject({ detail: [{ where: 'sections.0.items.0.ages', code: 'ages-of-the-instrument' }] })
  })

  it('when it takes means and an answer has no value', () => {
    expect(
      readInstrument(
        JSON.stringify({
          ...fourLevels,
          scoring: {
            way: 'section-mean',
            values: [
              { code: 'good', value: 4 },
              { code: 'fair', value: 3 },
            ],
          },
        }),
      ),
    ).toMatchObject({
      detail: expect.arrayContaining([
        expect.objectContaining({ code: 'answer-without-value', answer: 'very-hard' }),
      ]) as unknown,
    })
  })
})

describe('an instrument is read', () => {
  it('as it was written, for each one that is built in', () => {
    for (const instrument of BUILT_IN)
      expect(readInstrument(JSON.stringify(instrument))).toEqual({ ok: true, value: instrument })
  })

  it('in Khmer, Burmese and Persian, with the joiners that those need, and after a byte-order mark', () => {
    for (const words of ['តើ\u200Bវា\u200Bយ៉ាង\u200Bណា', 'ကလေး ဘယ်လိုလဲ', 'خانه\u200Cاش چطور است؟']) {
      expect(readInstrument(`\uFEFF${bent('How is it in the family?', words)}`)).toMatchObject({ ok: true })
    }
  })
})
