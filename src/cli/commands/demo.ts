import type { Command } from 'commander'
import { PlainDate } from '#domain/plain-date.ts'
import { day, port } from '../arguments.ts'
import type { RunningServer } from '#server/start.ts'
import { readConfig } from '../config.ts'
import { localDay } from '../local-day.ts'
import { wrongArgument } from '../refusal.ts'
import { serverLog } from '../server-log.ts'
import { appIsBuilt, startServing, untilStopped, WEB } from '../serving.ts'

interface Options {
  readonly data?: string
  readonly port?: number
  readonly host?: string
  readonly today?: string
  readonly practice?: true
}

const EXAMPLES = `
An invented agency with a caseworker, a supervisor, a psychologist, an administrator and thirty-six files, written by their own devices as people would.
Nobody in it is real. Without --data it is gone when it is stopped.

With --practice the app is served alone: each browser practises with an invented caseload of its own, in its memory, and this machine keeps nothing of it.

Examples:
  homeward demo
  homeward demo --data ./demonstration --port 9000
  homeward demo --practice
`

export function demoCommand(homeward: Command): void {
  homeward
    .command('demo')
    .description('runs a demonstration agency and prints how to sign in')
    .option('--data <folder>', 'a folder to keep it in; without one it is kept in memory')
    .option('--port <port>', 'the port to listen on; 0 takes any free one', port)
    .option('--host <address>', 'the address to listen on')
    .option('--today <day>', 'the day that the stories count from (default: today)', day)
    .option('--practice', 'serves the app for practice alone, without an agency')
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      if (options.practice && (options.data !== undefined || options.today !== undefined)) throw wrongArgument('Practice keeps nothing and counts from today: leave out --data and --today.')
      const config = readConfig()
      const server = await startServing({ data: options.data, port: options.port ?? config.port, host: options.host ?? config.host, web: WEB, log: serverLog(false) })
      const stopped = untilStopped()
      try {
        console.log(options.practice ? practiceText(server.url) : await demonstrationAt(server, options))
        await stopped
      } finally {
        await server.stop()
      }
      console.log('Stopped.')
    })
}

async function demonstrationAt(server: RunningServer, options: Options): Promise<string> {
  const { demonstration } = await import('../demo/demonstration.ts')
  const signIns = await demonstration(server, PlainDate.parse(options.today ?? localDay()), options.data, (words) => console.log(words))
  return signInText(server.url, signIns)
}

const NOT_BUILT = 'The app is not built, so this address answers devices only. Build it with: npm run build'

function practiceText(url: string): string {
  const built = appIsBuilt() ? [] : [NOT_BUILT]
  return ['', `Practice is at ${url}`, ...built, 'Choose “Practise first”. Nothing that is written there leaves the browser, and all of it is gone when it is left.', '', 'Ctrl-C ends it.'].join('\n')
}

function signInText(url: string, signIns: readonly { readonly name: string; readonly does: string; readonly account: string; readonly passphrase: string }[]): string {
  const people = signIns.map(({ name, does, account, passphrase }) => `${name} (${does})\n  account code  ${account}\n  passphrase    ${passphrase}`)
  const built = appIsBuilt() ? [] : [NOT_BUILT]
  return ['', `The demonstration is at ${url}`, ...built, 'Choose “I use it on another device already”, then enter one of these:', '', people.join('\n\n'), '', 'Ctrl-C ends it.'].join('\n')
}
