import { buffer } from 'node:stream/consumers'
import type { Download } from 'playwright-core'

/** A file that a browser downloaded; the shared browser gives no path to it. */
export const downloadedBytes = async (download: Download): Promise<Buffer> => buffer(await download.createReadStream())
