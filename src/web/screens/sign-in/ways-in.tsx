import { Plural, Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { DueNote } from '../../components/due-note.tsx'
import { EntryRow, RowList } from '../../components/entry-row.tsx'
import { Icon } from '../../components/icon.tsx'
import { LanguagePicker } from '../../components/language-picker.tsx'
import { RefusalSays, RefusedNote } from '../../frame/refused-note.tsx'
import { isDemonstrationLink, leaveDemonstrationLink } from '../../session/demonstration.ts'
import { usePractice } from '../../session/practice.tsx'
import { useSession } from '../../session/session.tsx'
import { BackButton } from './back-button.tsx'
import { JoinByInvitation } from './join.tsx'
import { LockedPage } from './locked-page.tsx'
import { NotKeptNote } from './not-kept-note.tsx'
import { RecoverAccess } from './recover.tsx'
import { SetUpAgency } from './set-up.tsx'
import { SignInOnDevice } from './sign-in.tsx'

type View = 'choose' | 'join' | 'sign-in' | 'recover' | 'set-up'

/** The ways in for somebody who has no keys on this device yet. */
export function WaysIn({ back }: { readonly back?: () => void }) {
  const [view, setView] = useState<View>(isDemonstrationLink() ? 'sign-in' : 'choose')
  const { practising, begin } = usePractice()
  const { takenOff, state } = useSession()
  const choose = () => {
    leaveDemonstrationLink()
    setView('choose')
  }
  if (view === 'join') return <JoinByInvitation back={choose} />
  if (view === 'sign-in') return <SignInOnDevice back={choose} />
  if (view === 'recover') return <RecoverAccess back={choose} />
  if (view === 'set-up') return <SetUpAgency back={choose} />
  return (
    <LockedPage
      title={back ? <Trans>Someone else</Trans> : <Trans>New on this device</Trans>}
      lead={<Trans>How do you want to sign in?</Trans>}
      corner={back ? <BackButton back={back} /> : <LanguagePicker />}
    >
      {takenOff && !back && state.lost === 0 && <RefusedNote code="emptied" />}
      {takenOff && !back && state.lost > 0 && (
        <DueNote icon="info" role="alert">
          <b>
            <RefusalSays code="emptied" />
          </b>{' '}
          <Plural
            value={state.lost}
            one="# note could not be sent and is lost with this device. Write it again. All others were sent."
            other="# notes could not be sent and are lost with this device. Write them again. All others were sent."
          />
        </DueNote>
      )}
      {!practising && <NotKeptNote />}
      <RowList>
        <li>
          <EntryRow
            lead={<Icon name="invite" />}
            title={<Trans>I have an invitation code</Trans>}
            line={<Trans>From the person who invited you</Trans>}
            open={() => setView('join')}
          />
        </li>
        <li>
          <EntryRow
            lead={<Icon name="phone" />}
            title={<Trans>I use it on another device already</Trans>}
            line={<Trans>Account code and passphrase</Trans>}
            open={() => setView('sign-in')}
          />
        </li>
        <li>
          <EntryRow
            lead={<Icon name="paper" />}
            title={<Trans>I lost my passphrase</Trans>}
            line={<Trans>Account code and printed recovery code</Trans>}
            open={() => setView('recover')}
          />
        </li>
        <li>
          <EntryRow
            lead={<Icon name="home" />}
            title={<Trans>Set up a new agency</Trans>}
            line={<Trans>With the set-up code of the server</Trans>}
            open={() => setView('set-up')}
          />
        </li>
        {!practising && (
          <li>
            <EntryRow
              lead={<Icon name="bulb" />}
              title={<Trans>Practise first</Trans>}
              line={<Trans>With invented notes that are gone when you leave</Trans>}
              open={begin}
            />
          </li>
        )}
      </RowList>
    </LockedPage>
  )
}
