import { Trans } from '@lingui/react/macro'
import { handOverPage } from '#domain/continuity/hand-over-page.ts'
import { KINDS } from '#domain/kinds.ts'
import { today } from '#web/words/today.ts'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { BodyFields } from '../form/kind-form.tsx'
import { madeOf } from '../form/made.ts'
import { isUntouched, type Values } from '../form/whole.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import type { Typed } from '../form/writing.tsx'

/** Another worker takes over. What must never be done and what was promised stand in the file and are put in; the worker says the rest. */
export function Form(props: FormProps) {
  const speak = useSpeak(props.view.caseFile)
  const page = handOverPage(KINDS, props.view.caseFile, today())
  const neverDo = [
    ...page.never.marks.map((mark) => `${mark.called}: ${speak.codes(mark.never)}`),
    ...page.never.askFirst.map(({ body }) => `${speak.code(body.before)}: ${speak.code(body.ask)}`),
    ...page.never.notToRaise,
  ]
  const promised = page.promises.flatMap((one) => (one.words === null ? [] : [one.words]))
  return (
    <FormFrame {...props} start={(typed) => fromPage(typed, { neverDo: neverDo.slice(0, 30).map(cut), promises: promised.slice(0, 30).map(cut) })} make={({ file, typed }) => madeOf(props.face, file, typed)}>
      <p className="strip-note">
        <Trans>What must never be done and what was promised was taken from the file. Read it once more.</Trans>
      </p>
      <BodyFields face={props.face} />
    </FormFrame>
  )
}

/** A line of the page is at most so long. */
const cut = (line: string) => line.slice(0, 300)

function fromPage(typed: Typed, lists: Values): Typed {
  const found = Object.fromEntries(Object.entries(lists).filter(([key]) => isUntouched(typed.body[key])))
  return { ...typed, body: { ...typed.body, ...found } }
}
