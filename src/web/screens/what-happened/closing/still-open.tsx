import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ENDS_OF_HER_OWN } from '#domain/vocabulary/open-answer.ts'
import type { OpenThing } from '#domain/closing/open-thing.ts'
import { whatIsOpen } from '#domain/closing/what-is-open.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { needsReveal } from '#domain/shown/before-reveal.ts'
import { SealedParts } from '#web/views/reveal/sealed-parts.tsx'
import { useReveal } from '#web/session/reveal.tsx'
import { Icon } from '#web/components/icon.tsx'
import { fieldFace, type Face } from '#web/kinds/define-face.ts'
import { formShape, type FormShape } from '#web/kinds/shape.ts'
import { openWords } from '#web/views/decisions/still-open-words.ts'
import { todayHere } from '#web/words/today.ts'
import { AnyField } from '../form/any-field.tsx'
import { isValues, type Values } from '../../../form-model/typed-body.ts'
import { useFormState } from '../../../form-model/form-state.tsx'

/** What closing would leave open: each item, and what becomes of it. */
export function OpenThingsAtClosing({ face }: { readonly face: Face }) {
  const { t } = useLingui()
  const { file, view, typed, change, wrong, speak } = useFormState()
  const reveal = useReveal(view.file)
  const [unfolded, unfold] = useState<string | null>(null)
  const things = whatIsOpen(file, todayHere()).map((thing) => (reveal.revealed ? thing : covered(thing)))
  const answers = (Array.isArray(typed.body['open']) ? typed.body['open'] : []).filter(isValues)
  if (things.length === 0) return null
  const answered = things.filter(({ key }) => answers.some((one) => one['thing'] === key)).length
  const put = (key: string, value: unknown) => {
    const given: Values = isValues(value) ? value : {}
    const place = answers.findIndex((one) => one['thing'] === key)
    const next = place < 0 ? [...answers, { ...given, thing: key }] : answers.with(place, { ...given, thing: key })
    change((now) => ({ ...now, body: { ...now.body, open: next } }))
  }
  const own = ENDS_OF_HER_OWN.includes(typeof typed.body['reason'] === 'string' ? typed.body['reason'] : '')
  return (
    <section className="stack tight" data-part="open">
      <div className="row">
        <h2 className="grow">{t`${plural(things.length, { one: '# thing is still open', other: '# things are still open' })}`}</h2>
        <span className="row-value ink-2">
          <Trans>
            {answered} of {things.length} answered
          </Trans>
        </span>
      </div>
      <p className="ink-2">
        {own ? (
          <Trans>
            The file can close all the same. Tell the child what is still open, and write what will happen with it, if
            you know.
          </Trans>
        ) : (
          <Trans>Answer each one. Your supervisor sees the answers.</Trans>
        )}
      </p>
      <SealedParts reveal={reveal} />
      <ul className="panel">
        {things.map((thing) => {
          const place = answers.findIndex((one) => one['thing'] === thing.key)
          const open = unfolded === thing.key || Object.keys(wrong).some((path) => path.startsWith(`open.${place}.`))
          // An item that nobody has opened yet is opened first; it is not answered here.
          const lacks = place < 0 && thing.entry !== undefined ? wrong['open'] : undefined
          return (
            <li key={thing.key} className={lacks ? 'is-wrong' : undefined}>
              <ThingRow
                thing={thing}
                answer={answers[place]}
                lacks={lacks && speak.say(lacks)}
                open={open}
                reveal={() => unfold(open ? null : thing.key)}
              />
              {open && (
                <div className="inside">
                  <AnyField
                    shape={answerShape()}
                    optional={false}
                    face={{ ...answerFace(face), label: openWords(thing.what) }}
                    path={place < 0 ? `open.${answers.length}` : `open.${place}`}
                    value={answers[place] ?? { thing: thing.key }}
                    set={(value: unknown) => put(thing.key, value)}
                  />
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Before sealed parts are revealed: that something is open in one, and not what. */
function covered({ words, ...thing }: OpenThing): OpenThing {
  if (needsReveal(thing.folder)) return { ...thing, what: 'sealed-matter' }
  return { ...thing, ...(words !== undefined && { words }) }
}

function ThingRow({
  thing,
  answer,
  lacks,
  open,
  reveal,
}: {
  readonly thing: OpenThing
  readonly answer: Values | undefined
  /** Why an answer is required, where closing was refused without it. */
  readonly lacks: string | undefined
  readonly open: boolean
  readonly reveal: () => void
}) {
  const { speak } = useFormState()
  return (
    <button type="button" className="plain entry-row" aria-expanded={open} onClick={reveal}>
      <span className={answer ? 'lead mark-safe' : 'lead mark-due'}>
        <Icon name={answer ? 'done' : 'pencil'} />
      </span>
      <span className="grow">
        <span className="title block">
          {speak.say(openWords(thing.what))}
          {thing.on !== undefined && `, ${speak.day(thing.on)}`}
        </span>
        {thing.words !== undefined && <span className="line block">{thing.words}</span>}
        {lacks === undefined ? (
          <span className="line block text-small ink-2">
            {typeof answer?.['answer'] === 'string' ? speak.code(answer['answer']) : <Trans>No answer yet</Trans>}
          </span>
        ) : (
          <b className="block text-small mark-due" role="alert">
            {lacks}
          </b>
        )}
      </span>
      <Icon name="down" size="small" />
    </button>
  )
}

const answerFace = (face: Face) => fieldFace(face.fields['open'] ?? { id: 'open' })

function answerShape(): FormShape {
  const whole = formShape(closure.schema)
  const open = whole.is === 'object' ? whole.fields['open']?.shape : undefined
  if (open?.is !== 'list') throw new Error('a closing says what becomes of what is open')
  return open.of
}
