import { describe, expect, it } from 'vitest'
import { safeguardingReport } from '#domain/kinds/any/safeguarding-report.ts'
import { drita, idFrom } from '../../../../test/support/people.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { bodyOf, emptyReport, lacks, type TypedReport } from './typed-report.ts'

const file = idFrom('a-file') as FileId
const whole: TypedReport = {
  ...emptyReport,
  what: ['told-secrets'],
  members: [drita.member],
  child: file,
  safe: 'not-known',
  toldBy: 'child',
  mayBeNamed: 'no',
  words: 'She tells the neighbours.',
}

describe('a report as it is typed', () => {
  it('says what is still missing', () => {
    expect(lacks(emptyReport)).toEqual(['what', 'about', 'child', 'safe', 'toldBy', 'mayBeNamed', 'words'])
    expect(lacks({ ...whole, members: [], others: '  ' })).toEqual(['about'])
    expect(lacks({ ...whole, members: [], others: 'the driver' })).toEqual([])
  })

  it('is written without the number of any child’s file', () => {
    expect(safeguardingReport.schema.safeParse(bodyOf(whole)).success).toBe(true)
    expect(JSON.stringify(bodyOf(whole))).not.toContain(file)
  })
})
