import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import { enrol, type Agency } from '#cli/demo/scene/found-agency.ts'
import { arta } from '#cli/demo/stories/albania/arta.ts'
import { besjana } from '#cli/demo/stories/albania/besjana.ts'
import { blerim } from '#cli/demo/stories/albania/blerim.ts'
import { drilon } from '#cli/demo/stories/albania/drilon.ts'
import { klea } from '#cli/demo/stories/albania/klea.ts'
import { mimoza } from '#cli/demo/stories/albania/mimoza.ts'
import { mani } from '#cli/demo/stories/laos/mani.ts'
import { bounmi } from '#cli/demo/stories/laos/bounmi.ts'
import { tellStories } from '#cli/demo/tell-stories.ts'
import type { Device } from '#device/api.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import type { RunningServer } from '#server/start.ts'
import { anyRecord } from '../../evidence/any-record.ts'
import { putRecords } from '../../evidence/put-records.ts'
import { given } from '../../given.ts'
import { besideTheStories, type Stands } from './beside-the-stories.ts'
import { foundedAgency } from '../founded.ts'

const STORIES = [mimoza, arta, blerim, drilon, klea, bounmi, besjana, mani]
const ILIR = {
  name: 'Ilir Prifti',
  roles: ['coordinator'],
  does: 'coordinator, figures alone',
  passphrase: 'pelora sumiti vandeko',
} as const

/** The members who open the screens. */
export const VIEWERS = ['drita', 'besa', 'arben', 'ilir'] as const
export type Viewer = (typeof VIEWERS)[number]

export interface SignIn {
  readonly account: string
  readonly passphrase: string
}

/**
 * The demonstration with some of its stories, a coordinator, and one of everything that an agency stores besides
 * children's files.
 */
export interface WholeAgency {
  readonly server: RunningServer
  readonly signIns: Readonly<Record<Viewer, SignIn>>
  readonly stands: Stands
}

export async function wholeAgency(): Promise<WholeAgency> {
  const { server, agency, newDevice } = await foundedAgency()
  const ilir = await enrol(agency.devices.arben, newDevice(), ILIR)
  const today = PlainDate.parse(new Date().toLocaleDateString('sv'))
  const told = await tellStories({ today, members: agency.members }, STORIES, agency.devices, () => undefined)
  const stands = await besideTheStories({
    agency,
    coordinator: ilir.member,
    today,
    child: known(told.get('klea')),
    mother: known(told.get('mimoza')),
  })
  await putRecords(server.database.store, records)
  await everyoneSyncs([...Object.values(agency.devices), ilir.device])
  return {
    server,
    stands,
    signIns: { ...signInsOf(agency), ilir: { account: ilir.account, passphrase: ILIR.passphrase } },
  }
}

/** Enough records for a table with numbers, some of which are too small to be shown. */
const records = Array.from({ length: 40 }, (_, n) =>
  anyRecord({
    id: `${n.toString(36).padStart(21, 'Z')}A`,
    sex: n % 3 === 0 ? 'male' : 'female',
    ageBand: n < 2 ? '15-17' : '12-14',
  }),
)

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the story was not told')
  return value
}

const signInsOf = ({ accounts }: Agency): Readonly<Record<'drita' | 'besa' | 'arben', SignIn>> => ({
  drita: { account: accounts.drita, passphrase: INVENTED_MEMBERS.drita.passphrase },
  besa: { account: accounts.besa, passphrase: INVENTED_MEMBERS.besa.passphrase },
  arben: { account: accounts.arben, passphrase: INVENTED_MEMBERS.arben.passphrase },
})

async function everyoneSyncs(devices: readonly Device[]): Promise<void> {
  for (const device of devices) given(await device.sync())
}
