import { startServer } from '#server/start.ts'

/**
 * A server in a separate process: `node serve-embedded.ts FOLDER`. Prints its address and set-up code, and ends with
 * its input.
 */
const [folder] = process.argv.slice(2)
const server = await startServer({ port: 0, host: '127.0.0.1', data: folder, log: () => undefined })
console.log(JSON.stringify({ url: server.url, setup: await server.setupCode() }))
process.stdin.resume().on('end', () => void server.stop())
