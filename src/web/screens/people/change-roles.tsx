import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { DoneOrAsked, MemberView } from '#device/people/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { RoleLine } from '#web/components/role-line.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { ChoiceField, ManyChoicesField } from '#web/fields/choice-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { AskedOfAnother } from '#web/views/members/asked-of-another.tsx'
import { WhoIsSecond } from '#web/views/members/who-is-second.tsx'
import { ROLE_LIST, roleMeaning, roleWords } from '#web/words/roles.ts'

type Standing = Pick<MemberView, 'roles' | 'external'>

/** What somebody does in the agency. Nobody makes a supervisor alone, ends that somebody is one, or gives more to themselves. */
export function ChangeRoles({ member, own }: { readonly member: MemberView; readonly own: boolean }) {
  const { i18n } = useLingui()
  const [chosen, setChosen] = useState<Standing | null>(null)
  const [asked, setAsked] = useState(false)
  const action = useDeviceAction<DoneOrAsked, Refusal>()
  const close = () => {
    setChosen(null)
    setAsked(false)
  }
  const change = async ({ roles, external }: Standing) => {
    const done = await action.run((device) => device.changeRoles({ member: member.member, roles, external }))
    if (done?.value === 'asked') setAsked(true)
    else if (done) close()
  }
  if (asked) return <AskedOfAnother is="roles" member={member.member} done={close} />
  if (!chosen)
    return (
      <Panel title={<Trans>What they do</Trans>} inside>
        <div className="stack">
          <p>
            <RoleLine roles={member.roles} />
          </p>
          <div className="row">
            <Button
              data-size="sm"
              variant="outline"
              onClick={() => setChosen({ roles: member.roles, external: member.external })}
            >
              <Trans>Change the roles</Trans>
            </Button>
          </div>
        </div>
      </Panel>
    )
  const needsTwo = twoDecide(member, chosen, own)
  const isSame =
    chosen.external === member.external &&
    chosen.roles.length === member.roles.length &&
    chosen.roles.every((role) => member.roles.includes(role))
  return (
    <Panel inside>
      <div className="stack">
        <ManyChoicesField
          label={<Trans>What do they do?</Trans>}
          value={chosen.roles}
          set={(roles) => setChosen({ ...chosen, roles })}
          choices={ROLE_LIST.map((role) => ({
            value: role,
            words: i18n._(roleWords(role)),
            more: i18n._(roleMeaning(role)),
          }))}
        />
        <ChoiceField
          label={<Trans>Do they belong to your agency?</Trans>}
          side
          value={chosen.external ? 'yes' : 'no'}
          set={(value) => setChosen({ ...chosen, external: value === 'yes' })}
          choices={[
            { value: 'no', words: <Trans>Yes</Trans> },
            { value: 'yes', words: <Trans>No, to another</Trans> },
          ]}
        />
        {needsTwo && <WhoIsSecond about={member.member} />}
        <p className="text-small ink-2">
          <Trans>They keep their access to files. Whoever keeps a file can end that access there.</Trans>
        </p>
        <RefusedNote code={action.refused?.code} />
        <div className="row wraps">
          <Button
            data-size="sm"
            loading={action.busy}
            because={
              chosen.roles.length === 0 ? (
                <Trans>Choose at least one role. If the person does nothing here any more, remove the person.</Trans>
              ) : (
                isSame && <Trans>Nothing is changed yet.</Trans>
              )
            }
            onClick={() => void change(chosen)}
          >
            {needsTwo ? <Trans>Ask a second person</Trans> : <Trans>Change the roles now</Trans>}
          </Button>
          <Button data-size="sm" variant="outline" onClick={close}>
            <Trans>Go back</Trans>
          </Button>
        </div>
      </div>
    </Panel>
  )
}

const supervises = ({ roles, external }: Standing): boolean => roles.includes('supervisor') && !external

/** As the records have it (docs/sealing.md 4.5): said before the person begins; the device decides. */
function twoDecide(before: Standing, chosen: Standing, own: boolean): boolean {
  const gains = chosen.roles.some((role) => !before.roles.includes(role)) || (before.external && !chosen.external)
  return supervises(before) !== supervises(chosen) || (own && gains)
}
