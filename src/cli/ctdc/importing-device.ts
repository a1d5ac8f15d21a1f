import { join } from 'node:path'
import type { Device } from '#device/api.ts'
import { createDevice } from '#device/device.ts'
import { FileKeySlots } from '#device/node/file-key-slots.ts'
import { openFileReplica } from '#device/node/file-replica.ts'
import { KINDS } from '#domain/kinds.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { askAtKeyboard, askSecret } from '../terminal/ask.ts'
import type { Config } from '../terminal/config.ts'
import { madeFolder } from '../server/data-folder.ts'
import { CommandRefused } from '../terminal/refusal.ts'
import { explainOpenError } from '../server/serving.ts'
import type { Shell } from '../terminal/shell.ts'
import type { EnrolRefusal, UnlockRefusal } from '#device/platform/refusals.ts'

/** Where the device reaches the server, where it stores its data, and who signs in. */
export interface DeviceInFolder {
  readonly shell: Shell
  readonly config: Config
  readonly server: string
  readonly deviceFolder: string
}

export interface ImportingDevice {
  readonly device: Device
  close(): Promise<void>
}

const HOW_TO_TELL = 'Set HOMEWARD_ACCOUNT and HOMEWARD_PASSPHRASE.'

/** The device stored in a folder, which opens files: it has met the supervisors who get them. */
export async function importingDevice(where: DeviceInFolder): Promise<ImportingDevice> {
  const importing = await deviceInFolder(where)
  try {
    await meetSupervisors(importing.device, where.shell)
    return importing
  } catch (error) {
    await importing.close()
    throw error
  }
}

/** The device stored in a folder, unlocked: signs in where the folder is empty, and needs only the passphrase where it was used before. */
export async function deviceInFolder({
  shell,
  config,
  server,
  deviceFolder: folder,
}: DeviceInFolder): Promise<ImportingDevice> {
  const replica = await openedReplica(folder)
  if (!replica)
    throw new CommandRefused(
      `The device folder ${folder} is in use by another Homeward. Wait for it to end, or name another with --device.`,
    )
  const device = createDevice({
    replica,
    keySlots: new FileKeySlots(join(folder, 'keys')),
    http: { base: server, fetch: (url, how) => fetch(url, how) },
    kinds: KINDS,
    clock: Date.now,
  })
  try {
    await comeIn(device, shell, config)
    return {
      device,
      close: async () => {
        await device.lock()
        await replica.close()
      },
    }
  } catch (error) {
    await replica.close()
    throw error
  }
}

async function openedReplica(folder: string) {
  try {
    madeFolder(folder)
    return await openFileReplica(folder)
  } catch (error) {
    throw explainOpenError(error, { data: folder })
  }
}

async function comeIn(device: Device, shell: Shell, config: Config): Promise<void> {
  const state = await device.state()
  const [known] = state.members
  if (known) return unlock(device, known.member, shell, config)
  const account = config.account ?? (await askAtKeyboard(shell, 'Account code: ', HOW_TO_TELL))
  const passphrase = config.passphrase ?? (await askSecret(shell, 'Passphrase: ', HOW_TO_TELL))
  const signedIn = await device.signIn({ account, passphrase })
  if (!signedIn.ok) throw new CommandRefused(sentenceOfRefusal(signedIn.code))
}

/** Supervisors are granted the imported files once a person here has compared their fingerprint. Without a keyboard to ask at, that is printed and they get no grant yet. */
async function meetSupervisors(device: Device, shell: Shell): Promise<void> {
  await device.sync()
  const waiting = await device.toConfirm()
  if (!waiting.ok) return
  for (const { member, name, fingerprint } of waiting.value) {
    if (!shell.keyboard.isTTY) {
      shell.console.error(
        `The supervisor ${name} was not confirmed on this device and gets none of the files yet. Run the same command once in a terminal, to compare ${fingerprint} with their screen.`,
      )
      continue
    }
    const answer = await askAtKeyboard(
      shell,
      `Does the screen of the supervisor ${name} show ${fingerprint} under More, People? Type yes or no: `,
      '',
    )
    if (answer === 'yes') await device.confirmColleague({ member, fingerprint })
  }
}

async function unlock(device: Device, member: MemberId, shell: Shell, config: Config): Promise<void> {
  const passphrase = config.passphrase ?? (await askSecret(shell, 'Passphrase: ', HOW_TO_TELL))
  const unlocked = await device.unlock({ member, passphrase })
  if (!unlocked.ok) throw new CommandRefused(sentenceOfRefusal(unlocked.code))
}

export function sentenceOfRefusal(code: EnrolRefusal | UnlockRefusal): string {
  switch (code) {
    case 'wrong':
      return 'No account here has that account code and passphrase.'
    case 'code-mistyped':
      return 'The account code is not complete, or a character of it is wrong.'
    case 'too-many-tries':
      return 'There were too many wrong tries. Wait some minutes, then try again.'
    case 'no-network':
      return 'The server does not answer. Is its address right, and is it running?'
    case 'revoked':
      return 'This device was removed. Sign in with a new device folder.'
    case 'server-refused':
      return 'The program at that address is not a Homeward server. Is the address right?'
    case 'storage-full':
      return 'The disk is full. Nothing was lost; make room and run the same again.'
    case 'storage-unavailable':
      return 'The device folder cannot be written to.'
    default:
      return `The server or this device refused: ${code}.`
  }
}
