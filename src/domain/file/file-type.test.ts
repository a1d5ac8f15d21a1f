import { describe, expect, it } from 'vitest'
import { day, entryOf, type fileOf } from '../../../test/support/entries.ts'
import { aVisit } from '../../../test/support/work.ts'
import { fold } from './fold.ts'
import { decide } from '../deciding/decide.ts'
import { FOLDERS } from '../entry/ids.ts'
import { defineKind, type Kind } from './kind.ts'
import { superseded } from '../kinds/any/superseded.ts'
import { limitsTold } from '../kinds/registration/limits-told.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { z } from 'zod'
import { fileTypeOf } from './file-type.ts'

const met = defineKind({
  name: 'met',
  folders: ['care'],
  step: 'before',
  inFile: ['encounter', 'child'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({}),
})
const listed = defineKind({
  name: 'listed',
  folders: ['care'],
  step: 'before',
  inFile: ['group'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({}),
})
const kinds: readonly Kind[] = [met, listed, visit, limitsTold, superseded]
const holding = (...entries: Parameters<typeof fileOf>) => fold(kinds, entries, FOLDERS)
const write = (file: ReturnType<typeof holding>, kind: string, body: unknown) =>
  decide(kinds, file, { kind, at: day('2026-03-02'), body }, day('2026-03-02'))

describe('the type of a file', () => {
  it('refuses what has a file of its own, and loses no correction', () => {
    const list = holding(entryOf(listed, {}))
    expect(write(list, 'visit', aVisit())).toEqual({ ok: false, code: 'wrong-file', detail: {} })
    expect(write(holding(entryOf(visit, aVisit())), 'listed', {})).toMatchObject({ code: 'wrong-file' })
    expect(write(list, 'superseded', { entry: entryOf(listed, {}).id, because: 'wrong day' })).toMatchObject({
      ok: true,
    })
  })

  it('is a child’s where nothing says otherwise, so that no child is hidden', () => {
    expect(fileTypeOf(kinds, holding())).toBe('child')
    expect(fileTypeOf(kinds, holding({ ...entryOf(visit, aVisit()), version: 99 }))).toBe('child')
  })

  it('of a contact is one until a child’s own kind stands beside it', () => {
    expect(fileTypeOf(kinds, holding(entryOf(met, {})))).toBe('encounter')
    expect(fileTypeOf(kinds, holding(entryOf(met, {}), entryOf(visit, aVisit())))).toBe('child')
  })
})
