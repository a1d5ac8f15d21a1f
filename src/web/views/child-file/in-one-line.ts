import type { FormShape } from '#web/kinds/shape.ts'

/** An answer that is no longer than this stands in one line with its neighbours. */
const SHORT = 60

export const isShortAnswer = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Array.isArray(value) && value.every((part) => typeof part === 'string' && part.length <= SHORT)
    : String(value).length <= SHORT

/** Answers that say nothing without their question. */
const BARE: readonly string[] = ['yes', 'no', 'not-known', 'not-asked', 'not-yet', 'in-part', 'partly', 'none', 'other']

interface Answer {
  readonly key: string
  readonly value: unknown
  readonly shape: FormShape | undefined
}

/**
 * Which answers of one part are read without their questions, as a sentence is: the first words that were typed, a name, and codes that say what they are. A number, a
 * day, an hour, a yes and further words keep theirs. Only the eye is spared: a screen reader says every question.
 */
export function answersReadAlone(answers: readonly Answer[]): readonly string[] {
  const said = answers.filter(({ value }) =>
    Array.isArray(value) ? value.length > 0 : typeof value === 'string' && !BARE.includes(value) && !/^\d/.test(value),
  )
  const first = said.find(isTyped)
  return said.filter((one) => one === first || !isTyped(one)).map(({ key }) => key)
}

const isTyped = ({ shape }: Answer): boolean =>
  shape?.is === 'words' || shape?.is === 'line' || (shape?.is === 'list' && shape.of.is === 'line')
