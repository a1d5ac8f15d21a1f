import type { Kind } from '../../../src/domain/file/kind.ts'
import { faceOf } from '../../../src/web/kinds/face.ts'
import { formShape } from '../../../src/web/kinds/shape.ts'
import { generatedKeys } from '../../../src/web/form-model/form-start.ts'
import type { Typed } from '../../../src/web/form-model/form-state.tsx'
import { todayHere } from '../../../src/web/words/today.ts'
import { EXAMPLES } from '../examples/all.ts'
import { answersOf } from './leave-outs.ts'

type Answers = Readonly<Record<string, unknown>>
const isAnswers = (value: unknown): value is Answers => typeof value === 'object' && value !== null

/**
 * Kinds whose form asks more than the kind holds, or stores some answers under other names: the form's answers, made
 * from a complete body.
 */
const OWN: Readonly<
  Record<string, { readonly asked?: (body: Answers) => Answers; readonly typed: (answers: Answers) => Partial<Typed> }>
> = {
  // A new person is written together with their tie to the child.
  person: {
    asked: (body) => ({ ...body, tie: exampleOf('tie') }),
    typed: ({ tie, ...body }) => ({ body, beside: isAnswers(tie) ? { tie: { ...tie, person: undefined } } : {} }),
  },
  // One card for each purpose.
  consent: {
    typed: ({ purpose, answer, recipient, ...body }) => ({
      body,
      beside: typeof purpose === 'string' ? { [purpose]: { answer, recipient } } : {},
    }),
  },
  // One line for each question of the first days.
  'first-hours': {
    typed: ({ line, answer, words }) => ({
      body: {},
      beside: typeof line === 'string' ? { [line]: { answer, words } } : {},
    }),
  },
}

/** Kinds after which a mark is proposed for the card; the answers say how a stranger knows the person. */
const MARKING: readonly string[] = ['danger']

export const exampleOf = (kind: string): Answers =>
  EXAMPLES.find((example) => example.kind.name === kind)?.body as Answers

/** Everything that the form of a kind asks, from a complete body of the kind. */
export const askedIn = (kind: Kind, body: unknown): Answers => {
  const asked = OWN[kind.name]?.asked?.(body as Answers) ?? (body as Answers)
  return MARKING.includes(kind.name) ? { ...asked, [MARK]: 'The man with the van' } : asked
}
/** The answer that holds the name of a proposed mark. */
export const MARK = 'called on the card'

/** What a person would have typed into the form for this answer. */
export function typedInto(kind: Kind, answers: unknown): Typed {
  const face = faceOf(kind.name)
  const { [MARK]: called, ...inForm } = answers as Answers
  const own = OWN[kind.name]?.typed(inForm)
  return {
    at: todayHere(),
    folder: kind.folders[0],
    people: [],
    marks:
      typeof called === 'string' && typeof inForm['person'] === 'string'
        ? { [inForm['person']]: { write: true, called } }
        : {},
    track: null,
    beside: {},
    ...own,
    body: { ...(face && generatedKeys(face)), ...(own?.body ?? inForm) },
  }
}

/** Every answer that may be left out of the form of a kind when a complete body is written. */
export function leaveOutsOf(kind: Kind, body: unknown): readonly string[] {
  const face = faceOf(kind.name)
  const tie = faceOf('tie')
  if (!face || !tie) return []
  const own = answersOf(formShape(kind.schema), body, face.fields)
  const tied =
    kind.name === 'person'
      ? answersOf(formShape(tie.kind.schema), exampleOf('tie'), tie.fields)
          .filter(([first]) => first !== 'person')
          .map((path) => ['tie', ...path])
      : []
  return [...own, ...tied, ...(MARKING.includes(kind.name) ? [[MARK]] : [])].map((path) => path.join('.'))
}
