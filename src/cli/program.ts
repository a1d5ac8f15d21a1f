import { Command, CommanderError } from 'commander'
import { ENVIRONMENT_SETTINGS } from './terminal/config.ts'
import { packageVersion } from './terminal/package-version.ts'
import { printed } from './terminal/printed.ts'
import { CommandRefused } from './terminal/refusal.ts'
import type { Shell } from './terminal/shell.ts'

type AddsCommand = (homeward: Command, shell: Shell) => void

/** By name, in the order of the help. The code of a command is loaded when it is used: that of all takes half a second. */
const COMMANDS: ReadonlyMap<string | undefined, () => Promise<AddsCommand>> = new Map([
  ['serve', async () => (await import('./commands/serve.ts')).serveCommand],
  ['init', async () => (await import('./commands/init.ts')).initCommand],
  ['demo', async () => (await import('./commands/demo.ts')).demoCommand],
  ['import', async () => (await import('./commands/import.ts')).importCommand],
  ['evidence', async () => (await import('./commands/evidence.ts')).evidenceCommand],
  ['export', async () => (await import('./commands/export.ts')).exportCommand],
  ['backup', async () => (await import('./commands/backup.ts')).backupCommand],
  ['agencies', async () => (await import('./commands/agencies.ts')).agenciesCommand],
  ['network', async () => (await import('./commands/network.ts')).networkCommand],
  ['restore', async () => (await import('./commands/restore.ts')).restoreCommand],
  ['set-back', async () => (await import('./commands/set-back.ts')).setBackCommand],
  ['app-key', async () => (await import('./commands/app-key.ts')).appKeyCommand],
  ['sign-app', async () => (await import('./commands/sign-app.ts')).signAppCommand],
  ['check-app', async () => (await import('./commands/check-app.ts')).checkAppCommand],
  ['open-format', async () => (await import('./commands/open-format.ts')).openFormatCommand],
])

/** Those that these words need: the one that they begin with, or all, for a help text or a word that is close to a name. */
const commandsFor = (words: readonly string[]): Promise<AddsCommand[]> => {
  const named = COMMANDS.get(words[0])
  return Promise.all((named ? [named] : [...COMMANDS.values()]).map((load) => load()))
}

const SETTINGS_HELP = `
Settings, by environment variable:
${ENVIRONMENT_SETTINGS.map(([name, meaning]) => `  ${name.padEnd(26)} ${meaning}`).join('\n')}
`

/** Runs `homeward` with the arguments typed after it and returns the exit code: 0 done, 1 tried without success, 2 typed in a way that cannot be carried out. */
export async function runHomeward(words: readonly string[], shell: Shell): Promise<number> {
  const explanations: Promise<void>[] = []
  try {
    try {
      await homewardCommand(await commandsFor(words), shell, explanations).parseAsync(words, { from: 'user' })
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
function homewardCommand(commands: readonly AddsCommand[], shell: Shell, explanations: Promise<void>[]): Command {
  const homeward = new Command('homeward')
    .description(
      'Sealed case files for the (re)integration of trafficked children and of children of trafficking victims.\nThe server keeps the files and cannot read them.',
    )
    .version(packageVersion(), '--version', 'prints the version')
    .helpCommand('help [command]', 'explains a command')
    .helpOption('-h, --help', 'explains this command')
    .addHelpText('after', SETTINGS_HELP)
  plainErrors(homeward, shell, explanations)
  for (const add of commands) add(homeward, shell)
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
