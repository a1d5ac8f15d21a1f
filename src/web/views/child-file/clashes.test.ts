import { expect, it } from 'vitest'
import { readTogether } from '#domain/same-child/joined-files.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { gender } from '#domain/kinds/registration/gender.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { idFrom } from '../../../../test/support/people.ts'
import { clashes, isBetweenFiles } from './clashes.ts'

const other = idFrom('file-other') as FileId
const opened = (over: object = {}) =>
  entryOf(fileOpened, { source: 'school', askedAboutOthers: 'not-asked', othersThere: [] }, over)
const girl = (over: object = {}) => entryOf(gender, { who: 'child', gender: 'female' }, over)
const boy = (over: object = {}) => entryOf(gender, { who: 'child', gender: 'male' }, over)
const together = (own: ReturnType<typeof fileOf>, theirs: ReturnType<typeof fileOf>) =>
  readTogether(KINDS, own, [{ file: other, caseFile: theirs }])

it('two people who say different things in one file clash, and in two files of a child too', () => {
  expect(clashes(fileOf(girl(), boy()))).toHaveLength(1)
  const [standing] = clashes(together(fileOf(girl()), fileOf(boy({ file: other }))))
  expect(standing).toHaveLength(2)
  expect(isBetweenFiles(standing ?? [])).toBe(true)
})

it('two files that say the same do not, nor that each was opened', () => {
  expect(
    clashes(
      together(fileOf(girl(), opened()), fileOf(girl({ file: other }), opened({ file: other, at: day('2026-05-05') }))),
    ),
  ).toEqual([])
  expect(clashes(fileOf(opened(), opened()))).toHaveLength(1)
})
