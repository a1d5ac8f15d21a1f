import { Trans } from '@lingui/react/macro'
import type { MemberId } from '#domain/entry/ids.ts'
import type { Doer } from '#domain/entry/doer.ts'
import { Panel } from '#web/components/panel.tsx'
import { Avatar, Name } from '#web/components/name.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useMe } from '#web/session/session.tsx'
import type { TypedReport } from './typed-report.ts'

interface WhoReadsProps {
  readonly about: readonly Doer[]
  readonly child: TypedReport['child']
  readonly chosen: MemberId | undefined
  readonly choose: (reader: MemberId) => void
}

/** Who will read it, shown before it is sent: of the people named by the agency who are not concerned and not too close, the one whom whoever tells it chose, else the first. */
export function WhoReadsReport({ about, child, ...choice }: WhoReadsProps) {
  if (about.length === 0 || child === '') {
    return (
      <p className="ink-2">
        <Trans>Who reads the report depends on whom it is about. The reader is shown here before you send it.</Trans>
      </p>
    )
  }
  return <Reader about={about} child={child} {...choice} />
}

function Reader({
  about,
  child,
  chosen,
  choose,
}: WhoReadsProps & { readonly child: Exclude<TypedReport['child'], ''> }) {
  const me = useMe()
  const reader = useRead(['members', 'files'], JSON.stringify([about, child]), (device) =>
    device.focalPointsFor({ about, child }),
  )
  if (reader.is === 'reading') return null
  if (reader.is === 'refused') return <RefusedNote code={reader.code} />
  const one = reader.value.find(({ member }) => member === chosen) ?? reader.value[0]
  if (one === undefined) return <Nobody />
  const { member, name, fingerprint } = one
  const others = reader.value.filter((other) => other !== one)
  return (
    <Panel title={<Trans>Who reads the report</Trans>} inside>
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
                and you, nobody else: not the people it is about, not those who lead them, not those who work with this
                child.
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
          {others.length > 0 && (
            <p className="text-small">
              <Trans>You can choose who reads the report.</Trans>
            </p>
          )}
          {others.map((other) => (
            <button key={other.member} type="button" className="plain link" onClick={() => choose(other.member)}>
              <Trans>Let {other.name} read the report instead</Trans>
            </button>
          ))}
        </div>
      </div>
    </Panel>
  )
}

function Nobody() {
  return (
    <section className="panel due inside stack tight" role="alert">
      <h2>
        <Trans>No named reader may read this</Trans>
      </h2>
      <p>
        <Trans>
          The reader must not be involved, lead anyone who is involved, or work with this child. No named reader fits.
          What you write is kept on this device and goes to no one.
        </Trans>
      </p>
      <p>
        <Trans>
          Ask a custodian to name somebody under “People”. Or report it to somebody outside the agency whom you trust:
          the child-protection authority, an ombudsperson, your donor’s reporting line.
        </Trans>
      </p>
    </section>
  )
}
