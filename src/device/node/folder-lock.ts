import { createHash } from 'node:crypto'
import { mkdir, realpath, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Locks a folder for this process; returns null where another process holds it. The lock is a listening socket, which the system closes when the process
 * dies in any way: no stale lock is left after a power cut.
 */
export async function lockFolder(folder: string): Promise<{ readonly release: () => Promise<void> } | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = `homeward-${createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 32)}`
  const address =
    process.platform === 'linux'
      ? `\0${name}`
      : process.platform === 'win32'
        ? `\\\\.\\pipe\\${name}`
        : join(tmpdir(), `${name}.sock`)

  let server = await listen(address)
  if (!server && address.endsWith('.sock') && !(await answers(address))) {
    await rm(address, { force: true })
    server = await listen(address)
  }
  if (!server) return null
  const held = server
  return { release: () => new Promise((done) => held.close(() => done())) }
}

function listen(address: string): Promise<Server | null> {
  return new Promise((done, failed) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (problem: NodeJS.ErrnoException) => {
      if (problem.code === 'EADDRINUSE') done(null)
      else failed(problem)
    })
    server.listen(address, () => {
      server.unref()
      done(server)
    })
  })
}

function answers(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}
