import { Trans } from '@lingui/react/macro'
import type { PickablePerson } from '#web/fields/choice-field.tsx'
import { useReveal } from '#web/session/reveal.tsx'
import { useFormState } from '../../../form-model/form-state.tsx'

/**
 * People to choose from, with the marks of unsafe people only once they are revealed: that person may be looking. A chosen person shows the mark at once. Until then
 * nobody has a mark, so that a missing mark is not read as safe.
 */
export function useCoveredPeople(
  people: readonly PickablePerson[],
  chosen: readonly string[],
): readonly PickablePerson[] {
  const { view } = useFormState()
  const { revealed: touched } = useReveal(view.file)
  return people.map(({ safety, ...person }) => ({
    ...person,
    ...(safety !== undefined && (touched || chosen.includes(person.person)) && { safety }),
  }))
}

/** The button that reveals the marks. It is there whether or not anybody has one. */
export function RevealMarksButton() {
  const { view } = useFormState()
  const reveal = useReveal(view.file)
  if (reveal.revealed) return null
  return (
    <button type="button" className="plain link" onClick={reveal.uncover}>
      <Trans>Show who is safe. Who can see the screen?</Trans>
    </button>
  )
}
