import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { MemberView } from '#device/people/api.ts'
import type { Folder } from '#domain/entry/ids.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { confirmCompared, GiveTo } from '#web/views/colleagues/give-to.tsx'
import { type ChosenEnd, UntilField } from '#web/views/access/until-field.tsx'
import { useFormState } from '../../../form-model/form-state.tsx'
import type { Refusal } from '#device/platform/refusals.ts'

/** Members who work with files, to choose who does something: including those who hold nothing of this one. */
export const worksWithFiles = ({ removed, roles }: MemberView): boolean =>
  !removed && roles.some((role) => role === 'caseworker' || role === 'supervisor' || role === 'specialist')

/**
 * A person named to do something finds it on their day only if they hold the folder of the entry. This offers to grant it before saving: that folder, with the card, to
 * read and to write.
 */
export function KeyForDoer({ one, folder }: { readonly one: MemberView; readonly folder: Folder }) {
  const { view, me, speak } = useFormState()
  const [end, setEnd] = useState<ChosenEnd | null>(null)
  const action = useDeviceAction<true, Refusal>()
  if (one.member === me || view.grants.find(({ member }) => member === one.member)?.rights[folder] !== undefined)
    return null
  const { name } = one
  const part = speak.code(folder)
  const keepers = view.grants
    .filter(({ member, rights }) => member !== me && rights[folder] === 'keep')
    .map((keeper) => keeper.name)
  return (
    <div className="panel due inside stack" role="status">
      <p>
        <b>
          <Trans>
            {name} cannot open this part of the file: {part}.
          </Trans>
        </b>{' '}
        <Trans>Until they can, this is not on their Today.</Trans>
      </p>
      {view.rights[folder] === 'keep' && <UntilField mayEnd={view.mayEnd} value={end} set={setEnd} />}
      {view.rights[folder] === 'keep' && (!view.mayEnd || end !== null) && (
        <GiveTo
          one={one}
          words={<Trans>Give {name} this part</Trans>}
          busy={action.busy}
          give={() =>
            void action.run(async (device) => {
              const met = await confirmCompared(device, one)
              if (!met.ok) return met
              const until = end?.until ?? undefined
              return device.grant({
                file: view.file,
                member: one.member,
                rights: { [folder]: 'write' },
                ...(until && { until }),
              })
            })
          }
        />
      )}
      {view.rights[folder] !== 'keep' && keepers.length > 0 && (
        <p>
          <Trans>Ask {speak.list(keepers)} to give access.</Trans>
        </p>
      )}
      <RefusedNote code={action.refused?.code} />
    </div>
  )
}
