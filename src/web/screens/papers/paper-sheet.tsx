import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { fieldFace, type FieldFace } from '#web/kinds/define-face.ts'
import { faceOf } from '#web/kinds/face.ts'
import { formShape, type Fields, type FormShape } from '#web/kinds/shape.ts'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { codeWords } from '#web/kinds/codes/first-codes.ts'
import { PAPER_FORMS, type PaperOut } from './paper-forms.ts'

/** One blank paper: a number, questions, boxes and lines. Nothing of a file stands on it. */
export function PaperSheet({ paper }: { readonly paper: PaperOut }) {
  const { i18n } = useLingui()
  const speak = useSpeak(null)
  const form = PAPER_FORMS[paper.of]
  const { number } = paper
  return (
    <article className="paper-form" data-testid="paper-form">
      <header>
        <h2>
          <Trans>Paper {number}</Trans> · {i18n._(form.title)}
        </h2>
        <p>
          <Trans>Write no name, no address, and nothing that could hurt if somebody else reads it.</Trans>
        </p>
      </header>
      <Blank label={<Trans>Date, start and end time</Trans>} lines={1} />
      {form.asks.flatMap(({ kind, fields, times }) =>
        Array.from({ length: times }, (_, n) => (
          <section key={`${kind} ${String(n)}`}>
            <Questions kind={kind} fields={fields} speak={speak} />
          </section>
        )),
      )}
      {form.lines?.rows.map((row) => (
        <Boxes
          key={row}
          label={i18n._(codeWords(row))}
          words={form.lines?.answers.map((answer) => i18n._(codeWords(answer))) ?? []}
        />
      ))}
    </article>
  )
}

function Questions({
  kind,
  fields,
  speak,
}: {
  readonly kind: string
  readonly fields: readonly string[]
  readonly speak: Speak
}) {
  const face = faceOf(kind)
  if (!face) throw new Error(`no form of ${kind}`)
  const shapes = fieldsOf(formShape(face.kind.schema))
  return fields.map((key) => {
    const [shape, words] = [shapes[key]?.shape, face.fields[key]]
    if (!shape || !words) throw new Error(`${kind} has no field ${key}`)
    return <Question key={key} shape={shape} face={fieldFace(words)} speak={speak} />
  })
}

/** Of several forms of one kind the first: on paper a child is met alone. */
const fieldsOf = (shape: FormShape): Fields =>
  shape.is === 'object' ? shape.fields : shape.is === 'ways' ? (Object.values(shape.ways)[0] ?? {}) : {}

const LINES: Partial<Record<FormShape['is'], number>> = { words: 5, say: 4 }

function Question({
  shape,
  face,
  speak,
}: {
  readonly shape: FormShape
  readonly face: FieldFace
  readonly speak: Speak
}) {
  const codes = codesOf(shape)
  // Of a question whose answer goes on in further fields the paper asks none of them: the plain word stands there.
  const own = shape.is === 'ways' ? undefined : face.codes
  const label = speak.say(face.label)
  if (codes.length === 0) return <Blank label={label} lines={LINES[shape.is] ?? 1} />
  return (
    <Boxes
      label={label}
      words={codes.map((code) => {
        const words = own?.[code]
        return words ? speak.say(words) : speak.code(code)
      })}
    />
  )
}

function codesOf(shape: FormShape): readonly string[] {
  if (shape.is === 'code') return shape.codes
  if (shape.is === 'ways') return Object.keys(shape.ways)
  if (shape.is === 'yes-no') return ['yes', 'no']
  return shape.is === 'list' ? codesOf(shape.of) : []
}

function Boxes({ label, words }: { readonly label: string; readonly words: readonly string[] }) {
  return (
    <div className="paper-question">
      <h3>{label}</h3>
      <p className="paper-boxes">
        {words.map((word) => (
          <span key={word}>
            <span aria-hidden="true" className="paper-tick" /> {word}
          </span>
        ))}
      </p>
    </div>
  )
}

function Blank({ label, lines }: { readonly label: ReactNode; readonly lines: number }) {
  return (
    <div className="paper-question">
      <h3>{label}</h3>
      {Array.from({ length: lines }, (_, n) => (
        <div key={n} className="paper-line" />
      ))}
    </div>
  )
}
