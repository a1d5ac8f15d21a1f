import { describe, expect, it } from 'vitest'
import { BUILT_IN } from './catalogue.ts'
import { fourLevels } from './built-in/four-levels.ts'
import { LARGEST, readInstrument } from './read-instrument.ts'

const good = JSON.stringify(fourLevels, null, 2)
/** A good file with one text changed. */
const bent = (from: string, to: string) => {
  expect(good).toContain(from)
  return good.replace(from, to)
}
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

/** What a refusal says first. */
const first = (text: string) => {
  const read = readInstrument(text)
  return read.ok ? 'read' : { code: read.code, ...read.detail.wrong[0] }
}

describe('a file that is no instrument is refused', () => {
  it.each([
    ['nothing', '', 'it ends in the middle'],
    ['a page', '<html>', 'a value is missing'],
    ['half a file', good.slice(0, 400), 'a text that does not end, or holds a letter that must be written as an escape'],
    ['two files', `${good}\n${good}`, 'something stands after the end'],
    ['a name that stands twice', bent('"id": ', '"id": "x", "id": '), 'this name stands twice'],
    ['a name that means something to the language', bent('"id": ', '"__proto__": {"polluted": true}, "id": '), 'this name is not allowed'],
    ['a comma too many', bent('"version": "1",', '"version": "1",,'), 'a name in quotes is missing'],
    ['nesting without end', '['.repeat(100_000), 'nested deeper than 16'],
  ])('with its line: %s', (_, text, reason) => {
    expect(first(text)).toMatchObject({ code: 'not-json', reason })
  })

  it('where it stands, after any sort of line end', () => {
    expect(first('{\r\n"a": 1,\r\n"b": }')).toMatchObject({ line: 3, path: 'b', reason: 'a value is missing' })
    expect(first('{\n\n"a": [1,\n2,\noops]}')).toMatchObject({ line: 5, path: 'a.2' })
  })

  it('whole, when it is far too large', () => {
    expect(first(`"${'x'.repeat(LARGEST)}"`)).toMatchObject({ code: 'too-large', line: 1 })
  })

  it('with a million questions, in the time of a breath', () => {
    const many = JSON.stringify({ ...fourLevels, sections: [{ code: 'many', title: 'Many', items: Array.from({ length: 9_000 }, (__, n) => ({ code: `q-${String(n)}`, asks: 'What?' })) }] })
    const began = performance.now()
    expect(first(many)).toMatchObject({ code: 'not-an-instrument' })
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  it('with a name for every letter, each on a line of its own, in the time of a breath', () => {
    const names = `{${Array.from({ length: 40_000 }, (_, n) => `"n${String(n)}"`).join(':1,\n')}:1}`
    const began = performance.now()
    expect(first(names)).toMatchObject({ code: 'not-an-instrument' })
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  it('with names as long as the file or that turn the writing round, and shows neither whole', () => {
    expect(first(bent('"id": ', `"${'x'.repeat(100_000)}": 1, "id": `))).toMatchObject({ code: 'not-an-instrument', path: `${'x'.repeat(120)}…` })
    expect(first(bent('"id": ', '"a\u202Eb": 1, "id": '))).toMatchObject({ path: 'a\uFFFDb' })
  })

  it('from a newer form, and says which it reads', () => {
    expect(first(bent('homeward-instrument-1', 'homeward-instrument-7'))).toEqual({ code: 'newer-format', line: 2, path: 'format', reason: 'it is written in form 7, which this app does not know; it reads homeward-instrument-1' })
  })
})

describe('an instrument with something wrong in it is refused', () => {
  it.each([
    ['a formula', '"asks": "How is it in the family?"', '"asks": "=HYPERLINK(1)"', 'begins as a formula does'],
    ['markup', '"asks": "How is it in the family?"', '"asks": "<img src=x>"', 'holds markup; write plain words'],
    ['a turned direction', '"asks": "How is it in the family?"', '"asks": "safe \u202Efas"', 'holds a mark that turns the direction of writing'],
    ['a letter that cannot be shown', '"asks": "How is it in the family?"', '"asks": "a\\u0000b"', 'holds a letter that cannot be shown'],
    ['an empty question', '"asks": "How is it in the family?"', '"asks": "  "', 'is empty'],
    ['a name it does not know', '"asks": "How is it in the family?"', '"secret": 1, "asks": "How is it in the family?"', 'this name is not known'],
    ['a code twice', '"code": "family"', '"code": "with-parent"', 'the code with-parent stands twice'],
    ['an answer that is always there', '"code": "very-hard"', '"code": "not-known"', 'not-known is always an answer and is not written'],
  ])('with line and reason: %s', (_, from, to, reason) => {
    const text = bent(from, to)
    const read = readInstrument(text)
    expect(read).toMatchObject({ ok: false, code: 'not-an-instrument' })
    if (!read.ok) expect(read.detail.wrong.map((one) => one.reason)).toContain(reason)
  })

  it('in the line where it stands', () => {
    const text = bent('"asks": "How is it in the family?"', '"asks": "=1"')
    expect(first(text)).toMatchObject({ line: lineOf(text, '"=1"'), path: 'sections.0.items.1.asks' })
  })

  it('for ages that end before they begin, and a question at an age that it is not for', () => {
    expect(first(bent('"to": 24', '"to": -1'))).toMatchObject({ path: 'ages.to' })
    expect(readInstrument(JSON.stringify({ ...fourLevels, sections: [{ code: 's', title: 'S', items: [{ code: 'a', asks: 'What?', ages: { from: 20, to: 40 } }] }] }))).toMatchObject({ detail: { wrong: [{ path: 'sections.0.items.0.ages' }] } })
  })

  it('when it takes means and an answer has no value', () => {
    expect(readInstrument(JSON.stringify({ ...fourLevels, scoring: { way: 'section-mean', values: [{ code: 'good', value: 4 }, { code: 'fair', value: 3 }] } }))).toMatchObject({
      detail: { wrong: expect.arrayContaining([expect.objectContaining({ reason: 'the answer very-hard has no value' })]) as unknown },
    })
  })
})

describe('an instrument is read', () => {
  it('as it was written, for each one that is built in', () => {
    for (const instrument of BUILT_IN) expect(readInstrument(JSON.stringify(instrument))).toEqual({ ok: true, value: instrument })
  })

  it('in Khmer, Burmese and Persian, with the joiners that those need, and after a byte-order mark', () => {
    for (const words of ['តើ\u200Bវា\u200Bយ៉ាង\u200Bណា', 'ကလေး ဘယ်လိုလဲ', 'خانه\u200Cاش چطور است؟']) {
      expect(readInstrument(`\uFEFF${bent('How is it in the family?', words)}`)).toMatchObject({ ok: true })
    }
  })
})
