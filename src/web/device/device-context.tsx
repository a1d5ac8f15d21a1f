import { createContext, useContext, type ReactNode } from 'react'
import type { Device } from '#device/api.ts'
import type { Connection } from './connect.ts'

const ConnectionContext = createContext<Connection | null>(null)

export function DeviceProvider({
  connection,
  children,
}: {
  readonly connection: Connection
  readonly children: ReactNode
}) {
  return <ConnectionContext value={connection}>{children}</ConnectionContext>
}

export function useConnection(): Connection {
  const connection = useContext(ConnectionContext)
  if (!connection) throw new Error('useConnection is called outside its provider')
  return connection
}

/** The device of this browser, in its worker. */
export function useDevice(): Device {
  return useConnection().device
}
