import { Button } from '#web/components/button.tsx'
import { useRef, type ReactNode } from 'react'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { focusFirstWrong } from '../../fields/field.tsx'

interface OutsideFormProps {
  readonly submit: ReactNode
  readonly busy: boolean
  readonly refused?: string | null | undefined
  /** What is left to fill in, as in `Button`. */
  readonly missing?: readonly ReactNode[]
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** A short form with one button; Enter submits it, and a refusal is shown above the button. */
export function OutsideForm({ submit, busy, refused, missing, onSubmit, children }: OutsideFormProps) {
  const form = useRef<HTMLFormElement>(null)
  return (
    <form
      ref={form}
      className="stack wide"
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
        focusFirstWrong(form.current)
      }}
    >
      {children}
      <RefusedNote code={refused} />
      <Button type="submit" loading={busy} {...(missing && { missing })}>
        {submit}
      </Button>
    </form>
  )
}
