import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { connect, type Connection } from '../device/connect.ts'
import { DeviceProvider } from '../device/device-context.tsx'
import { ownReplica } from '../device/replica-lock.ts'

type TabState =
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
  const [tab, setTab] = useState<TabState>({ is: 'opening' })
  const [take, setTake] = useState(false)
  const [failure, setFailure] = useState<Error | null>(null)

  useEffect(() => {
    let connection: Connection | undefined
    let ended = false
    const lose = () => {
      connection?.close()
      connection = undefined
      setTake(false)
      setTab({ is: 'elsewhere' })
    }
    const open = async () => {
      if (!(await ownReplica(take, lose))) {
        setTab({ is: 'elsewhere' })
        return
      }
      const opened = await connect(setFailure)
      if (ended) {
        opened.close()
        return
      }
      connection = opened
      setTab({ is: 'here', connection: opened })
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
  if (tab.is === 'opening') return opening
  if (tab.is === 'elsewhere') {
    return (
      <AnotherTab
        useHere={() => {
          setTab({ is: 'opening' })
          setTake(true)
        }}
      />
    )
  }
  return <DeviceProvider connection={tab.connection}>{children}</DeviceProvider>
}
