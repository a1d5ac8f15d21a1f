import { beforeAll, describe, expect, it } from 'vitest'
import { STORIES } from '../../src/cli/demo/stories/stories.ts'
import type { Kind } from '../../src/domain/file/kind.ts'
import type * as startModule from '../../src/web/form-model/form-start.ts'
import type { Face, FieldFace, FieldFaceOrLabel } from '../../src/web/kinds/define-face.ts'
import type * as facesModule from '../../src/web/kinds/face.ts'
import type { Fields, FormShape } from '../../src/web/kinds/shape.ts'
import type * as shapesModule from '../../src/web/kinds/shape.ts'
import { EXAMPLES } from '../support/examples/all.ts'
import { draftsOf } from '../support/stories.ts'
import { webModules } from '../support/web-modules.ts'

let faces: readonly Face[]
let shapes: typeof shapesModule
let starts: typeof startModule

beforeAll(async () => {
  const server = await webModules()
  faces = ((await server.ssrLoadModule('/kinds/face.ts')) as typeof facesModule).FACES
  shapes = (await server.ssrLoadModule('/kinds/shape.ts')) as typeof shapes
  starts = (await server.ssrLoadModule('/form-model/form-start.ts')) as typeof starts
})

const fieldOf = (face: Face, key: string): FieldFace | undefined => {
  const field: FieldFaceOrLabel | undefined = face.fields[key]
  return field && ('label' in field ? field : { label: field })
}
const written = () => faces.filter((face) => face.group !== 'elsewhere')
const shapeOf = (face: Face): FormShape => shapes.formShape(face.kind.schema)
const waysOf = (face: Face): readonly Fields[] => {
  const shape = shapeOf(face)
  return shape.is === 'ways' ? Object.values(shape.ways) : shape.is === 'object' ? [shape.fields] : []
}

/** The kinds that the demonstration and its stories write most, the most usual first. */
function mostUsed(): readonly string[] {
  const counted = new Map<string, number>()
  for (const { kind } of STORIES.flatMap(draftsOf)) counted.set(kind, (counted.get(kind) ?? 0) + 1)
  return [...counted].sort((a, b) => b[1] - a[1]).map(([kind]) => kind)
}

/** The codes that a field offers. */
const codesOf = (shape: FormShape | undefined): readonly string[] => (shape?.is === 'code' ? shape.codes : [])

/** Every answer of one choice of an example, in turn; what folds is left out, as a form leaves it that nobody unfolded. */
function* answersInTurn(face: Face, kind: Kind, body: Readonly<Record<string, unknown>>) {
  if (shapeOf(face).is !== 'object') return
  const fields = starts.fieldsOfBody(face)
  const unfolded = Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) => {
      const { rare, preset } = fieldOf(face, key) ?? {}
      if (rare !== true || preset !== undefined) return [[key, value] as const]
      return fields[key]?.shape.is === 'list' && !fields[key].optional ? [[key, []] as const] : []
    }),
  )
  for (const [by, { shape }] of Object.entries(fields)) {
    for (const code of codesOf(shape)) {
      const read = kind.schema.safeParse({ ...unfolded, [by]: code })
      for (const { path } of read.error?.issues ?? []) yield { by, code, key: String(path[0]) }
    }
  }
}

describe('a form', () => {
  it('never folds the field that decides: what an answer makes necessary is asked with it', () => {
    const folded = new Set<string>()
    for (const { kind, body } of EXAMPLES) {
      const face = written().find((one) => one.kind.name === kind.name)
      if (!face) continue
      for (const { by, code, key } of answersInTurn(face, kind, body as Readonly<Record<string, unknown>>)) {
        const field = fieldOf(face, key)
        if (field?.rare === true && field.decides?.[by]?.includes(code) !== true)
          folded.add(`${kind.name}: ${key}, where ${by} is ${code}`)
      }
    }
    expect([...folded]).toEqual([])
  })

  it('says of no field that it decides with an answer that is not offered', () => {
    const strays = written().flatMap((face) =>
      Object.keys(face.fields).flatMap((key) =>
        Object.entries(fieldOf(face, key)?.decides ?? {}).flatMap(([by, answers]) =>
          answers
            .filter((answer) => !codesOf(starts.fieldsOfBody(face)[by]?.shape).includes(answer))
            .map((answer) => `${face.kind.name}: ${key} with ${by} ${answer}`),
        ),
      ),
    )
    expect(strays).toEqual([])
  })

  it('of a step, a task, a goal or a visit asks no status while it is new', () => {
    const [BEGINS, ENDS] = [
      ['open', 'planned'],
      ['done', 'dropped', 'cancelled'],
    ]
    /** A day that matters is also written down after it was. */
    const MAY_BE_OVER = ['court-date']
    const asked = written().filter((face) => {
      if (!starts.trackKey(face) || MAY_BE_OVER.includes(face.kind.name)) return false
      const fields = starts.fieldsOfBody(face)
      return Object.entries(fields).some(
        ([key, { shape }]) =>
          codesOf(shape).some((code) => BEGINS.includes(code)) &&
          codesOf(shape).some((code) => ENDS.includes(code)) &&
          fieldOf(face, key)?.whenNew === undefined,
      )
    })
    expect(asked.map((face) => face.kind.name)).toEqual([])
  })

  it('takes for granted of something new only an answer that its schema offers', () => {
    const strays = written().flatMap((face) =>
      Object.entries(starts.fieldsOfBody(face)).flatMap(([key, { shape }]) => {
        const usual = fieldOf(face, key)?.whenNew
        const fits =
          usual === undefined || (typeof usual === 'string' ? codesOf(shape).includes(usual) : shape.is === 'yes-no')
        return fits ? [] : [`${face.kind.name}: ${key}`]
      }),
    )
    expect(strays).toEqual([])
  })

  it('does not ask “When was it?” beside a day of its own that is asked at once', () => {
    const OWN_DAY = ['When?', 'On which day?']
    const twice = written()
      .filter((face) => face.undated === undefined && face.kind.folders[0] !== 'card')
      .flatMap((face) =>
        Object.entries(face.fields).flatMap(([key]) => {
          const { label, rare, made } = fieldOf(face, key) ?? {}
          const day = starts.fieldsOfBody(face)[key]?.shape.is === 'day'
          const said = label?.message ?? label?.id ?? ''
          return day && rare !== true && made !== true && OWN_DAY.includes(said) ? [`${face.kind.name}: ${key}`] : []
        }),
      )
    expect(twice).toEqual([])
  })
})

describe('the thirty forms that are used most', () => {
  it('ask no more than ten questions at once; the rest is folded', () => {
    const long: string[] = []
    for (const name of mostUsed().slice(0, 30)) {
      const face = written().find((one) => one.kind.name === name)
      if (!face) continue
      for (const fields of waysOf(face)) {
        const asked = Object.keys(face.fields).filter((key) => {
          const field = fieldOf(face, key)
          return key in fields && field?.made !== true && field?.rare !== true && field?.whenNew === undefined
        })
        if (asked.length > 10) long.push(`${name} asks ${String(asked.length)}`)
      }
    }
    expect(long).toEqual([])
  })
})
