import { expect } from 'vitest'
import type { Device } from '#device/api.ts'
import { useRoute } from '#web/navigation/navigation.tsx'
import { screen } from '#web/screens/moving-in/moving-in-screen.tsx'
import { screen as write } from '#web/screens/what-happened/write-screen.tsx'
import { openOver, type Opened } from './opened.tsx'

export const bytes = (text: string) => [...new TextEncoder().encode(text)]
/** A picture of no size; `says` makes it another one, in words that are not kept. */
export const picture = (says: string) =>
  Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...[0, 0, 0, says.length, ...bytes('tEXt'), ...bytes(says), 0, 0, 0, 0],
    ...[0, 0, 0, 0, ...bytes('IEND'), 0, 0, 0, 0],
  ])
export function scan(
  name: string,
  content: Uint8Array<ArrayBuffer> = picture(name),
  type = 'image/png',
  path = '',
): File {
  const file = new File([content], name, { type })
  Object.defineProperty(file, 'webkitRelativePath', { value: path })
  return file
}

function Shown() {
  const at = useRoute()
  if (at.is === 'write') return <write.Component key={at.scan?.document} {...at} />
  return at.is === 'moving-in' ? <screen.Component {...at} /> : null
}

/** The screen of scans with these files chosen, and the forms that it opens. */
export async function choose(device: Device, files: readonly File[]): Promise<Opened> {
  const shown = openOver(device, <Shown />, { is: 'moving-in', part: 'scans' })
  await shown.comes('Choose a folder')
  const input = shown.page.querySelector<HTMLInputElement>('input[type=file]') ?? expect.unreachable()
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  return shown
}
