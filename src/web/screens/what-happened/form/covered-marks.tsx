import { Trans } from '@lingui/react/macro'
import type { PickablePerson } from '#web/fields/choice-field.tsx'
import { useTouch } from '#web/session/touch.tsx'
import { useWriting } from '../../../form-model/writing.tsx'

/**
 * People to choose from, with the mark of who is unsafe only after the touch: that person may be looking. Whoever was chosen shows it at once. Until then nobody has a mark, so
 * that no mark is not taken for safe.
 */
export function useCovered(people: readonly PickablePerson[], chosen: readonly string[]): readonly PickablePerson[] {
  const { view } = useWriting()
  const { touched } = useTouch(view.file)
  return people.map(({ safety, ...person }) => ({
    ...person,
    ...(safety !== undefined && (touched || chosen.includes(person.person)) && { safety }),
  }))
}

/** The way to the marks. It is there whether or not anybody has one. */
export function ShowMarks() {
  const { view } = useWriting()
  const touch = useTouch(view.file)
  if (touch.touched) return null
  return (
    <button type="button" className="plain link" onClick={touch.touch}>
      <Trans>Show who is safe. Who can see the screen?</Trans>
    </button>
  )
}
