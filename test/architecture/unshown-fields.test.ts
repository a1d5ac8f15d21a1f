import { globSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { webModules } from '../support/web-modules.ts'
import { type Entry } from '../../src/domain/entry/entry.ts'
import { type FileId, FOLDERS } from '../../src/domain/entry/ids.ts'
import { KINDS } from '../../src/domain/kinds.ts'
import { dormantByWish } from '../../src/domain/kinds/closure/dormant-by-wish.ts'
import { birth } from '../../src/domain/kinds/registration/birth.ts'
import { tie, tiesWith } from '../../src/domain/kinds/registration/tie.ts'
import { EXAMPLES } from '../support/examples/all.ts'
import { day, entryOf, fileOf } from '../support/entries.ts'
import { idFrom, mother } from '../support/people.ts'
import type * as facesModule from '../../src/web/kinds/face.ts'
import type * as madeModule from '../../src/web/form-model/form-result.ts'
import type * as goesModule from '../../src/web/screens/what-happened/form/superseded-by-this.tsx'
import type * as startModule from '../../src/web/form-model/form-start.ts'
import type { FieldFace } from '../../src/web/kinds/define-face.ts'

let faces: typeof facesModule
let forms: typeof madeModule
let starts: typeof startModule
let goes: typeof goesModule

beforeAll(async () => {
  const server = await webModules()
  faces = (await server.ssrLoadModule('/kinds/face.ts')) as typeof faces
  forms = (await server.ssrLoadModule('/form-model/form-result.ts')) as typeof forms
  goes = (await server.ssrLoadModule('/screens/what-happened/form/superseded-by-this.tsx')) as typeof goes
  starts = (await server.ssrLoadModule('/form-model/form-start.ts')) as typeof starts
})

type Body = Readonly<Record<string, unknown>>
const SINGLE = KINDS.filter((kind) => kind.single)
const rights = Object.fromEntries(FOLDERS.map((folder) => [folder, 'keep' as const]))

function faceOf(kind: string) {
  const face = faces.faceOf(kind)
  if (!face) throw new Error(`${kind} has no face`)
  return face
}

const isMade = (kind: string, key: string) => (faceOf(kind).fields[key] as FieldFace | undefined)?.made === true

/** What the form of this kind writes in a file: opened from an entry, or empty and filled in by `change`. */
function formWrites(kind: string, entries: readonly Entry[], from: Entry | null, change: (body: Body) => Body) {
  const file = fileOf(...entries)
  const typed = starts.startOfForm(faceOf(kind), { caseFile: file, rights }, from, null)
  const [draft] = forms.draftFromTyped(faceOf(kind), file, {
    ...typed,
    at: day('2026-03-02'),
    body: change(typed.body),
  }).drafts
  if (!draft) throw new Error(`the form of ${kind} wrote nothing`)
  return draft
}

describe('whoever corrects one fact keeps the others', () => {
  it('what is not known of somebody is answered by mother, and her file is still led to, from her page as from an empty form', () => {
    const herFile = idFrom('file-vera') as FileId
    const before = {
      person: mother,
      tie: 'not-known',
      safe: 'not-known',
      livesWithChild: 'yes',
      cares: 'not-known',
      theirFile: herFile,
    } as const
    const unknown = entryOf(tie, before)
    const { theirFile, ...shown } = before
    for (const draft of [
      formWrites('tie', [unknown], unknown, (body) => ({ ...body, tie: 'mother' })),
      formWrites('tie', [unknown], null, () => ({ ...shown, tie: 'mother' })),
    ]) {
      expect(draft).toMatchObject({ replaces: [unknown.id], body: { tie: 'mother', theirFile } })
      const after = fileOf(
        unknown,
        entryOf(tie, draft.body as typeof before, { replaces: [...(draft.replaces ?? [])] }),
      )
      expect(tiesWith(after, mother).map(({ body }) => [body.tie, body.theirFile])).toEqual([['mother', herFile]])
    }
  })

  it('a second tie of one person takes nothing away from the first; a corrected one takes its place', () => {
    const cousin = entryOf(tie, { person: mother, tie: 'cousin', safe: 'unsafe', livesWithChild: 'no', cares: 'no' })
    expect(formWrites('tie', [cousin], null, () => ({ ...cousin.body, tie: 'teacher' })).replaces).toEqual([])
    expect(formWrites('tie', [cousin], cousin, (body) => ({ ...body, tie: 'aunt' })).replaces).toEqual([cousin.id])
  })

  it('a birth that is corrected on other grounds stands beside it', () => {
    const ox = entryOf(birth, {
      who: 'child',
      born: { known: 'range', from: day('2009-01-26'), to: day('2010-02-13') },
      basis: 'family-said',
      reasonsForChild: 'not-known',
    })
    expect(formWrites('birth', [ox], ox, (body) => ({ ...body, basis: 'document-doubted' })).replaces).toEqual([])
  })

  it('a part of an answer that the form does not ask for stays where the rest of it is typed anew, and goes with an answer that cannot have it', () => {
    const wish = { wayBack: 'Our door', mayWeGetInTouch: { answer: 'yes', how: 'through the choir' } } as const
    const stands = entryOf(dormantByWish, wish)
    const anew = (mayWeGetInTouch: object) =>
      formWrites('dormant-by-wish', [stands], null, () => ({ wayBack: 'The pencil', mayWeGetInTouch })).body
    expect(anew({ answer: 'yes', on: '2026-06-01' })).toEqual({
      wayBack: 'The pencil',
      mayWeGetInTouch: { answer: 'yes', on: '2026-06-01', how: 'through the choir' },
    })
    expect(anew({ answer: 'no' })).toEqual({ wayBack: 'The pencil', mayWeGetInTouch: { answer: 'no' } })
  })

  it('every kind of which one value stands: replaced through its form, opened from it or typed anew, it keeps each field that the form does not show', () => {
    const tried = new Set<string>()
    for (const { kind, body } of EXAMPLES) {
      if (!SINGLE.some((one) => one.name === kind.name) || faceOf(kind.name).group === 'elsewhere') continue
      const entry = entryOf(kind, body, { replaces: [] })
      const unshown = Object.keys(body as Body).filter((key) => isMade(kind.name, key))
      const kept = Object.fromEntries(unshown.map((key) => [key, (body as Body)[key]]))
      const optional = unshown.filter((key) => kind.schema.safeParse(without(body as Body, key)).success)
      const typedAnew = optional.reduce(without, body as Body)
      expect(formWrites(kind.name, [entry], entry, (started) => started).body, kind.name).toMatchObject(kept)
      const anew = formWrites(kind.name, [entry], null, () => typedAnew)
      expect(anew.replaces, kind.name).toEqual([entry.id])
      // Every form is shown in the frame that displays this before Save.
      expect(goes.supersededEntries(fileOf(entry), [anew]), kind.name).toEqual([entry])
      expect(anew.body, kind.name).toMatchObject(kept)
      tried.add(kind.name)
    }
    const written = SINGLE.map((kind) => kind.name).filter((name) => faceOf(name).group !== 'elsewhere')
    expect(written.filter((name) => !tried.has(name))).toEqual([])
  })
})

describe('what would count no longer', () => {
  it('is shown before Save by the frame of every form', () => {
    const frame = readFileSync('src/web/screens/what-happened/form/form-frame.tsx', 'utf8')
    expect(frame).toContain('<SupersededByThis drafts={result.drafts} />')
    const own = globSync('src/web/screens/what-happened/forms/*.tsx').filter((path) => !path.endsWith('.test.tsx'))
    expect(own.filter((path) => !/<(?:FormFrame|KindForm)\b/.test(readFileSync(path, 'utf8')))).toEqual([])
  })
})

const without = (body: Body, key: string): Body =>
  Object.fromEntries(Object.entries(body).filter(([one]) => one !== key))
