import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { anasFile } from '../../../../test/support/people.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { knownChildren } from '#web/views/child-file/known-child.ts'
import { driftOverFiles, missingOverFiles } from './missing-and-drift.ts'

const today = day('2026-06-01')
const opened = entryOf(
  fileOpened,
  { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
  { at: day('2026-01-01') },
)
const known = (...files: readonly CaseFile[]) =>
  knownChildren(
    files.map((line) => ({ file: anasFile, line, rights: {}, due: [], unsent: 0, lastReceivedAt: null })),
    today,
  )
const registration = (...files: readonly CaseFile[]) =>
  missingOverFiles(known(...files), today).find(({ code }) => code === 'birth-registration-not-checked')

describe('what files lack, for a supervisor', () => {
  it('is three things: missing, not to be told without a part of the file, and neither', () => {
    expect(registration(fileOf(opened), fileHolding(['care'], opened))).toMatchObject({
      lacking: [{ next: 'birth-registration' }],
      notTold: [{ line: { line: { held: ['card', 'care'] } } }],
    })
    expect(missingOverFiles([], today)).toEqual([])
  })

  it('says of a drifting file that it drifts, and of one that cannot be read that nobody here can say', () => {
    const { drifting, notTold } = driftOverFiles(known(fileOf(opened), fileHolding(['identity'], opened)), today)
    expect(drifting).toMatchObject([{ signs: ['nothing-written', 'no-plan', 'no-visit-ahead'] }])
    expect(notTold).toMatchObject([{ line: { line: { held: ['card', 'identity'] } } }])
  })

  it('names no part that the reader does not hold', () => {
    const children = known(fileHolding(['identity'], opened))
    const said = [...missingOverFiles(children, today), driftOverFiles(children, today)].map(({ notTold }) => notTold)
    expect(said.filter((notTold) => notTold.length > 0).length).toBeGreaterThan(5)
    for (const notTold of said.filter(({ length }) => length > 0)) expect(notTold).toEqual(children)
  })
})
