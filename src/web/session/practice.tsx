import { Trans, useLingui } from '@lingui/react/macro'
import { createContext, Fragment, useContext, useEffect, useState, type ReactNode } from 'react'
import { connectPractice, type Connection } from '../device/connect.ts'
import { DeviceProvider, useConnection } from '../device/device-context.tsx'
import { useNavigation } from '../navigation/navigation.tsx'
import { PRACTICE_PASSPHRASE } from '../worker/practice-passphrase.ts'
import { logError } from '../diagnostics/error-log.ts'

interface Practice {
  readonly practising: boolean
  readonly begin: () => void
  readonly leave: () => void
}
const PracticeContext = createContext<Practice | null>(null)

export function usePractice(): Practice {
  const practice = useContext(PracticeContext)
  if (!practice) throw new Error('usePractice is called outside its provider')
  return practice
}

/**
 * Practice mode replaces everything that is kept on this device: the real device is locked first and stays idle, and nothing passes between the two. Leaving terminates
 * the worker of practice, and with it all that was written there.
 */
export function PracticeProvider({
  opening,
  children,
}: {
  /** Shown until the device of practice is open. */
  readonly opening: ReactNode
  readonly children: ReactNode
}) {
  const here = useConnection()
  const trail = useNavigation()
  const [round, setRound] = useState(0)
  const [practice, setPractice] = useState<Connection | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)

  useEffect(() => {
    if (round === 0) return undefined
    let opened: Connection | undefined
    let ended = false
    connectPractice(setFailure)
      .then((connection) => {
        opened = connection
        if (ended) connection.close()
        else setPractice(connection)
      })
      .catch((error: unknown) => setFailure(error instanceof Error ? error : new Error('practice could not begin')))
    return () => {
      ended = true
      opened?.close()
      setPractice(null)
    }
  }, [round])

  if (failure) throw failure
  const begin = () => {
    trail.forget({ is: 'today' })
    here.device
      .lock()
      .then(() => setRound(round + 1))
      .catch((error: unknown) => logError('practice', error))
  }
  const leave = () => {
    trail.forget({ is: 'today' })
    setRound(0)
  }
  return (
    <PracticeContext value={{ practising: round > 0, begin, leave }}>
      {round === 0 ? (
        <Fragment key="here">{children}</Fragment>
      ) : (
        <Fragment key={round}>
          <PracticeBanner again={begin} leave={leave} />
          {practice ? <DeviceProvider connection={practice}>{children}</DeviceProvider> : opening}
        </Fragment>
      )}
    </PracticeContext>
  )
}

/** On every screen of practice, the lock too. */
function PracticeBanner({ again, leave }: { readonly again: () => void; readonly leave: () => void }) {
  const { t } = useLingui()
  return (
    <aside className="practice-banner" aria-label={t`Practice`}>
      <p className="grow">
        <b>
          <Trans>Practice.</Trans>
        </b>{' '}
        <Trans>Nobody here is real, and nothing leaves this device. To unlock:</Trans>{' '}
        <bdi lang="en">{PRACTICE_PASSPHRASE}</bdi>
      </p>
      <p className="row">
        <button type="button" className="plain link" onClick={again}>
          <Trans>Start again</Trans>
        </button>
        <button type="button" className="plain link" onClick={leave}>
          <Trans>Leave practice</Trans>
        </button>
      </p>
    </aside>
  )
}
