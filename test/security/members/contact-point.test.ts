import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bytes } from '#bytes.ts'
import { Messages, NetworkView } from '#contract/network.ts'
import { contactPointOf } from '#domain/kinds/any/contact-point.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { openMessage, sealMessage } from '#sealing/network/message.ts'
import { networkSecret, openCard, readNetworkCode, sealCard } from '#sealing/network/network-secret.ts'
import { equal, fromBase64url, randomBytes } from '#sealing/primitives/bytes.ts'
import { newRecipientKey, recipientKey } from '#sealing/primitives/hpke.ts'
import { newId } from '#sealing/primitives/id.ts'
import { oneDatabase } from '../../support/database.ts'
import { furtherDevice, given, PASSPHRASE, type Tested } from '../../support/system.ts'
import { twoAgencies, type TwoAgencies } from '../../support/two-agencies.ts'

const RENEWED = 'orange ladder winter paper hill'

describe.each([oneDatabase()])('The phone of a contact point that was stolen unlocked, with $name', (kind) => {
  let two: TwoAgencies
  let laptop: Tested
  /** What lay on the phone: the key to which other agencies seal. */
  let stolen: Bytes
  beforeAll(async () => {
    two = await twoAgencies(kind)
    laptop = await furtherDevice(two.there.system, two.there.supervisor)
    stolen = await keyOn(two.there.besa)
  }, 60_000)
  afterAll(() => two.stop())

  const keyOn = async (device: Tested) => {
    const [line] = given(await device.files('contact-point'))
    const { caseFile } = given(await device.file(line?.file ?? ('' as FileId)))
    const key = fromBase64url(contactPointOf(caseFile)?.body.key ?? '')
    if (!key) throw new Error('the device holds the contact point’s file')
    return key
  }
  /** The agency's card, as every partner reads it. */
  const cardOf = async () => {
    const secret = await networkSecret(given(await readNetworkCode(two.code)).seed)
    const { partners } = (await two.network.as(two.here, 'GET', '')).as(NetworkView)
    const [card] = partners.filter(({ agency }) => equal(agency, two.there.agency))
    const opened = card && (await openCard(secret, card.agency, card.card))
    if (!opened) throw new Error('the agency has a card')
    return opened
  }
  /** An honest partner asks about a child, sealed to the key that the card named when it looked. */
  const asks = async (to: Bytes) => {
    const envelope = { from: two.here.agency, to: two.there.agency, message: newId() }
    const tokens = Array.from({ length: 16 }, () => randomBytes(32))
    const ask = { is: 'ask', ask: newId(), why: 'tracing', basis: 'consent', tokens } as const
    const sealed = await sealMessage(to, envelope, ask)
    const body = { v: 1, to: envelope.to, message: envelope.message, sealed }
    expect((await two.network.as(two.here, 'POST', '/message', body)).status).toBe(204)
  }
  /** How many of the messages that wait at the network's server this key opens. */
  const opens = async (key: Bytes) => {
    const { messages } = (await two.network.as(two.there, 'GET', '/message')).as(Messages)
    const read = await Promise.all(
      messages.map(({ from, message, sealed }) => openMessage(key, { from, to: two.there.agency, message }, sealed)),
    )
    return read.filter((one) => one !== undefined).length
  }
  const works = async (device: Tested) => {
    given(await device.sync())
    given(await device.keepFindable())
  }

  it('opens no ask that is sealed after its owner took it off, and what was on its way is read all the same', async () => {
    const before = (await cardOf()).x
    await works(laptop)
    expect((await cardOf()).x).toEqual(before)
    given(await laptop.renewKeys({ kept: [], from: PASSPHRASE, to: RENEWED }))
    for (let round = 0; round < 3; round += 1) await works(laptop)
    expect((await cardOf()).x).not.toEqual(before)
    await asks(before)
    expect(await opens(stolen)).toBe(1)
    await asks((await cardOf()).x)
    expect(await opens(stolen)).toBe(1)
    const { asks: came, unreadable } = given(await laptop.contactPointAsks())
    expect([came.filter(({ way }) => way === 'came').length, unreadable]).toEqual([2, 0])
  })

  it('opens nothing either where somebody wrote other words beside the key once the file’s own key was turned', async () => {
    const before = await keyOn(laptop)
    given(await laptop.renewKeys({ kept: [], from: RENEWED, to: 'silver candle autumn bridge fox' }))
    for (let round = 0; round < 3; round += 1) given(await laptop.sync())
    given(await laptop.beContactPoint({ reach: 'Another number, by day' }))
    for (let round = 0; round < 3; round += 1) await works(laptop)
    const now = await keyOn(laptop)
    expect(now).not.toEqual(before)
    expect((await cardOf()).x).toEqual((await recipientKey(now)).publicKey)
  })

  it('is not named again by a device that does not have the newest key yet: a card with a colleague’s newer one stands', async () => {
    const { seed } = given(await readNetworkCode(two.code))
    const card = await cardOf()
    const newer = (await newRecipientKey()).publicKey
    const sealed = await sealCard(await networkSecret(seed), two.there.agency, { ...card, x: newer })
    expect((await two.network.as(two.there, 'PUT', '/card', { v: 1, card: sealed })).status).toBe(204)
    await works(laptop)
    expect((await cardOf()).x).toEqual(newer)
    expect(await keyOn(laptop)).not.toEqual(stolen)
  })
})
