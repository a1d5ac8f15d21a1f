import { describe, expect, it } from 'vitest'
import { readCsv } from '#evidence/record/read-csv.ts'
import { mustBeColumns, mustBeCountable, mustNameNobody } from './columns.ts'

const datasetOf = (text: string) => {
  const read = readCsv(text)
  if (!read.ok) throw new Error(read.code)
  return read.value
}
const plain = datasetOf('sex,age,district,form\nf,10,Elbasan,begging\nm,11,Elbasan,begging\n')

describe('columns that a command names', () => {
  it('are refused where the file has none of that name, or where one is named twice', () => {
    expect(() => mustBeColumns(plain, ['sex', 'colour'])).toThrow('Nothing was made: unknown column (column colour).')
    expect(() => mustBeColumns(plain, ['sex', 'age', 'sex'])).toThrow('Nothing was made: column twice (column sex).')
    expect(() => mustBeColumns(plain, ['sex', 'age'])).not.toThrow()
  })

  it('are refused with the reason where a whole row stands in one column', () => {
    const hint = 'by semicolons or tabs: save it with commas.'
    expect(() => mustBeColumns(datasetOf('sex;age\nf;10\n'), ['sex'])).toThrow(hint)
    expect(() => mustBeColumns(datasetOf('sex\tage\nf\t10\n'), ['sex'])).toThrow(hint)
    for (const text of ['sex\nf\n', 'sex;age,form\nf;10,begging\n'])
      expect(() => mustBeColumns(datasetOf(text), ['age'])).toThrow(/[(]column age[)][.]$/)
  })

  it('are three at most', () => {
    expect(() => mustBeCountable(plain, ['sex', 'age', 'district', 'form'])).toThrow('Count by 3 columns at most')
    expect(() => mustBeCountable(plain, ['sex', 'colour'])).toThrow('unknown column')
    expect(() => mustBeCountable(plain, ['sex', 'age', 'district'])).not.toThrow()
  })

  it('are refused where most of their values stand in one row alone, as names do, and are looked at only where named', () => {
    const named = datasetOf('name,sex\nAna,f\nBora,f\nDrita,f\nElira,f\nElira,f\n')
    expect(() => mustNameNobody(named, () => true)).toThrow(
      'most values of the column name stand in one row alone (3 of 4), as names do',
    )
    expect(() => mustNameNobody(named, (column) => column === 'sex')).not.toThrow()
  })
})
