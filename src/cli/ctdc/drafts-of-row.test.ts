import { describe, expect, test } from 'vitest'
import type { Draft } from '#domain/entry/entry.ts'
import { KINDS } from '#domain/kinds.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { caseData } from './case-data.ts'
import { draftsOfRow } from './drafts-of-row.ts'
import { LAYOUTS } from './columns.ts'
import { sourceId } from './source-id.ts'

const TODAY = PlainDate.parse('2026-11-25')
const HEADER =
  'yearOfRegistration,Datasource,gender,citizenship,isForcedLabour,ControlCategory,RecruiterCategory,ExploitType,Labor_Type,ageCategories'
const GIRL = '2017,Hotline,Female,UA,0,Threats,Intimate Partner,Sexual Exploitation,Unknown,Age 9-17'
const MAN = '2016,Case Management,Male,0,1,Financial,Other,Forced Labor,Construction,Age 48+'
const read = (...lines: string[]) => {
  const answer = caseData(new TextEncoder().encode(lines.join('\n')))
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}
const draftsOf = (...lines: string[]) => {
  const data = read(...lines)
  return data.rows.map((row) => draftsOfRow({ layout: data.layout, id: sourceId(data) }, row, TODAY))
}
const bodyOf = (drafts: readonly Draft[] | undefined, kind: string) =>
  drafts?.find((draft) => draft.kind === kind)?.body

describe('the entries of one row', () => {
  test('are all well formed, in every layout, even when every cell is empty', () => {
    const rows = LAYOUTS.flatMap((layout) => {
      const header = layout.columns.map((column) => column.name).join(',')
      return draftsOf(header, header.replaceAll(/[^,]+/g, ''))
    })
    for (const draft of [...rows, ...draftsOf(HEADER, GIRL, MAN)].flat()) {
      const kind = KINDS.find((candidate) => candidate.name === draft.kind)
      expect(kind?.schema.safeParse(draft.body).error, draft.kind).toBeUndefined()
    }
  })

  test('keep every cell as given, beside what it says in our words', () => {
    const [drafts] = draftsOf(HEADER, GIRL)
    expect(bodyOf(drafts, 'own-experience')).toMatchObject({
      known: 'given',
      forms: ['sexual-exploitation'],
      means: ['threats'],
      recruitedBy: ['intimate-partner'],
      work: [],
    })
    const given = (bodyOf(drafts, 'own-experience') as { given: { column: string; value: string }[] }).given
    expect(given.map((cell) => cell.column).join(',')).toBe(HEADER)
    expect(given.map((cell) => cell.value).join(',')).toBe(GIRL)
  })

  test('name nobody', () => {
    expect(
      draftsOf(HEADER, GIRL)
        .flat()
        .filter((draft) => draft.kind === 'name'),
    ).toEqual([])
  })

  test('know a child by the band and say nothing of a group for an adult', () => {
    const [girl, man] = draftsOf(HEADER, GIRL, MAN)
    expect(bodyOf(girl, 'birth')).toMatchObject({
      born: { known: 'age', from: 9, to: 17, on: '2017-12-31' },
      reasonsForChild: 'yes',
      basis: 'data-source',
    })
    expect(bodyOf(girl, 'child-group')).toEqual({ group: 'trafficked-child', stands: 'yes' })
    expect(bodyOf(man, 'birth')).toMatchObject({ born: { known: 'age', from: 48 }, reasonsForChild: 'no' })
    expect(bodyOf(man, 'child-group')).toBeUndefined()
  })

  test('say whether it is a child at the very ages where childhood ends', () => {
    const [to18, from18, to17] = draftsOf(
      HEADER,
      GIRL.replace('Age 9-17', 'Age 9-18'),
      GIRL.replace('Age 9-17', 'Age 18-20'),
      GIRL,
    )
    const reasons = [to18, from18, to17].map((drafts) => [
      (bodyOf(drafts, 'birth') as { reasonsForChild: string }).reasonsForChild,
      bodyOf(drafts, 'child-group') !== undefined,
    ])
    expect(reasons).toEqual([
      ['not-known', false],
      ['no', false],
      ['yes', true],
    ])
  })

  test('know the age of today only where both ends of the age are the same band', () => {
    const [girl, man] = draftsOf(HEADER, GIRL, MAN)
    expect(bodyOf(girl, 'card')).toMatchObject({ ageBand: 'not-known', pronoun: 'she' })
    expect(bodyOf(man, 'card')).toMatchObject({ ageBand: '25-or-more', pronoun: 'he' })
    const [nobody] = draftsOf(HEADER, GIRL.replace('Age 9-17', 'Unknown').replace('Female', '0'))
    expect(bodyOf(nobody, 'card')).toMatchObject({ ageBand: 'not-known', pronoun: 'the-child' })
    expect(bodyOf(nobody, 'birth')).toBeUndefined()
  })

  test('read the flags of a form only where no column names it', () => {
    const [named] = draftsOf(HEADER, GIRL.replace('UA,0', 'UA,1'))
    expect(bodyOf(named, 'own-experience')).toMatchObject({ forms: ['sexual-exploitation'] })
    const flags = LAYOUTS.find(({ columns }) => !columns.some(({ name }) => name === 'ExploitType'))
    if (!flags) throw new Error('a layout has flags alone')
    const header = flags.columns.map(({ name }) => name)
    const [row] = draftsOf(header.join(','), header.map((name) => (name === 'isForcedLabour' ? '1' : '')).join(','))
    expect(bodyOf(row, 'own-experience')).toMatchObject({ forms: ['forced-labour'] })
  })

  test('conclude no country from a mark for not known', () => {
    const [girl, man] = draftsOf(HEADER, GIRL, MAN)
    expect(bodyOf(girl, 'nationality')).toMatchObject({ country: 'UA' })
    expect(bodyOf(man, 'nationality')).toBeUndefined()
  })

  test('read nothing into a code that nobody knows', () => {
    const [drafts] = draftsOf(
      HEADER,
      GIRL.replace('Sexual Exploitation', 'Sexual exploitation ').replace('Female', 'F'),
    )
    expect(bodyOf(drafts, 'own-experience')).toMatchObject({ forms: [] })
    expect(bodyOf(drafts, 'gender')).toBeUndefined()
  })
})

describe('the name of a source', () => {
  test('stays the same however the same data was saved', () => {
    const turned = (line: string) => line.split(',').reverse().join(',')
    const name = sourceId(read(HEADER, GIRL, MAN))
    expect(sourceId(read(`\ufeff${turned(HEADER)}`, turned(GIRL), turned(MAN)))).toBe(name)
    expect(sourceId(read(...[HEADER, GIRL, MAN].map((line) => `${line.replaceAll(',', ';')}\r`)))).toBe(name)
  })

  test('changes with one cell, and with the order of rows', () => {
    const name = sourceId(read(HEADER, GIRL, MAN))
    expect(sourceId(read(HEADER, GIRL.replace('UA', 'BY'), MAN))).not.toBe(name)
    expect(sourceId(read(HEADER, MAN, GIRL))).not.toBe(name)
  })
})
