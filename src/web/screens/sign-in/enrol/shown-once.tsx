import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import { Icon } from '../../../components/icon.tsx'
import { LockedPage } from '../locked-page.tsx'
import { useSession, type CodesShown } from '../../../session/session.tsx'
import { SharesDrill } from '../../../views/passphrase/shares-drill.tsx'

interface OneCode {
  readonly title: ReactNode
  readonly why: ReactNode
  readonly code: string
}

/** Codes that are shown one after the other and never again. Each has a sheet that prints without a word about the app. */
export function ShownOnce({ ceremony }: { readonly ceremony: CodesShown }) {
  const { putAway, showOnce } = useSession()
  const codes = codesOf(ceremony)
  const [at, setAt] = useState(0)
  const now = codes[at]
  const next = () => {
    if (at + 1 < codes.length || ceremony.is === 'founded') setAt(at + 1)
    else if (ceremony.is === 'renewed') showOnce({ is: 'let-in' })
    else putAway()
  }
  if (!now) return <Drill done={putAway} />
  return (
    <LockedPage
      key={at}
      title={now.title}
      lead={now.why}
      corner={<span className="text-small ink-2 figures">{`${at + 1} / ${codes.length}`}</span>}
    >
      <p className="code large print-sheet" data-testid="code">
        {now.code}
      </p>
      <p className="note ink-2 no-print">
        <Icon name="info" size="small" />
        <Trans>The code is shown only now. Write it on paper: no photo, no message.</Trans>
      </p>
      <div className="stack no-print">
        <Button variant="outline" leftSection={<Icon name="print" size="small" />} onClick={() => print()}>
          <Trans>Print this sheet</Trans>
        </Button>
        <Button onClick={next}>
          <Trans>I wrote the code on paper</Trans>
        </Button>
        {at > 0 && (
          <Button variant="subtle" onClick={() => setAt(at - 1)}>
            <Trans>Show the previous sheet</Trans>
          </Button>
        )}
      </div>
    </LockedPage>
  )
}

function codesOf(ceremony: CodesShown): readonly OneCode[] {
  const recovery: OneCode = {
    title: <Trans>Your recovery code</Trans>,
    why: (
      <Trans>
        The way back in if you forget your passphrase. Whoever has it and your account code can open what you can open:
        keep it in a safe.
      </Trans>
    ),
    code: ceremony.codes.recovery,
  }
  if (ceremony.is === 'renewed') return [recovery]
  const account: OneCode = {
    title: <Trans>Your account code</Trans>,
    why: (
      <Trans>
        You need this code, with your passphrase, to sign in on another device. Keep it where you keep papers, not with
        this device.
      </Trans>
    ),
    code: ceremony.codes.account,
  }
  const own = [account, recovery]
  if (ceremony.is === 'joined') return own
  return [...ceremony.codes.shares.map(share), ...own]
}

function share(code: string, index: number): OneCode {
  const number = index + 1
  return {
    title: <Trans>Share {number} of 3</Trans>,
    why: (
      <Trans>
        For one trusted person, on paper. Two of the three shares together can bring a lost account back, and with the
        database they could read files. So never keep two in one place.
      </Trans>
    ),
    code,
  }
}

function Drill({ done }: { readonly done: () => void }) {
  return (
    <LockedPage
      title={<Trans>Test the way back in</Trans>}
      lead={
        <Trans>
          Type two of the shares from the paper. So you know that the way back works before the first file exists.
        </Trans>
      }
    >
      <SharesDrill done={done} />
      <Button variant="subtle" onClick={done}>
        <Trans>Not now. I will do it before the first file</Trans>
      </Button>
    </LockedPage>
  )
}
