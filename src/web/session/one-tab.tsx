import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { connect, type Connection } from '../device/connect.ts'
import { DeviceProvider } from '../device/device-context.tsx'
import { ownReplica } from '../device/replica-lock.ts'

type Standing =
  | { readonly is: 'opening' }
  | { readonly is: 'elsewhere' }
  | { readonly is: 'here'; readonly connection: Connection }

/** Only the tab that owns the device's data starts the worker; another tab says so and may take over. */
export function OneTab({
  opening,
  AnotherTab,
  children,
}: {
  /** Shown until the device is open. */
  readonly opening: ReactNode
  /** Shown while another tab holds the device. */
  readonly AnotherTab: ComponentType<{ readonly useHere: () => void }>
  readonly children: ReactNode
}) {
  const [standing, setStanding] = useState<Standing>({ is: 'opening' })
  const [take, setTake] = useState(false)
  const [failure, setFailure] = useState<Error | null>(null)

  useEffect(() => {
    let connection: Connection | undefined
    let ended = false
    const lose = () => {
      connection?.close()
      connection = undefined
      setTake(false)
      setStanding({ is: 'elsewhere' })
    }
    const open = async () => {
      if (!(await ownReplica(take, lose))) {
        setStanding({ is: 'elsewhere' })
        return
      }
      const opened = await connect(setFailure)
      if (ended) {
        opened.close()
        return
      }
      connection = opened
      setStanding({ is: 'here', connection: opened })
    }
    open().catch((error: unknown) => {
      setFailure(error instanceof Error ? error : new Error('the device could not be opened'))
    })
    return () => {
      ended = true
      connection?.close()
    }
  }, [take])

  if (failure) throw failure
  if (standing.is === 'opening') return opening
  if (standing.is === 'elsewhere') {
    return (
      <AnotherTab
        useHere={() => {
          setStanding({ is: 'opening' })
          setTake(true)
        }}
      />
    )
  }
  return <DeviceProvider connection={standing.connection}>{children}</DeviceProvider>
}
