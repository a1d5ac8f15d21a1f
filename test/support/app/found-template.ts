import { readFile, writeFile } from 'node:fs/promises'
import { serialize } from 'node:v8'
import { foundAgency } from '#cli/demo/scene/found-agency.ts'
import type { Device } from '#device/api.ts'
import { MemoryKeySlots } from '#device/kept/key-slots/memory-key-slots.ts'
import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import { startServer } from '#server/start.ts'
import { inFolder, type FoundedTemplate, type StoredDevice } from './founded-template.ts'
import { journeyDevice } from './light-cost/journey-device.ts'

/**
 * `node found-template.ts FOLDER EMPTY-DATABASE`, started by `makeFoundedTemplate`. The database is a file, which is copied
 * into the folder with the agency in it, or the URL of one that is filled itself.
 */
const [folder = '', emptyDatabase = ''] = process.argv.slice(2)
const isUrl = emptyDatabase.startsWith('postgres')
const { agency, database } = inFolder(folder)

interface Stores {
  readonly replica: MemoryReplica
  readonly keySlots: MemoryKeySlots
}

const server = await startServer({
  port: 0,
  host: '127.0.0.1',
  log: () => undefined,
  ...(isUrl ? { databaseUrl: emptyDatabase } : { template: new Blob([await readFile(emptyDatabase)]) }),
})
const stores = new Map<Device, Stores>()
const { devices, members, accounts } = await foundAgency((await server.setupCode()) ?? '', () => {
  const store = { replica: new MemoryReplica(), keySlots: new MemoryKeySlots() }
  const device = journeyDevice(server.url, store)
  stores.set(device, store)
  return device
})
const template: FoundedTemplate = {
  members,
  accounts,
  devices: {
    drita: await storedBy(devices.drita),
    besa: await storedBy(devices.besa),
    mira: await storedBy(devices.mira),
    arben: await storedBy(devices.arben),
  },
}
await writeFile(agency, serialize(template))
const dump = await server.database.engine?.dumpDataDir('none')
if (dump) await writeFile(database, new Uint8Array(await dump.arrayBuffer()))
await server.stop()

async function storedBy(device: Device): Promise<StoredDevice> {
  const store = stores.get(device)
  if (!store) throw new Error('the device was made here')
  const slots: (readonly [string, Uint8Array])[] = []
  for (const member of await store.keySlots.members()) {
    const bytes = await store.keySlots.read(member)
    if (bytes) slots.push([member, bytes])
  }
  return { rows: await store.replica.list(''), slots }
}
