import { describe, expect, it } from 'vitest'
import { safeguardingReport } from '#domain/kinds/any/safeguarding-report.ts'
import { drita, idFrom } from '../../../../test/support/people.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { reportBody, emptyReport, missingInReport, type TypedReport } from './typed-report.ts'

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
    expect(missingInReport(emptyReport)).toEqual(['what', 'about', 'child', 'safe', 'toldBy', 'mayBeNamed', 'words'])
    expect(missingInReport({ ...whole, members: [], others: '  ' })).toEqual(['about'])
    expect(missingInReport({ ...whole, members: [], others: 'the driver' })).toEqual([])
  })

  it('is written without the number of any child’s file', () => {
    expect(safeguardingReport.schema.safeParse(reportBody(whole)).success).toBe(true)
    expect(JSON.stringify(reportBody(whole))).not.toContain(file)
  })
})
