import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withhold } from '../../domain/kinds/registration/withhold.ts'
import { entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { registration, wants } from '../../../test/support/guidance/child.ts'
import { ALBANIA } from './countries/albania.ts'
import { withOverride, type Override } from './override.ts'
import { MARKS, PACK_LISTS } from './pack.ts'
import { PACKS } from './packs.ts'
import { LARGEST_PACK, readPack } from './read-pack.ts'
import { sheetOf } from './sheet.ts'

const text = JSON.stringify(ALBANIA, null, 2)
const lineOf = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length
const refused = (changed: string) => {
  const read = readPack(changed)
  if (read.ok) throw new Error('it was read')
  return read
}
const first = (changed: string) => refused(changed).detail[0]

describe('a country pack is refused', () => {
  it.each([
    ['cut off', text.slice(0, 400), 'ends in the middle'],
    ['no JSON at all', 'Albania', 'is not JSON here'],
    ['with something after its end', `${text}{}`, 'goes on after its end'],
    ['with a name that stands twice', text.replace('"country": "AL"', '"country": "AL",\n  "country": "XK"'), '“country” stands twice in one place'],
    ['that reaches into the language', text.replace('"country": "AL"', '"__proto__": { "polluted": true }'), 'the name “__proto__” is not allowed'],
    ['nested without end', `${'['.repeat(60_000)}1`, 'is nested deeper than 12'],
    ['with a bad escape', text.replace('Albania', '\\x41lbania'), 'a text between quotes was expected'],
  ])('%s', (_, changed, reason) => {
    expect(refused(changed)).toMatchObject({ code: 'not-json', detail: [{ reason, line: expect.any(Number) as number }] })
    expect(({} as { polluted?: true }).polluted).toBeUndefined()
  })

  it('too large to be one', () => {
    expect(refused(' '.repeat(LARGEST_PACK + 1))).toMatchObject({ code: 'too-large' })
  })

  it('made for a newer app', () => {
    expect(refused(text.replace('"format": 1', '"format": 2'))).toMatchObject({ code: 'newer', detail: [{ path: 'format', line: 2 }] })
  })

  it.each([
    ['with markup', 'Civil-status office', '<b>office</b>', 'bodies.6.name', /markup/],
    ['with a turned direction of reading', 'Civil-status office', 'Civil\u202e office', 'bodies.6.name', /direction/],
    ['with an empty name', 'Civil-status office', '  ', 'bodies.6.name', /empty/],
    ['with a country that is none', '"country": "AL"', '"country": "Albania"', 'country', /two capital letters/],
    ['with a status that would gate help', '"gatesServices": false', '"gatesServices": true', 'statuses.0.gatesServices', /false/],
    ['with a name too long', 'Civil-status office', 'x'.repeat(601), 'bodies.6.name', /longer than 600/],
  ])('%s, with line and path', (_, part, other, path, reason) => {
    expect(first(text.replace(part, other))).toMatchObject({ path, line: lineOf(part), reason: expect.stringMatching(reason) as string })
  })

  it('that claims a source for what is only generally known, or found something nowhere', () => {
    const claims = { ...ALBANIA, documents: [{ id: 'one', name: 'A paper', mark: 'general', source: 'A law' }] }
    const nowhere = { ...ALBANIA, documents: [{ id: 'one', name: 'A paper', mark: 'found' }] }
    expect(first(JSON.stringify(claims))?.reason).toMatch(/general knowledge/)
    expect(first(JSON.stringify(nowhere))?.reason).toMatch(/says where/)
  })

  it('that names a body or a kind of entry that is not there, or a name twice', () => {
    expect(first(text.replace('"to": "child-protection-worker"', '"to": "nobody"'))).toMatchObject({ path: 'duties.0.to', line: lineOf('"to": "child-protection-worker"') })
    expect(first(text.replace('"kind": "action"', '"kind": "magic"'))).toMatchObject({ reason: 'this app knows no “magic”' })
    expect(first(text.replace('"id": "consulate"', '"id": "tlas"'))).toMatchObject({ reason: '“tlas” stands twice' })
  })

  it('or read, whatever is done to it: it never fails otherwise', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 8 }), (at, cut, put) => {
        const read = readPack(text.slice(0, at) + put + text.slice(at + cut))
        expect(read.ok || read.detail.length > 0).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the packs that come with the app', () => {
  it.each(PACKS.map((pack) => [pack.name, pack] as const))('%s is read by the same door as any other', (_, pack) => {
    expect(readPack(JSON.stringify(pack))).toEqual({ ok: true, value: pack })
  })

  it('are those of the countries of the work, and say what they do not know', () => {
    expect(PACKS.map(({ country }) => country).sort()).toEqual(['AL', 'CN', 'KH', 'LA', 'MM', 'SL', 'TH', 'VN'])
    expect(PACKS.filter(({ notKnown }) => notKnown.length === 0)).toEqual([])
  })

  it('claim nothing for an agency that has not spoken', () => {
    const marks = PACKS.flatMap((pack) => PACK_LISTS.flatMap((list) => pack[list].map(({ mark }) => mark)))
    expect(marks.every((mark) => MARKS.includes(mark) && mark !== 'agency')).toBe(true)
  })

  it('offer registration without a father wherever they speak of registration (N2)', () => {
    const steps = PACKS.flatMap(({ civilStatus }) => civilStatus.filter(({ id }) => id === 'registration'))
    expect(steps.filter((step) => !/without a father/.test(step.text ?? ''))).toEqual([])
  })
})

describe('an agency that knows better', () => {
  const says = (changes: Override['changes'], pack = 'albania') => withOverride(ALBANIA, { pack, changes })

  it('is refused for another pack, for a line that is not there, and for what makes it no pack', () => {
    expect(says([], 'thailand')).toMatchObject({ ok: false, code: 'other-pack' })
    expect(says([{ is: 'says', list: 'bodies', id: 'nobody', name: 'X' }])).toMatchObject({ ok: false, code: 'override-refused', detail: [{ path: 'changes.0' }] })
    expect(says([{ is: 'adds', list: 'timers', line: { id: 'soon' } }])).toMatchObject({ ok: false, code: 'override-refused' })
    expect(says([{ is: 'leaves-out', list: 'bodies', id: 'child-protection-worker', because: 'not here' }])).toMatchObject({ ok: false, code: 'override-refused' })
  })

  it('changes, adds and leaves out, marked as its own, and the pack stays as it was', () => {
    const before = structuredClone(ALBANIA)
    const made = says([
      { is: 'says', list: 'duties', id: 'report-harm', text: 'To the unit of the municipality.', hours: 24 },
      { is: 'adds', list: 'timers', line: { id: 'first-answer', name: 'First answer', starts: 'decision', days: 10 } },
      { is: 'leaves-out', list: 'bodies', id: 'shelter-coalition', because: 'no longer' },
    ])
    expect(made).toMatchObject({ ok: true, value: { duties: [{ hours: 24, mark: 'agency' }], timers: [{ days: 10, mark: 'agency' }] } })
    expect(ALBANIA).toEqual(before)
  })
})

describe('an official form', () => {
  const [form] = ALBANIA.forms
  if (!form) throw new Error('the pack has no form')

  it('is filled from what stands, in a neutral sheet where its layout is not known', () => {
    const sheet = sheetOf(form, fileOf(wants(), registration('in-progress')))
    expect(sheet).toMatchObject({ neutral: true, rows: [{ values: ['Back in school'], withheld: false }, { values: [] }, { values: ['in-progress'] }] })
  })

  it('leaves out what is withheld from its recipient, and what stands in a folder that is not held', () => {
    const kept = entryOf(withhold, { key: 'one', withheld: { what: 'kind', kind: 'goal' }, from: { recipient: 'social-services' }, why: 'fear-of-harm', askedBy: 'child', stands: true })
    expect(sheetOf(form, fileOf(wants(), kept)).rows[0]).toMatchObject({ values: [], entries: [], withheld: true })
    expect(sheetOf(form, fileHolding(['care'], registration('in-progress'))).rows[2]).toMatchObject({ values: [], withheld: false })
  })
})
