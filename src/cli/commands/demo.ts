import type { Command } from 'commander'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { parseDay, parseFolder, port } from '../terminal/arguments.ts'
import type { RunningServer, ServerOptions } from '#server/start.ts'
import { readConfig } from '../terminal/config.ts'
import type { DemoSignIn } from '../demo/demonstration.ts'
import { bothText, practiceText, signInText } from '../demo/sign-in-text.ts'
import { isLoopback, ShortLinks } from '../demo/short-links.ts'
import { localDay } from '../terminal/local-day.ts'
import { noticed, printed } from '../terminal/printed.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import { serverLog } from '../server/server-log.ts'
import { startServing, untilStopped, WEB } from '../server/serving.ts'
import type { Shell } from '../terminal/shell.ts'

interface Options {
  readonly data?: string
  readonly port?: number
  readonly host?: string
  readonly today?: string
  readonly practice?: true
  readonly secondAgency?: true
}

const EXAMPLES = `
An invented agency with a caseworker, a supervisor, a psychologist, an administrator, two coordinators and thirty-six files, written by their own devices as people
would; a directory of services; and, put beside them, coded records of earlier years, from which the coordinators have made tables and a stocktaking of needs and services.
Nobody in it is real. Without --data it is gone when it is stopped.

With --second-agency a small agency stands beside it, and a network's server between them, all on this machine: try in two browser windows how one agency
asks whether another knows a child. The second agency takes the port after the first's. What is told to whom stands in docs/across-agencies.md.

With --practice the app is served alone: each browser practises with an invented caseload of its own, in its memory, and this machine keeps nothing of it.

Examples:
  homeward demo
  homeward demo --data ./demonstration --port 9000
  homeward demo --second-agency
  homeward demo --practice
`

export function demoCommand(homeward: Command, shell: Shell): void {
  homeward
    .command('demo')
    .description('runs a demonstration agency and prints a link for each of its people')
    .option('--data <folder>', 'a folder to keep it in; without one it is kept in memory', parseFolder)
    .option('--port <port>', 'the port to listen on; 0 takes any free one', port)
    .option('--host <address>', 'the address to listen on')
    .option('--today <day>', 'the day that the stories count from (default: today)', parseDay)
    .option(
      '--second-agency',
      'a second agency in the same network, that knows one child too; both are kept in memory alone',
    )
    .option('--practice', 'serves the app for practice alone, without an agency')
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      refuseTogether(options)
      const config = readConfig(shell.settings)
      const running: RunningServer[] = []
      const host = options.host ?? config.host
      const start: Start = async (more) => {
        const links = isLoopback(host) ? new ShortLinks() : undefined
        const server = await startServing({
          data: options.data,
          port: options.port ?? config.port,
          host,
          web: WEB,
          log: serverLog(shell, false),
          demonstration: links?.signInOf,
          ...more,
        })
        running.push(server)
        return { server, links }
      }
      try {
        const begun = options.secondAgency
          ? await twoAgencies(shell, start, options.port ?? config.port)
          : await oneServer(shell, start, options)
        const stopped = untilStopped(shell)
        await printed(shell, `${await begun(options)}\n`)
        await stopped
      } finally {
        for (const server of running.toReversed()) await server.stop()
      }
      await noticed(shell, 'Stopped.')
    })
}

interface Started {
  readonly server: RunningServer
  /** Only if no other machine reaches the server. */
  readonly links: ShortLinks | undefined
}
type Start = (more?: Partial<ServerOptions>) => Promise<Started>
/** The servers that run, and the lines printed once the demonstration is ready on them. */
type Begun = (options: Options) => string | Promise<string>

function refuseTogether({ practice, secondAgency, data, today }: Options): void {
  if (practice && (data !== undefined || today !== undefined))
    throw wrongArgument('Practice keeps nothing and counts from today: leave out --data and --today.')
  if (practice && secondAgency) throw wrongArgument('Practice has no agency: leave out --practice or --second-agency.')
  if (secondAgency && data !== undefined)
    throw wrongArgument('Two agencies are kept in memory alone: leave out --data or --second-agency.')
}

async function oneServer(shell: Shell, start: Start, { practice }: Options): Promise<Begun> {
  const started = await start()
  return practice ? () => practiceText(started.server.url) : (options) => demonstrationAt(shell, started, options)
}

async function demonstrationAt(shell: Shell, started: Started, options: Options): Promise<string> {
  const { demonstration } = await import('../demo/demonstration.ts')
  const signIns = await demonstration(started.server, dayOf(options), options.data, (words) => shell.console.log(words))
  return signInText(placeOf(started, signIns))
}

/** Lets the links of a server lead to these people, and returns what is printed of it. */
function placeOf({ server, links }: Started, signIns: readonly DemoSignIn[]) {
  links?.lead(signIns)
  return { url: server.url, signIns, links: links !== undefined }
}

/** The network's server listens on this machine alone, whatever address the agencies' servers listen on. */
async function twoAgencies(shell: Shell, start: Start, port: number): Promise<Begun> {
  const { admittedTo, bothAgencies } = await import('../demo/second-agency/both-agencies.ts')
  const { freshEmbedded } = await import('#store/database/fresh-database.ts')
  const template = await freshEmbedded()
  const { server: network } = await start({ template, port: 0, host: '127.0.0.1', web: undefined, servesNetwork: true })
  const first = await start({ template, network: await admittedTo(network) })
  const second = await start({
    template,
    port: port === 0 || port === LAST_PORT ? 0 : port + 1,
    network: await admittedTo(network),
  })
  return async (options) => {
    const signIns = await bothAgencies({ first: first.server, second: second.server }, dayOf(options), (words) =>
      shell.console.log(words),
    )
    return bothText({
      first: placeOf(first, signIns.first),
      second: placeOf(second, signIns.second),
      network: network.url,
    })
  }
}

const LAST_PORT = 65_535
const dayOf = ({ today }: Options): PlainDate => PlainDate.parse(today ?? localDay())
