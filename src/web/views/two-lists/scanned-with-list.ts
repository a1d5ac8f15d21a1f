import type { Device } from '#device/api.ts'

/**
 * What a QR code of an account or an invitation holds: the code, and behind a stroke what this device says of its list of
 * people, so that a server cannot show the new device an older one. Who types the code from the screen or from paper
 * types the code alone.
 */
export async function scannedWithList(device: Pick<Device, 'ownHead'>, code: string): Promise<string> {
  const head = await device.ownHead()
  return head.ok ? `${code}/${head.value}` : code
}
