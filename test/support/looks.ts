import type { Device } from '#device/api.ts'
import { given } from './given.ts'

/** Their devices show what two people agreed on, as *Today* and the files do: these devices have no screen. */
export async function looks(...all: readonly { readonly device: Device }[]): Promise<void> {
  for (const { device } of all) {
    const shown = given(await device.filesAside()).map(({ file, act }) => ({ file, act }))
    for (const { file } of given(await device.files()))
      for (const { act } of given(await device.file(file)).waiting ?? []) shown.push({ file, act })
    given(await device.showedActs(shown))
    given(await device.showedDirectoryActs(given(await device.directoryActs()).map(({ act }) => act)))
  }
}
