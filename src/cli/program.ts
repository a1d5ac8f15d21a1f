import { Command, CommanderError } from 'commander'
import { agenciesCommand } from './commands/agencies.ts'
import { appKeyCommand } from './commands/app-key.ts'
import { backupCommand } from './commands/backup.ts'
import { checkAppCommand } from './commands/check-app.ts'
import { demoCommand } from './commands/demo.ts'
import { evidenceCommand } from './commands/evidence.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { initCommand } from './commands/init.ts'
import { networkCommand } from './commands/network.ts'
import { openFormatCommand } from './commands/open-format.ts'
import { restoreCommand } from './commands/restore.ts'
import { serveCommand } from './commands/serve.ts'
import { setBackCommand } from './commands/set-back.ts'
import { signAppCommand } from './commands/sign-app.ts'
import { ENVIRONMENT_SETTINGS } from './terminal/config.ts'
import { packageVersion } from './terminal/package-version.ts'
import { printed } from './terminal/printed.ts'
import { CommandRefused } from './terminal/refusal.ts'
import type { Shell } from './terminal/shell.ts'

const COMMANDS = [
  serveCommand,
  initCommand,
  demoCommand,
  importCommand,
  evidenceCommand,
  exportCommand,
  backupCommand,
  agenciesCommand,
  networkCommand,
  restoreCommand,
  setBackCommand,
  appKeyCommand,
  signAppCommand,
  checkAppCommand,
  openFormatCommand,
]

const SETTINGS_HELP = `
Settings, by environment variable:
${ENVIRONMENT_SETTINGS.map(([name, meaning]) => `  ${name.padEnd(26)} ${meaning}`).join('\n')}
`

/** Runs `homeward` with the arguments typed after it and returns the exit code: 0 done, 1 tried without success, 2 typed in a way that cannot be carried out. */
export async function runHomeward(words: readonly string[], shell: Shell): Promise<number> {
  const explanations: Promise<void>[] = []
  try {
    try {
      await homewardCommand(shell, explanations).parseAsync(words, { from: 'user' })
    } finally {
      await Promise.all(explanations)
    }
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof CommandRefused)) throw error
    if (error.message !== '') shell.console.error(error.message)
    return error.exitCode
  }
}

/** Help texts are printed asynchronously: each promise is pushed to `explanations`. */
function homewardCommand(shell: Shell, explanations: Promise<void>[]): Command {
  const homeward = new Command('homeward')
    .description(
      'Sealed case files for the (re)integration of trafficked children and of children of trafficking victims.\nThe server keeps the files and cannot read them.',
    )
    .version(packageVersion(), '--version', 'prints the version')
    .helpCommand('help [command]', 'explains a command')
    .helpOption('-h, --help', 'explains this command')
    .addHelpText('after', SETTINGS_HELP)
  plainErrors(homeward, shell, explanations)
  for (const add of COMMANDS) add(homeward, shell)
  for (const command of everyCommand(homeward)) plainErrors(command, shell, explanations)
  return homeward
}

function plainErrors(command: Command, shell: Shell, explanations: Promise<void>[]) {
  command
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => {
        write(sentence(text))
      },
      writeOut: (text) => {
        explanations.push(printed(shell, text))
      },
      writeErr: (text) => {
        shell.console.error(text.trimEnd())
      },
    })
    .showHelpAfterError(`To see how it is used: ${nameOf(command)} --help`)
}

function sentence(text: string): string {
  const [first = '', ...rest] = text
    .trim()
    .replace(/^error: /, '')
    .split('\n')
  const plain = first.charAt(0).toUpperCase() + first.slice(1)
  return [/[.?!:]$/.test(plain) || (rest.length > 0 && first === '') ? plain : `${plain}.`, ...rest].join('\n') + '\n'
}

const nameOf = (command: Command): string =>
  command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name()
const everyCommand = (command: Command): readonly Command[] =>
  command.commands.flatMap((child) => [child, ...everyCommand(child)])
