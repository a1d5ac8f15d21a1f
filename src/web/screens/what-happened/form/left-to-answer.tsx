import { Plural, Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { Face } from '#web/kinds/define-face.ts'
import { questionAt } from '../../../form-model/questions.ts'
import { useFormState } from '#web/form-model/form-state.tsx'
import type { FieldErrors } from '#web/form-model/field-errors.ts'

/** Next to Save, after an attempt to save: how many answers are missing. Each is marked in the form. */
export function LeftToAnswer({ missing, notRight }: { readonly missing: number; readonly notRight: number }) {
  return (
    <p className="left-to-answer" role="alert">
      {missing > 0 && (
        <Plural
          value={missing}
          one="# answer is missing. It is marked."
          other="# answers are missing. They are marked."
        />
      )}{' '}
      {notRight > 0 && (
        <Plural
          value={notRight}
          one="# answer is not right. It is marked."
          other="# answers are not right. They are marked."
        />
      )}
    </p>
  )
}

/** Errors that keep a form from being saved although no field is marked: named, so that no form refuses without a word. */
export function NotOnThisForm({ face, wrong }: { readonly face: Face; readonly wrong: FieldErrors }) {
  const { speak } = useFormState()
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => card.current?.focus(), [])
  return (
    <div ref={card} className="panel due inside is-wrong" role="alert" tabIndex={-1}>
      <p>
        <Trans>This cannot be saved yet. What is missing is not on this form:</Trans>
      </p>
      <ul className="points">
        {Object.entries(wrong).map(([path, words]) => {
          const { label } = questionAt(face, path)
          return (
            <li key={path}>
              {label && <b>{speak.say(label)} </b>}
              {speak.say(words)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
