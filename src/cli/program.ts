import { Command, CommanderError } from 'commander'
import { SETTINGS } from './config.ts'
import { printed } from './printed.ts'
import { CommandRefused } from './refusal.ts'

const SETTINGS_HELP = `
Settings, by environment variable:
${SETTINGS.map(([name, meaning]) => `  ${name.padEnd(26)} ${meaning}`).join('\n')}
`

/** The `homeward` command with every command it has. `commands` each add themselves. */
export function program(commands: readonly ((parent: Command) => void)[]): Command {
  const homeward = new Command('homeward')
    .description(
      'Sealed case files for the (re)integration of trafficked children and of children of trafficking victims.\nThe server keeps the files and cannot read them.',
    )
    .helpCommand('help [command]', 'explains a command')
    .helpOption('-h, --help', 'explains this command')
    .addHelpText('after', SETTINGS_HELP)
  plainErrors(homeward)
  for (const add of commands) add(homeward)
  for (const command of everyCommand(homeward)) plainErrors(command)
  return homeward
}

/** Runs it and answers with the exit code: 0 done, 1 tried without success, 2 typed in a way that cannot be carried out. */
export async function run(homeward: Command, words: readonly string[]): Promise<number> {
  try {
    await homeward.parseAsync(words, { from: 'user' }).finally(() => Promise.all(explained.splice(0)))
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof CommandRefused)) throw error
    if (error.message !== '') console.error(error.message)
    return error.exitCode
  }
}

/** Explanations that are on their way out. */
const explained: Promise<void>[] = []

function plainErrors(command: Command) {
  command
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => {
        write(sentence(text))
      },
      writeOut: (text) => {
        explained.push(printed(text))
      },
      writeErr: (text) => {
        console.error(text.trimEnd())
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
