import { once } from 'node:events'
import { connect } from 'node:net'

/**
 * Sends raw bytes, which no client library would, and returns what came back until the server closed or stopped
 * sending.
 */
export async function rawRequest(serverUrl: string, bytes: string | Uint8Array, patience = 1_500): Promise<string> {
  const { hostname, port } = new URL(serverUrl)
  const socket = connect(Number(port), hostname)
  const parts: Buffer[] = []
  socket.on('data', (data: Buffer) => parts.push(data))
  // A server that stops reading resets the connection: what it sent before still counts.
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.setTimeout(patience, () => socket.destroy())
  const closed = new Promise((done) => socket.once('close', done))
  socket.write(bytes)
  await closed
  return Buffer.concat(parts).toString('latin1')
}

export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
