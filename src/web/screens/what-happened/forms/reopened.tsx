import { Trans } from '@lingui/react/macro'
import { reopening } from '#domain/continuity/reopening.ts'
import { Panel } from '#web/components/panel.tsx'
import { entryName } from '#web/kinds/face.ts'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { BodyFields } from '../form/kind-form.tsx'
import { draftFromTyped } from '../../../form-model/form-result.ts'
import { useFormState } from '../../../form-model/form-state.tsx'

/** One act opens the file again. What the file knows is shown first, so that nothing is asked twice; an earlier *no* is history and has no consequence. */
export function Form(props: FormProps) {
  return (
    <FormFrame {...props} make={({ file, typed }) => draftFromTyped(props.face, file, typed)}>
      <BodyFields face={props.face} />
      <Known />
    </FormFrame>
  )
}

function Known() {
  const { file, speak } = useFormState()
  const before = reopening(file)
  const ended = before.ended.flatMap((item) =>
    file.entries
      .filter((entry) => entry.id === item.entry)
      .map((entry) => ({ ...item, title: entryName(entry, speak) ?? '' })),
  )
  return (
    <Panel title={<Trans>What is already in the file</Trans>}>
      <ul className="stack tight inside">
        {ended.map((item) => (
          <li key={item.entry}>
            {item.title}, {speak.day(item.on)}
          </li>
        ))}
        {before.mayWeGetInTouch === 'no' && (
          <li className="in-due">
            <Trans>The child did not want anybody to get in touch.</Trans>
          </li>
        )}
        <li>
          {before.limitsTold ? (
            <Trans>What cannot stay secret was told.</Trans>
          ) : (
            <Trans>No note says that what cannot stay secret was told.</Trans>
          )}
        </li>
        {before.told.times.length > 0 && (
          <li>
            <Trans>What happened was told before. Do not ask again: {speak.code(before.told.askAgain)}.</Trans>
          </li>
        )}
        {before.told.notToRaise.length > 0 && (
          <li>
            <Trans>Do not speak about: {speak.list(before.told.notToRaise)}</Trans>
          </li>
        )}
        {before.consents.map((one) => (
          <li key={one.purpose}>
            {speak.code(one.purpose)}: {speak.code(one.answer)}, {speak.day(one.on)}
          </li>
        ))}
        {before.declines.map((one) => (
          <li key={one.entry}>
            <Trans>
              {speak.day(one.on)}: said no to {speak.code(one.category)}. It may be offered again.
            </Trans>{' '}
            {one.acceptedLater && <Trans>Accepted later.</Trans>}
          </li>
        ))}
        {before.leftOpen.map((one) => (
          <li key={one.entry}>
            <Trans>Still promised: {one.what}</Trans>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
