import { describe, expect, it } from 'vitest'
import { aDuty } from '../../../test/support/duty-by-law.ts'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { anasFile } from '../../../test/support/people.ts'
import type { CaseFile } from '../file/case-file.ts'
import { decide } from '../deciding/decide.ts'
import { sharedWith } from '../kinds/any/shared-with.ts'
import { birth } from '../kinds/registration/birth.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { name } from '../kinds/registration/name.ts'
import { withhold } from '../kinds/registration/withhold.ts'
import { KINDS } from '../kinds.ts'
import { MOVED_IN } from '../kinds/before/moved-in-looked.ts'
import { leavesByLaw, leftBefore } from './left-by-law.ts'

const today = day('2026-03-02')
const legal = entryOf(name, { who: 'child', kind: 'document', text: 'Ana Marku', script: 'Latn', use: 'use' })
const mothers = entryOf(name, { who: 'child', kind: 'birth', text: 'Ana Deda', script: 'Latn', use: 'use' })
const born = entryOf(birth, {
  who: 'child',
  born: { known: 'day', on: day('2013-05-04') },
  basis: 'family-said',
  reasonsForChild: 'yes',
})
const keptBack = entryOf(withhold, {
  key: 'k',
  withheld: { what: 'entry', entry: legal.id },
  from: { recipient: 'local-authority' },
  why: 'fear-of-harm',
  askedBy: 'child',
  stands: true,
})
const leaves = (file: CaseFile) => {
  const left = leavesByLaw(file, aDuty(), today)
  if (!left.ok) throw new Error(left.code)
  return left.value
}

describe('Nothing of a file leaves by law', () => {
  it('that was moved in from a list and that nobody has looked at', () => {
    const opened = entryOf(fileOpened, {
      source: 'data-import',
      askedAboutOthers: 'not-asked',
      othersThere: [],
      imported: { scheme: MOVED_IN, source: 'source-1', row: 7 },
    })
    expect(leavesByLaw(fileOf(opened, legal, born), aDuty(), today)).toMatchObject({ code: 'nobody-has-looked' })
  })

  it('where the part that says what is withheld is not held, or where nothing is known', () => {
    expect(leavesByLaw(fileHolding(['identity'], legal, born), aDuty(), today)).toMatchObject({ code: 'rule-refused' })
    expect(leavesByLaw(fileOf(), aDuty(), today)).toMatchObject({ code: 'nothing-known' })
  })

  it('that is withheld from this authority', () => {
    const left = leaves(fileOf(legal, born, keptBack))
    expect([...left.said.keys()]).toEqual(['born'])
    expect(left.withheld).toEqual(['legal-name'])
    expect(left.draft.body.facts).toEqual([born.id])
  })
})

describe('What leaves by law', () => {
  it('is the fields of the duty and nothing else', () => {
    const { said } = leaves(fileOf(legal, mothers, born))
    expect([...said]).toEqual([
      ['legal-name', { is: 'text', texts: ['Ana Marku'] }],
      ['born', { is: 'born', born: [{ known: 'day', on: '2013-05-04' }] }],
    ])
  })

  it('stands in the file: what, to whom, under which law, and that the child has yet to be told', () => {
    const file = fileOf(legal, born)
    const { draft } = leaves(file)
    expect(decide(KINDS, file, draft, today)).toMatchObject({
      ok: true,
      value: {
        folder: 'care',
        body: {
          facts: [legal.id, born.id],
          with: { named: 'Civil registry of Tirana' },
          lawful: { basis: 'legal-duty', law: 'Law 10129, art. 41', childTold: 'not-yet' },
        },
      },
    })
  })

  it('is known to have left before, until something else stands there', () => {
    const first = leaves(fileOf(legal, born)).draft
    const said = entryOf(sharedWith, first.body, { file: anasFile })
    expect(leftBefore(fileOf(legal, born), first)).toBe(false)
    expect(leftBefore(fileOf(legal, born, said), leaves(fileOf(legal, born, said)).draft)).toBe(true)
    const corrected = entryOf(name, { ...legal.body, text: 'Ana Markaj' }, { replaces: [legal.id] })
    const now = fileOf(legal, born, said, corrected)
    expect(leftBefore(now, leaves(now).draft)).toBe(false)
  })
})
