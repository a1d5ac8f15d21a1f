import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLocatedJson } from './located-json.ts'

describe('reading with lines', () => {
  it('refuses what JSON.parse refuses, whatever was broken', () => {
    const bent = fc.tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.string({ minLength: 1, maxLength: 2 })).map(([json, at, part]) => json.slice(0, at % (json.length + 1)) + part + json.slice(at % (json.length + 1)))
    fc.assert(
      fc.property(bent, (text) => {
        const ours = readLocatedJson(text)
        if (ours.ok) expect(ours.value.value).toEqual(JSON.parse(text))
        else expect(ours.detail.line).toBe(1)
      }),
      { numRuns: 500 },
    )
  })

  it('reads what JSON.parse reads, and refuses only a name that stands twice or means something', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (json) => {
        const ours = readLocatedJson(json)
        if (ours.ok) expect(ours.value.value).toEqual(JSON.parse(json))
        else expect(ours.detail.reason).toBe('this name is not allowed')
      }),
      { numRuns: 500 },
    )
  })

  it('says the line of a value, and of the one around it where nothing stands', () => {
    const read = readLocatedJson('{\n "a": [\n  1,\n  {"b": 2}\n ]\n}')
    expect(read).toMatchObject({ ok: true })
    if (!read.ok) return
    expect(['a', 'a.0', 'a.1.b', 'a.1.nothing', 'nowhere'].map(read.value.lineAt)).toEqual([2, 3, 4, 4, 1])
  })
})
