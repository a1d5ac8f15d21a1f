import { Trans } from '@lingui/react/macro'
import type { Doer } from '#domain/entry/doer.ts'
import { Panel } from '#web/components/panel.tsx'
import { Avatar, Name } from '#web/components/name.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useMe } from '#web/session/session.tsx'
import type { TypedReport } from './typed-report.ts'

/** Who will read it, shown before it is sent: the first person named by the agency who is not concerned and not too close. */
export function WhoReadsReport({
  about,
  child,
}: {
  readonly about: readonly Doer[]
  readonly child: TypedReport['child']
}) {
  if (about.length === 0 || child === '') {
    return (
      <p className="ink-2">
        <Trans>Who reads it depends on whom it is about: it is shown here before you send it.</Trans>
      </p>
    )
  }
  return <Reader about={about} child={child} />
}

function Reader({
  about,
  child,
}: {
  readonly about: readonly Doer[]
  readonly child: Exclude<TypedReport['child'], ''>
}) {
  const me = useMe()
  const reader = useRead(['members', 'files'], JSON.stringify([about, child]), (device) =>
    device.focalPointFor({ about, child }),
  )
  if (reader.is === 'reading') return null
  if (reader.is === 'refused') return <RefusedNote code={reader.code} />
  if (reader.value === null) return <Nobody />
  const { member, name, fingerprint } = reader.value
  return (
    <Panel title={<Trans>Who reads it</Trans>} inside>
      <div className="row top" role="status">
        <Avatar name={name} />
        <div className="grow stack tight">
          <p>
            <b>
              <Name>{name}</Name>
            </b>{' '}
            {member === me.member ? (
              <Trans>(you), and nobody else.</Trans>
            ) : (
              <Trans>
                and you, nobody else: not those it is about, not who stands over them, not who works with this child.
              </Trans>
            )}
          </p>
          {member !== me.member && (
            <p className="text-small ink-2">
              <Trans>
                You will read the answer here. Their fingerprint, if you want to compare it with their screen:
              </Trans>{' '}
              <bdi>{fingerprint}</bdi>
            </p>
          )}
        </div>
      </div>
    </Panel>
  )
}

function Nobody() {
  return (
    <section className="panel due inside stack tight" role="alert">
      <h2>
        <Trans>Nobody who is named here may read this</Trans>
      </h2>
      <p>
        <Trans>
          Whoever reads it may not be concerned, stand over those who are, or work with this child; and nobody here is
          named who does not. What you write is kept on this device and goes to no one.
        </Trans>
      </p>
      <p>
        <Trans>
          Ask whoever keeps the keys to name somebody under “People”. Or take it to somebody outside the agency whom you
          trust: the child-protection authority, an ombudsperson, your donor’s reporting line.
        </Trans>
      </p>
    </section>
  )
}
