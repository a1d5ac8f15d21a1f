import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { WordsTakenOut } from '#device/files/api.ts'
import type { EnrolRefusal } from '#device/platform/refusals.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { SharesForm } from '#web/views/passphrase/shares-form.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { useWithShares } from '#web/words/with-shares.ts'

/** Words that two people took out: who did, and until when two people can bring them back. */
export function TakenOutWords({ taken, child }: { readonly taken: WordsTakenOut; readonly child: ChildFile }) {
  const [look, setLook] = useState<'ask' | 'shares' | null>(null)
  const times = useTimeWords()
  const action = useDeviceAction<true, EnrolRefusal>()
  const names = (members: WordsTakenOut['by']) => members.map((member) => child.speak.member(member))
  const withShares = useWithShares()
  const who =
    taken.until === null ? times.either(names(taken.by)) : times.list(withShares(names(taken.by), taken.shares))
  const writers = times.list(names(taken.writtenBy))
  const go = async () => {
    if (await action.run((device) => device.askBringBack({ file: child.file, act: taken.act }))) setLook(null)
  }
  const goWithShares = (shares: readonly [string, string]) =>
    action.run((device) => device.bringBackWithShares({ file: child.file, act: taken.act, shares }))
  if (look === 'ask')
    return (
      <SecondLook
        title={<Trans>Ask a second person to agree?</Trans>}
        loses={
          taken.whole ? (
            <Trans>If a second person agrees, everybody who could open the file can read it again.</Trans>
          ) : (
            <Trans>
              If a second person agrees, everybody who can open that part of the file can read the words again.
            </Trans>
          )
        }
        doIt={{ words: <Trans>Ask a second person</Trans>, go: () => void go(), busy: action.busy }}
        more={<RefusedNote code={action.refused?.code} />}
        leaveIt={() => setLook(null)}
      />
    )
  const until = taken.until === null ? null : times.moment(Date.parse(taken.until))
  return (
    <Panel inside>
      <div className="stack">
        <h2>
          {taken.whole ? (
            <Trans>The whole file</Trans>
          ) : (
            <Trans>
              <Plural value={taken.count} one="# entry" other="# entries" /> by {writers} made unreadable
            </Trans>
          )}
        </h2>
        <p>
          {taken.whole ? (
            <AboutWholeFile who={who} until={until} />
          ) : until === null ? (
            <Trans>The removal was stopped. The words come back once a device of {who} is online.</Trans>
          ) : (
            <Trans>
              {who} agreed to this. Two people who can open that part of the file can bring the words back until {until}
              .
            </Trans>
          )}
        </p>
        {taken.mayAsk && (
          <Button data-size="sm" variant="outline" onClick={() => setLook('ask')}>
            <BringBack whole={taken.whole} />
          </Button>
        )}
        {look === 'shares' ? (
          <SharesForm
            submit={<BringBack whole={taken.whole} />}
            busy={action.busy}
            refused={action.refused?.code}
            go={(shares) => void goWithShares(shares)}
          />
        ) : (
          taken.mayUseShares && (
            <Button data-size="sm" variant="outline" onClick={() => setLook('shares')}>
              <Trans>Two recovery-share holders are with me</Trans>
            </Button>
          )
        )}
      </div>
    </Panel>
  )
}

const BringBack = ({ whole }: { readonly whole: boolean | undefined }) =>
  whole ? <Trans>Bring the file back</Trans> : <Trans>Bring the words back</Trans>

function AboutWholeFile({ who, until }: { readonly who: string; readonly until: string | null }) {
  return until === null ? (
    <Trans>The erasure was stopped. The file comes back once a device of {who} is online.</Trans>
  ) : (
    <Trans>
      {who} agreed to this. Two people who could open the file can bring it back until {until}.
    </Trans>
  )
}
