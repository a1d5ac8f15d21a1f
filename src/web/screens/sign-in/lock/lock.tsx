import { Button } from '#web/components/button.tsx'
import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Icon } from '../../../components/icon.tsx'
import { later } from '../../../components/later.tsx'
import { LanguagePicker } from '../../../components/language-picker.tsx'
import { BehindLockNotFetched } from '../door-not-fetched.tsx'
import { LockedPage } from '../locked-page.tsx'
import { isDemonstrationLink } from '../../../session/demonstration.ts'
import { usePractice } from '../../../session/practice.tsx'
import { useSession } from '../../../session/session.tsx'
import { Unlock } from './unlock.tsx'

const ComeIn = later(async () => (await import('../ways-in.tsx')).WaysIn, BehindLockNotFetched)
const Recover = later(async () => (await import('../recover.tsx')).RecoverAccess, BehindLockNotFetched)

type View = 'unlock' | 'forgot' | 'someone-else'

/** The lock screen, which *Hide* shows too. It says how many notes wait and nothing else. */
export function Lock() {
  const { state } = useSession()
  const { practising, begin } = usePractice()
  const [view, setView] = useState<View>(isDemonstrationLink() ? 'someone-else' : 'unlock')
  const back = () => setView('unlock')
  if (view === 'forgot') return <Recover back={back} />
  if (view === 'someone-else') return <ComeIn back={back} />
  return (
    <LockedPage
      title={<Trans>Locked</Trans>}
      corner={<LanguagePicker />}
      foot={
        <>
          {state.unsent > 0 && (
            <p className="row text-small ink-2">
              <Icon name="here" size="small" />
              <Plural
                value={state.unsent}
                one="# note is saved here and waits to be sent"
                other="# notes are saved here and wait to be sent"
              />
            </p>
          )}
          <div className="row between">
            <Button variant="subtle" data-size="sm" onClick={() => setView('forgot')}>
              <Trans>Forgot the passphrase</Trans>
            </Button>
            <Button variant="subtle" data-size="sm" onClick={() => setView('someone-else')}>
              <Trans>Someone else</Trans>
            </Button>
          </div>
          {!practising && (
            <Button variant="subtle" data-size="sm" onClick={begin}>
              <Trans>Practise first</Trans>
            </Button>
          )}
        </>
      }
    >
      <Unlock />
    </LockedPage>
  )
}
