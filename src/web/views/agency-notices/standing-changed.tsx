import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { EndedBy, OwnStanding } from '#device/people/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { RoleLine } from '#web/components/role-line.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { roleMeaning, roleWords } from '#web/words/roles.ts'

const filesOf = (ended: readonly EndedBy[]): number => ended.reduce((sum, { files }) => sum + files, 0)

/** What this person may do now and could not before, and which access somebody ended, on *Today* until they say that they have read it. */
export function StandingChanged({ standing }: { readonly standing: OwnStanding }) {
  const { begins, ends, office, others, filesEnded, partsEnded } = standing
  const told = { files: filesOf(filesEnded), parts: filesOf(partsEnded) }
  const { i18n } = useLingui()
  const action = useDeviceAction<true, Refusal>()
  return (
    <Panel inside>
      <div className="stack">
        <h2>
          {office !== null || begins.length + ends.length > 0 ? (
            <Trans>Your role here was changed</Trans>
          ) : others.length > 0 ? (
            <Trans>There is another custodian</Trans>
          ) : told.files > 0 ? (
            <Trans>Your access to a file was ended</Trans>
          ) : (
            <Trans>Your access to part of a file was ended</Trans>
          )}
        </h2>
        {office === 'begins' && (
          <p>
            <Trans>
              You are a custodian now. You let people in and end their access, stop devices, and agree where another
              custodian needs a second person. This role opens no child’s file.
            </Trans>
          </p>
        )}
        {office === 'ends' && (
          <p>
            <Trans>You are a custodian no longer. The files that you work with stay as they are.</Trans>
          </p>
        )}
        {begins.length > 0 && (
          <ul>
            {begins.map((role) => (
              <li key={role}>
                <span className="bold">{i18n._(roleWords(role))}</span> – {i18n._(roleMeaning(role))}
              </li>
            ))}
          </ul>
        )}
        {ends.length > 0 && (
          <p>
            <Trans>
              No longer: <RoleLine roles={ends} />
            </Trans>
          </p>
        )}
        {others.map((name) => (
          <p key={name}>
            <Trans>
              <bdi>{name}</bdi> is a custodian, too. If you did not know this, ask the people who hold the shares today.
            </Trans>
          </p>
        ))}
        {filesEnded.map(({ member, by, files }) => {
          const who = <bdi>{by}</bdi>
          return (
            <p key={member}>
              <Trans>
                {who} ended your access to <Plural value={files} one="a file" other="# files" />.
              </Trans>
            </p>
          )
        })}
        {partsEnded.map(({ member, by, files }) => {
          const who = <bdi>{by}</bdi>
          return (
            <p key={member}>
              <Trans>
                {who} ended your access to <Plural value={files} one="part of a file" other="parts of # files" />. You
                can read which part in the file, under People.
              </Trans>
            </p>
          )
        })}
        {told.files + told.parts > 0 && (
          <p>
            <Trans>If you do not know why, ask that colleague today.</Trans>
          </p>
        )}
        <RefusedNote code={action.refused?.code} />
        <div className="row">
          <Button
            data-size="sm"
            variant="outline"
            loading={action.busy}
            onClick={() => void action.run((device) => device.readOwnStanding(told))}
          >
            <Trans>I have read it</Trans>
          </Button>
        </div>
      </div>
    </Panel>
  )
}
