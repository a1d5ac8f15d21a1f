import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { answersOf, without } from '../../../test/support/forms/leave-outs.ts'
import { formShape, type FormShape } from '#web/kinds/shape.ts'
import { typedBody } from './typed-body.ts'

/** The shape at a path: of one question, or of a part that has several. */
function shapeAt(shape: FormShape, [key, ...rest]: readonly PropertyKey[]): FormShape {
  if (key === undefined) return shape
  if (shape.is === 'object') return shapeAt(shape.fields[String(key)]?.shape ?? shape, rest)
  if (shape.is === 'list' || shape.is === 'each') return shapeAt(shape.of, rest)
  if (shape.is !== 'ways') return shape
  if (key === shape.by) return { is: 'code', codes: Object.keys(shape.ways) }
  return shapeAt(
    Object.values(shape.ways)
      .map((fields) => fields[String(key)]?.shape)
      .find((one) => one !== undefined) ?? shape,
    rest,
  )
}

describe('an answer that is left out', () => {
  const cases = EXAMPLES.flatMap(({ kind, body }) =>
    answersOf(formShape(kind.schema), body, {}).map((path) => ({ kind, path, body: without(body, path) })),
  )

  it('is missed as the question that has a field, in every kind: never as the part in which the question stands', () => {
    const atAPart = cases.flatMap(({ kind, path, body }) => {
      const shape = formShape(kind.schema)
      const issues = kind.schema.safeParse(typedBody(shape, body) ?? {}).error?.issues ?? []
      return issues.some(
        (issue) => issue.code === 'invalid_type' && ['ways', 'object'].includes(shapeAt(shape, issue.path).is),
      )
        ? [`${kind.name} without ${path.join('.')}`]
        : []
    })
    expect(atAPart).toEqual([])
  })

  it('was looked for in more than a thousand places', () => {
    expect(cases.length).toBeGreaterThan(1000)
  })
})
