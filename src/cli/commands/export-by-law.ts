import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import type { Device } from '#device/api.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { tooShortToCarry } from '#domain/sharing/carried-words.ts'
import type { DutyByLaw } from '#domain/vocabulary/sharing/duty-by-law.ts'
import { judgePassphrase } from '#sealing/members/guesses.ts'
import { sealUnderPassphrase, type JudgedPassphrase } from '#sealing/primitives/passphrase-file.ts'
import type * as ByLaw from '../by-law/give-by-law.ts'
import { counted } from '../ctdc/refusal-words.ts'
import { writeOnce } from '../export/write-once.ts'
import { parseFolder, webAddress } from '../terminal/arguments.ts'
import { readConfig } from '../terminal/config.ts'
import { localDay } from '../terminal/local-day.ts'
import { passphraseOfFile } from '../terminal/passphrase-of-file.ts'
import { printed, told } from '../terminal/printed.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'

const EXAMPLES = `
Run by a member who holds the files, on their own device: it gives what that device opens, and no server or program can. First with --dry-run: it counts, and
writes nothing. Without it, it first writes into each child’s file what leaves, to whom and under which law, sends that, and then writes the sheet: CSV in an age
file under a passphrase, which any age tool opens. Nothing of a cell is printed. What is withheld from the authority is not given.

Examples:
  homeward export duties --device ./drita
  homeward export by-law hWdutykey0000000000000A --dry-run --device ./drita
  homeward export by-law hWdutykey0000000000000A --out 2026-11.csv.age --device ./drita
`

interface DeviceOptions {
  readonly server?: string
  readonly device: string
}
interface Options extends DeviceOptions {
  readonly out?: string
  readonly passphraseFile?: string
  readonly new?: true
  readonly dryRun?: true
}

/** `homeward export duties` and `by-law`: named fields for a legal duty of the agency. */
export function exportByLaw(parent: Command, shell: Shell): void {
  const onDevice = (command: Command) =>
    command
      .requiredOption('--device <folder>', 'the folder of a device of the member who gives', parseFolder)
      .option('--server <address>', 'the server that keeps the sealed files', webAddress)
  onDevice(parent.command('duties'))
    .description('lists the legal duties of the agency under which named fields may leave today')
    .action((options: DeviceOptions) =>
      withDevice(shell, options, async ({ device, today, byLaw }) => {
        const duties = await byLaw.dutiesHere(device, today)
        await printed(shell, duties.map(dutyLine).join('') || 'No duty counts today.\n')
      }),
    )
  onDevice(parent.command('by-law'))
    .description('gives the fields that a legal duty names, of the children whose files this device opens')
    .argument('<duty>', 'the duty, as “homeward export duties” names it')
    .option('--out <file>', 'where to write the sealed sheet')
    .option('--passphrase-file <file>', 'a file with the passphrase of the sheet; else it is asked for')
    .option('--new', 'leaves out children of whom the same went to this authority before')
    .option('--dry-run', 'counts; writes nothing')
    .addHelpText('after', EXAMPLES)
    .action((key: string, options: Options) => give(shell, key, options))
}

const dutyLine = ({ key, law, authority, fields, until }: DutyByLaw): string =>
  `${key}\t${authority}\t${law}\tuntil ${until}\t${fields.join(' ')}\n`

async function give(shell: Shell, key: string, options: Options): Promise<void> {
  const { out, passphraseFile } = options
  if (!options.dryRun && out === undefined) throw wrongArgument('Name a file with --out, or count with --dry-run.')
  if (out !== undefined && existsSync(out)) throw wrongArgument(`${out} is there already. Name another file.`)
  const passphrase = options.dryRun ? undefined : await judged(await passphraseOfFile(shell, 'sheet', passphraseFile))
  await withDevice(shell, options, async ({ device, today, byLaw }) => {
    const duty = await byLaw.dutyHere(device, key, today)
    const found = await byLaw.givenByLaw(device, duty, today, { onlyNew: options.new === true })
    await printed(shell, `${foundWords(found).join('\n')}\n`)
    if (passphrase === undefined || out === undefined || found.leaves.length === 0) return
    const { given, refused } = await byLaw.writtenThatItLeaves(device, found.leaves)
    const { sheetByLaw } = await import('../by-law/sheet-by-law.ts')
    const sealed = await sealUnderPassphrase(new TextEncoder().encode(sheetByLaw(duty, given)), passphrase)
    await writeOnce(out, sealed)
    await told(
      shell,
      [
        `Done: ${counted(given.length, 'child', 'children')} in ${out}. Each file says what left, to ${duty.authority}.`,
        ...(refused > 0 ? [`A rule refused it in ${counted(refused, 'further file')}.`] : []),
      ].join('\n'),
    )
  })
}

async function judged(words: string): Promise<JudgedPassphrase> {
  const passphrase = tooShortToCarry(words) ? undefined : await judgePassphrase(words)
  if (!passphrase?.ok)
    throw wrongArgument('This passphrase is too easy to guess. Take six words that do not belong together.')
  return passphrase.value
}

const WHY = {
  'nobody-has-looked': 'Not given, because nobody has looked at them since they were moved in',
  'rule-refused': 'Not given, because a rule refuses it or this device does not hold what the rule asks about',
  'nothing-known': 'Not given, because nothing of it is known here, or all of it is withheld',
  'left-before': 'Left out, because the same was given before',
} as const

function foundWords({ leaves, stays }: ByLaw.GivenByLaw): readonly string[] {
  const withheld = leaves.filter((one) => one.withheld.length > 0).length
  return [
    `${counted(leaves.length, 'child', 'children')} whose files this device opens.`,
    ...(withheld > 0
      ? [`With a field left out that is withheld from the authority: ${counted(withheld, 'child', 'children')}.`]
      : []),
    ...[...stays].map(([why, count]) => `${WHY[why]}: ${counted(count, 'child', 'children')}.`),
  ]
}

async function withDevice(
  shell: Shell,
  { server, device: deviceFolder }: DeviceOptions,
  work: (on: { readonly device: Device; readonly today: PlainDate; readonly byLaw: typeof ByLaw }) => Promise<void>,
): Promise<void> {
  const config = readConfig(shell.settings)
  const { deviceInFolder } = await import('../ctdc/importing-device.ts')
  const byLaw = await import('../by-law/give-by-law.ts')
  const opened = await deviceInFolder({ shell, config, server: server ?? config.server, deviceFolder })
  try {
    await work({ device: opened.device, today: PlainDate.parse(localDay()), byLaw })
  } finally {
    await opened.close()
  }
}
