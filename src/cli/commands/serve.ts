import type { Command } from 'commander'
import { databaseRefused } from '../agencies/with-control.ts'
import { builtAppWords } from '../app-release/built-app-words.ts'
import { parseFolder, port } from '../terminal/arguments.ts'
import { isThisMachine, readConfig, type Config } from '../terminal/config.ts'
import { noticed } from '../terminal/printed.ts'
import { serverLog } from '../server/server-log.ts'
import { madeFolder } from '../server/data-folder.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import { appIsBuilt, explainOpenError, networkFrom, startServing, untilStopped, WEB } from '../server/serving.ts'
import type { Shell } from '../terminal/shell.ts'

interface Options {
  readonly data?: string
  readonly port?: number
  readonly host?: string
  readonly log?: true
}

const EXAMPLES = `
Prints the address of the app, and, until an agency is founded, the code with which one person founds it. Ends cleanly on Ctrl-C or SIGTERM.
Put a reverse proxy with a certificate in front of it: browsers seal only on https or on this very machine.

Examples:
  homeward serve
  homeward serve --data /srv/homeward --port 8080
  DATABASE_URL=postgres://homeward:secret@db/homeward?sslmode=verify-full homeward serve --host 0.0.0.0
  HOMEWARD_NETWORK=https://network.example HOMEWARD_NETWORK_CREDENTIAL=… homeward serve
`

export function serveCommand(homeward: Command, shell: Shell): void {
  homeward
    .command('serve')
    .description('runs the server and the app')
    .option('--data <folder>', 'the data folder; made where it is missing', parseFolder)
    .option('--port <port>', 'the port to listen on; 0 takes any free one', port)
    .option('--host <address>', 'the address to listen on')
    .option('--log', 'writes a line for every request to the error stream: codes and counts, no names, no ids')
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      const config = readConfig(shell.settings)
      if (config.control) return serveAgencies(shell, config.control, config, options)
      const server = await startServing({
        data: options.data ?? config.dataFolder,
        databaseUrl: config.databaseUrl,
        port: options.port ?? config.port,
        host: options.host ?? config.host,
        web: WEB,
        metricsPort: config.metricsPort,
        ...(await networkFrom(config)),
        evidenceSenders: config.evidenceSenders,
        logMonths: config.logMonths,
        log: serverLog(shell, options.log === true),
      })
      const stopped = untilStopped(shell)
      await noticed(shell, `Homeward is at ${server.url}`)
      if (!isThisMachine(options.host ?? config.host))
        await noticed(
          shell,
          'This address is served without TLS: let only a proxy with a certificate reach it (docs/operating.md).',
        )
      if (!appIsBuilt())
        await noticed(shell, 'The app is not built, so this address answers devices only. Build it with: npm run build')
      else await noticed(shell, await builtAppWords(WEB))
      const code = await server.setupCode()
      if (code !== undefined) await noticed(shell, `No agency is founded here yet. The code to found it, once: ${code}`)
      await stopped
      await server.stop()
      await noticed(shell, 'Stopped.')
    })
}

/** Serves the agencies of a control database, each by its host name. */
async function serveAgencies(
  shell: Shell,
  control: NonNullable<Config['control']>,
  config: Config,
  options: Options,
): Promise<void> {
  if (config.databaseUrl !== undefined || config.network !== undefined || config.servesNetwork)
    throw wrongArgument(
      'With HOMEWARD_CONTROL_URL a server serves several agencies: DATABASE_URL, HOMEWARD_NETWORK and HOMEWARD_SERVES_NETWORK belong to a server of one. Leave them unset.',
    )
  const data = options.data ?? config.dataFolder
  const at = { port: options.port ?? config.port, host: options.host ?? config.host }
  madeFolder(data)
  const { ControlUnknown, startAgencies } = await import('#server/serve-agencies.ts')
  const server = await startAgencies({
    ...at,
    controlUrl: control.url,
    secret: control.secret,
    data,
    web: WEB,
    metricsPort: config.metricsPort,
    evidenceSenders: config.evidenceSenders,
    logMonths: config.logMonths,
    log: serverLog(shell, options.log === true),
  }).catch((error: unknown) => {
    throw error instanceof ControlUnknown
      ? databaseRefused(error.cause, 'The control database')
      : explainOpenError(error, { data, ...at })
  })
  const stopped = untilStopped(shell)
  await noticed(shell, `Homeward serves the agencies of the control database at ${server.url}, each by its host name.`)
  if (!appIsBuilt())
    await noticed(shell, 'The app is not built, so this address answers devices only. Build it with: npm run build')
  await stopped
  await server.stop()
  await noticed(shell, 'Stopped.')
}
