import { ASKED, BATCH, ROWS } from '#contract/network.ts'
import { SEALED_MESSAGE } from '#sealing/network/message.ts'
import { randomBytes } from '#sealing/primitives/bytes.ts'
import { newId } from '#sealing/primitives/id.ts'
import { newPerson, sealedVault, type Agency } from './agency.ts'
import { anyRecord } from './evidence/any-record.ts'
import { CARD, CARE, keepAll, SealedFile } from './sealed-file.ts'

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  /** Closed to a request without a session. */
  readonly signedIn: boolean
  /** A body that the route accepts or refuses by its content, never by its form. */
  readonly body?: object
}

/** Every route, with a body of the right shape. A test compares this list with the server's own. */
export async function everyRoute(agency: Agency): Promise<readonly Route[]> {
  const file = new SealedFile(agency)
  const items = [
    await file.open(agency.drita, [CARD, CARE], [[agency.drita, keepAll]]),
    await file.segment(agency.drita, CARE, ['He waited at the gate']),
  ]
  const { org } = agency
  const { member, device } = agency.drita
  const stranger = await newPerson()
  const vault = sealedVault()
  const open = (method: Route['method'], path: string, body?: object): Route => ({
    method,
    path: `/v1/${path}`,
    signedIn: false,
    ...(body ? { body } : {}),
  })
  const shut = (method: Route['method'], path: string, body?: object): Route => ({
    ...open(method, path, body),
    signedIn: true,
  })
  return [
    open('GET', 'organisation'),
    open('POST', 'organisation', {
      v: 1,
      setup: 'AAAAA-AAAAA-AAAAA',
      org: newId(),
      member: stranger.member,
      directory: agency.records.slice(0, 4),
      vault,
    }),
    open('POST', 'invitation/open', { v: 1, invitation: newId() }),
    open('POST', 'invitation/answer', {
      v: 1,
      invitation: newId(),
      member: stranger.member,
      answer: randomBytes(200),
      vault,
    }),
    open('POST', 'vault', { v: 1, member, slot: 'passphrase', authKey: randomBytes(32) }),
    open('POST', 'directory', { v: 1, org, records: agency.records.slice(-2) }),
    open('POST', 'challenge', { v: 1, org, device }),
    open('POST', 'session', { v: 1, org, device, challenge: randomBytes(32), sig: randomBytes(64) }),
    shut('DELETE', 'session'),
    shut('GET', 'invitation'),
    shut('POST', 'invitation', { v: 1, invitation: newId(), hours: 24 }),
    shut('PUT', 'vault', { v: 1, vault }),
    shut('PUT', 'vault/account', { v: 1, account: randomBytes(32) }),
    shut('PUT', 'vault/again', { v: 1, vault, instead: [randomBytes(32)], sig: randomBytes(64) }),
    shut('PUT', 'vault/keys', { v: 1, record: randomBytes(200), vault }),
    shut('POST', 'vault/recover', { v: 1, member }),
    shut('PUT', 'vault/recover', { v: 1, member, vault }),
    shut('POST', 'sync', { v: 1, incarnation: null, cursor: null, directory: 0, groups: [{ id: newId(), items }] }),
    shut('POST', 'pull', { v: 1, ranges: [{ file: file.file, folder: CARE, after: 0 }] }),
    shut('POST', 'compare', { v: 1, parts: [{ under: '', hash: randomBytes(16) }], files: [file.file] }),
    shut('PUT', 'chunk', { v: 1, file: file.file, attachment: newId(), index: 0, last: true, bytes: randomBytes(500) }),
    shut('POST', 'chunk/get', { v: 1, file: file.file, attachment: newId(), index: 0 }),
    shut('GET', 'device'),
    shut('POST', 'device/app', { v: 1, version: 2, sig: randomBytes(64) }),
    shut('GET', 'access-log'),
    shut('POST', 'access-log/file', { v: 1, file: file.file }),
    shut('GET', 'erasure'),
    shut('POST', 'erasure', { v: 1, done: [{ file: file.file, hash: randomBytes(32), sig: randomBytes(64) }] }),
    shut('PUT', 'erasure/again', {
      v: 1,
      erased: [{ file: file.file, record: randomBytes(200), mark: randomBytes(16) }],
    }),
    shut('GET', 'evidence'),
    shut('PUT', 'evidence', { v: 1, records: [JSON.stringify(anyRecord())], remove: [newId()] }),
    shut('GET', 'evidence/tokens'),
    shut('POST', 'evidence/tokens', { v: 1, epoch: 1, kind: 'child', elements: [randomBytes(32)] }),
    open('POST', 'evidence/records', {
      v: 1,
      sender: { epoch: 1, input: randomBytes(32), token: randomBytes(64) },
      records: [{ record: JSON.stringify(anyRecord()), epoch: 1, token: randomBytes(64) }],
      remove: [newId()],
    }),
    shut('GET', 'evidence/out'),
    shut('GET', 'evidence/cuts'),
    shut('GET', 'evidence/cuts/records'),
    shut('GET', 'evidence/log'),
    shut('POST', 'evidence/log', {
      v: 1,
      after: 0,
      event: JSON.stringify({ what: 'cut-made', cut: 1, by: 'r1' }),
      output: new Uint8Array(0),
      sig: randomBytes(64),
    }),
    shut('GET', 'evidence/output'),
    shut('GET', 'network'),
    shut('PUT', 'network/card', { v: 1, card: randomBytes(200) }),
    shut('POST', 'network/evaluate', {
      v: 1,
      purpose: 'tracing',
      epochs: [1],
      elements: Array.from({ length: BATCH }, () => randomBytes(32)),
    }),
    shut('POST', 'network/question', {
      v: 1,
      purpose: 'tracing',
      outputs: Array.from({ length: ASKED }, () => randomBytes(8)),
    }),
    shut('PUT', 'network/keys', {
      v: 1,
      epoch: 1,
      rows: Array.from({ length: ROWS }, () => ({ handle: randomBytes(8), output: randomBytes(8) })),
      drop: [],
    }),
    shut('POST', 'network/message', { v: 1, to: newId(), message: newId(), sealed: randomBytes(SEALED_MESSAGE) }),
    shut('GET', 'network/message'),
    shut('POST', 'network/message/taken', { v: 1, taken: [newId()] }),
    shut('GET', 'quarantine'),
    shut('POST', 'quarantine/settle', { v: 1, item: 1, as: 'left' }),
  ]
}
