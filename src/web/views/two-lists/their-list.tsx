import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { ListsCompared } from '#device/sync/api.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { TypedOrScanned } from '#web/views/scan/typed-or-scanned.tsx'
import { useTimeWords } from '#web/words/times.ts'

/** Beside the fingerprint of a colleague: holds the list of people on their device against the one here. A code of somebody else says nothing of theirs. */
export function TheirList({ member }: { readonly member: MemberId }) {
  const [asks, setAsks] = useState(false)
  const [code, setCode] = useState('')
  const [found, setFound] = useState<ListsCompared | null>(null)
  const action = useDeviceAction<ListsCompared, Refusal | 'code-mistyped'>()
  const compare = async () => {
    const done = await action.run((device) => device.compareHead({ code, member }))
    if (!done) return
    setFound(done.value)
    setCode('')
    setAsks(false)
  }
  return (
    <Panel title={<Trans>Compare the list of people</Trans>} inside>
      <div className="stack">
        {found !== null && <Found found={found} />}
        {asks ? (
          <form
            className="stack"
            autoComplete="off"
            onSubmit={(event) => {
              event.preventDefault()
              void compare()
            }}
          >
            <TypedOrScanned
              label={<Trans>The code on their screen, under More, People, their name</Trans>}
              value={code}
              set={setCode}
            />
            <RefusedNote code={action.refused?.code} />
            <Button
              type="submit"
              loading={action.busy}
              missing={[
                code.trim() === '' && <Trans key="a">The code on their screen, under More, People, their name</Trans>,
              ]}
            >
              <Trans>Compare</Trans>
            </Button>
          </form>
        ) : (
          <>
            {found === null && (
              <p>
                <Trans>Does the server show your colleague the same list as you, with who was removed?</Trans>
              </p>
            )}
            <div className="row">
              <Button variant="outline" data-size="sm" onClick={() => setAsks(true)}>
                <Trans>Scan their code</Trans>
              </Button>
            </div>
          </>
        )}
      </div>
    </Panel>
  )
}

function Found({ found: { is, memberName, at, number } }: { readonly found: ListsCompared }) {
  const times = useTimeWords()
  if (is === 'organisation-differs') return <RefusedNote code={is} />
  const name = <bdi>{memberName}</bdi>
  return is === 'fits' ? (
    <p role="status">
      <Trans>
        The list on {name}’s device, up to change {number} ({times.fullMoment(at)}), fits yours.
      </Trans>
    </p>
  ) : (
    <p className="note in-due bold" role="alert">
      <Icon name="info" size="small" />
      <span>
        {is === 'other-member' ? (
          <Trans>This code is from {name}’s device. Scan the one of this person.</Trans>
        ) : (
          WORDS[is]
        )}
      </span>
    </p>
  )
}

const WORDS: Readonly<
  Record<Exclude<ListsCompared['is'], 'fits' | 'other-member' | 'organisation-differs'>, ReactNode>
> = {
  later: (
    <Trans>
      Their list goes further than yours. Connect to the server twice: if yours does not get there, Today says so.
    </Trans>
  ),
  differs: <Trans>The two lists differ. Today shows both, and what to do.</Trans>,
  'author-unknown': (
    <Trans>This device does not know theirs yet. Connect to the server, then scan their code again.</Trans>
  ),
  'author-revoked': (
    <Trans>Their device was removed from your agency, or was not in it yet. Tell your administrator.</Trans>
  ),
  'signature-wrong': <Trans>Their device did not sign this code. Ask them to show it again on their own screen.</Trans>,
}
