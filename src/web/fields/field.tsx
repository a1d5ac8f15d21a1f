import { useId, type ReactNode } from 'react'
import { Icon } from '../components/icon.tsx'

/** Props of every field. `wrong`: what to change, in words, next to the field. */
export interface FieldProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly wrong?: ReactNode
}

/** Attributes that every input of the app has. A browser stores typed text in its own files unless told not to, and its spelling service may send it away: every input must have these. */
export const NO_BROWSER_MEMORY = {
  autoComplete: 'off',
  autoCorrect: 'off',
  spellCheck: false,
  'data-1p-ignore': true,
  'data-lpignore': 'true',
} as const

interface Wiring {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/** Label above, hint, refusal, then the input. */
export function LabelledField({
  label,
  hint,
  wrong,
  children,
}: FieldProps & { readonly children: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  const described = [hint !== undefined && `${id}-hint`, wrong !== undefined && `${id}-wrong`].filter(Boolean).join(' ')
  return (
    <div className={wrong === undefined ? 'field' : 'field is-wrong'}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Wrong id={`${id}-wrong`} wrong={wrong} />
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': wrong === undefined ? undefined : true,
      })}
    </div>
  )
}

/** The same for a group of answers: one heading for all of them. */
export function FieldGroup({ label, hint, wrong, children }: FieldProps & { readonly children: ReactNode }) {
  const id = useId()
  return (
    <fieldset
      className={wrong === undefined ? 'field' : 'field is-wrong'}
      aria-describedby={
        [hint !== undefined && `${id}-hint`, wrong !== undefined && `${id}-wrong`].filter(Boolean).join(' ') ||
        undefined
      }
    >
      <legend className="choice-legend">{label}</legend>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Wrong id={`${id}-wrong`} wrong={wrong} />
      {children}
    </fieldset>
  )
}

function Wrong({ id, wrong }: { readonly id: string; readonly wrong: ReactNode }) {
  if (wrong === undefined) return null
  return (
    <p className="wrong" id={id} role="alert">
      <Icon name="info" size="small" />
      <span>{wrong}</span>
    </p>
  )
}

/**
 * After a form was refused: focuses the first marked field and scrolls it into view, whatever it is made of. `none`: called where no field is marked, so that a form can
 * say so instead of staying silent.
 */
export function focusFirstWrong(form: HTMLElement | null, none?: () => void): void {
  requestAnimationFrame(() => {
    // Where marked fields contain each other, the innermost one is the question.
    const field = [...(form?.querySelectorAll<HTMLElement>('.is-wrong') ?? [])].find(
      (one) => one.querySelector('.is-wrong') === null,
    )
    if (!field) {
      none?.()
      return
    }
    const inside = field.querySelector<HTMLElement>('input:not([hidden], :disabled), select, textarea, button')
    if (!inside) field.tabIndex = -1
    ;(inside ?? field).focus({ preventScroll: true })
    field.scrollIntoView({ block: field.offsetHeight > innerHeight / 2 ? 'start' : 'center' })
  })
}
